import type { Known } from '../../../src/core/redaction/mask.ts'

export interface Nasty {
  readonly text: string
  /** What must be gone. */
  readonly traces: readonly string[]
  readonly known?: Partial<Known>
}

export const NASTY: readonly Nasty[] = [{ text: '电话 13912345678', traces: ['13912345678'] }]
