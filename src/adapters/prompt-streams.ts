import type { Paint } from '../core/screens/layout.ts'
import type { Lang } from '../core/text.ts'

/** The terminal that questions are asked on. */
export interface PromptStreams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly paint: Paint
  readonly lang: Lang
}
