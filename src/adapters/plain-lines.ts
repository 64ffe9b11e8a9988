import { createInterface, type Interface } from 'node:readline'
import type { Leaving } from '../core/errors.ts'
import { endWithoutError, leaving, onLeave } from './leaving.ts'
import type { PromptStreams } from './prompt-streams.ts'

/**
 * Gives line after line of what is typed; the terminal itself echoes and edits them. Lines pasted at
 * once wait for their question. Rejects where the person leaves.
 */
export function openLines({ input }: Pick<PromptStreams, 'input'>): () => Promise<string> {
  endWithoutError(input)
  const waiting: string[] = []
  let lines: Interface | undefined
  let ended: Leaving | undefined
  let settle: (() => void) | undefined
  const open = (): Interface => {
    const opened = createInterface({ input, terminal: false })
    opened.on('line', (line) => {
      waiting.push(line)
      settle?.()
    })
    opened.on('close', () => {
      ended ??= 'cancelled'
      settle?.()
    })
    return opened
  }
  return () => {
    lines ??= open()
    const reader = lines
    reader.resume()
    return new Promise((resolve, reject) => {
      // Line by line, Ctrl+D is the end of input.
      const stopListening = onLeave(
        input,
        (how) => {
          ended = how
          settle?.()
        },
        'cancelled',
      )
      settle = () => {
        const line = waiting.shift()
        if (line === undefined && ended === undefined) return
        settle = undefined
        stopListening()
        // So that the program can end when nothing is asked any more.
        reader.pause()
        if (line === undefined) reject(leaving(ended ?? 'cancelled'))
        else resolve(line)
      }
      settle()
    })
  }
}
