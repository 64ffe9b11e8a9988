import { createInterface } from 'node:readline'
import { wrap } from '../core/screens/layout.ts'
import { harmless } from '../core/text.ts'
import { BACK, type Back, type WriteQuestion } from '../ports.ts'
import { leaving, onLeave, onReturn } from './leaving.ts'
import type { PromptStreams } from './prompt-streams.ts'

/**
 * Takes several lines, pasted ones too; an empty line ends. Each line is handed on as it comes, so
 * that nothing is lost. Esc before the first character goes back.
 */
export function writeLines(
  question: WriteQuestion,
  streams: PromptStreams,
): Promise<string | Back> {
  const { input, output, paint } = streams
  const lines = createInterface({ input, output, prompt: '  ', terminal: true })
  return new Promise((resolve, reject) => {
    let text = question.initial
    let settled = false
    const settle = (act: () => void): void => {
      if (settled) return
      settled = true
      input.off('keypress', onKey)
      stopListening()
      stopReturning()
      lines.close()
      act()
    }
    const onKey = (_: unknown, key: { name?: string } | undefined): void => {
      if (key?.name === 'escape' && question.canGoBack && lines.line === '')
        settle(() => resolve(BACK))
    }
    // Before the question is seen: from then on a signal is an answer to it.
    const stopListening = onLeave(input, (how) =>
      queueMicrotask(() => settle(() => reject(leaving(how)))),
    )
    const stopReturning = onReturn(input, () => lines.prompt(true))
    input.on('keypress', onKey)
    lines.on('line', (line) => {
      if (settled) return
      if (line.trim() === '') return settle(() => resolve(text))
      text = text === '' ? line : `${text}\n${line}`
      question.onLine(text)
      lines.prompt()
    })
    lines.on('SIGINT', () => settle(() => reject(leaving('cancelled'))))
    lines.on('close', () => settle(() => reject(leaving('cancelled'))))
    const [head = '', ...notes] = question.message.split('\n')
    const columns = output.columns || 80
    output.write(
      `${paint.good('?')} ${paint.strong(head)}\n${notes.map((it) => `${paint.faint(wrap(`  ${it}`, columns - 1, 2))}\n`).join('')}`,
    )
    if (text !== '') output.write(`${wrap(harmless(text, false), columns - 1)}\n`)
    lines.prompt()
  })
}
