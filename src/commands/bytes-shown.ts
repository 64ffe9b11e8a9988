import { sizeWords } from '../core/casebook/file-size.ts'
import type { OnBytes, Progress } from '../ports.ts'

/** Files below this are done before a line could be read. */
const WORTH_SHOWING = 4 * 1024 * 1024

/** Shows how far a large file has come, in the words of `say`. */
export function bytesShown(
  progress: Progress,
  say: (done: string, total: string) => string,
): OnBytes {
  return (done, total) => {
    if (total >= WORTH_SHOWING) progress.show(say(sizeWords(done), sizeWords(total)))
  }
}
