/** A file kept with a case as evidence. Its bytes lie beside the casebook, once for each content. */
export interface Attachment {
  /** Id of the item of evidence it belongs to. */
  readonly item: string
  /** Of the content: 64 hexadecimal digits. */
  readonly sha256: string
  /** As the person's file was called, without its folder. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Media type. */
  readonly type: string
  /** ISO 8601, UTC. */
  readonly addedAt: string
}

/** The largest file that is kept, in bytes: 200 MB, as file managers that count in 1024 show it. */
export const LARGEST_FILE = 200 * 1024 * 1024

/** What a recomputed hash tells about a kept file. */
export type FileState = 'whole' | 'changed' | 'missing' | 'unreadable'

/** Enough of a hash to tell files apart by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12)
}
