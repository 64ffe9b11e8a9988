/**
 * Asks line by line: no cursor is moved, nothing is drawn again, no key but Enter. For screen readers
 * and dumb terminals.
 */
import { plain as words } from '../core/messages/plain.ts'
import type { Text } from '../core/text.ts'
import {
  BACK,
  type Back,
  type Choice,
  type ChooseQuestion,
  type EnterQuestion,
  type Prompter,
  type TickQuestion,
  type WriteQuestion,
} from '../ports.ts'
import { openLines } from './plain-lines.ts'
import type { PromptStreams } from './prompt-streams.ts'

const BACK_SIGN = '<'
const CLEAR_SIGN = '-'

export function createPlainPrompter(streams: Omit<PromptStreams, 'paint'>): Prompter {
  const { output, lang } = streams
  const readLine = openLines(streams)
  const say = (text: string): void => void output.write(`${text}\n`)
  const hint = (canGoBack: boolean, ...parts: readonly Text[]): string =>
    [...parts, ...(canGoBack ? [words.goBack] : []), words.leave]
      .map((it) => it[lang])
      .join(lang === 'zh' ? '；' : '; ')
  const askLine = async (hints: string): Promise<string> => {
    output.write(`(${hints})\n> `)
    return (await readLine()).trim()
  }

  async function choose({
    message,
    choices,
    initial,
    canGoBack,
  }: ChooseQuestion): Promise<string | Back> {
    const first = choices.find((it) => it.id === initial)
    const kept = first ? [words.keepsWith(textOf(first.label))] : []
    for (;;) {
      say(`\n${message}`)
      for (const [at, it] of choices.entries()) say(`${at + 1}. ${labelOf(it)}`)
      const typed = await askLine(hint(canGoBack, words.chooseOne(choices.length), ...kept))
      if (typed === BACK_SIGN && canGoBack) return BACK
      const found = typed === '' ? first : choiceOf(typed, choices)
      if (found) return found.id
      say(words.notOffered(typed)[lang])
    }
  }

  async function enter({
    message,
    initial,
    validate,
    canGoBack,
  }: EnterQuestion): Promise<string | Back> {
    const kept =
      initial === undefined
        ? [words.keepsWith(words.blank)]
        : [words.keepsWith(textOf(initial)), words.clear]
    for (;;) {
      say(`\n${message}`)
      const typed = await askLine(hint(canGoBack, words.typeLine, ...kept))
      if (typed === BACK_SIGN && canGoBack) return BACK
      const value =
        typed === '' ? (initial ?? '') : typed === CLEAR_SIGN && initial !== undefined ? '' : typed
      const wrong = validate(value)
      if (wrong === undefined) return value
      say(wrong)
    }
  }

  async function tick({
    message,
    choices,
    ticked,
    canGoBack,
  }: TickQuestion): Promise<readonly string[] | Back> {
    const numbers = choices.flatMap((it, at) => (ticked.includes(it.id) ? [`${at + 1}`] : []))
    const kept = numbers.length > 0 ? textOf(numbers.join(', ')) : words.none
    for (;;) {
      say(`\n${message}`)
      for (const [at, it] of choices.entries()) say(`${at + 1}. ${labelOf(it)}`)
      const typed = await askLine(
        hint(canGoBack, words.chooseSeveral(choices.length), words.keepsWith(kept)),
      )
      if (typed === BACK_SIGN && canGoBack) return BACK
      if (typed === '') return ticked
      if (typed === '0') return []
      const parts = typed.split(/[\s,，、]+/).filter((it) => it !== '')
      const wrong = parts.find((it) => !choiceOf(it, choices))
      if (wrong === undefined)
        return choices
          .filter((it) => parts.some((part) => choiceOf(part, choices) === it))
          .map((it) => it.id)
      say(words.notOffered(wrong)[lang])
    }
  }

  async function write({
    message,
    initial,
    canGoBack,
    onLine,
  }: WriteQuestion): Promise<string | Back> {
    say(`\n${message}`)
    if (initial !== '') say(initial)
    say(`(${hint(canGoBack)})`)
    for (let text = initial; ;) {
      output.write('> ')
      const line = await readLine()
      if (line.trim() === BACK_SIGN && canGoBack && text === initial) return BACK
      if (line.trim() === '') return text
      text = text === '' ? line : `${text}\n${line}`
      onLine(text)
    }
  }

  // What was printed stays where it is, so nothing has to be waited for.
  return { choose, enter, tick, write, pause: () => Promise.resolve() }
}

const textOf = (text: string): Text => ({ zh: text, en: text })
const labelOf = ({ label, hint }: Choice): string =>
  hint === undefined ? label : `${label}: ${hint}`

/** By number, or by id as scripts know it. */
function choiceOf(typed: string, choices: readonly Choice[]): Choice | undefined {
  const number = typed.normalize('NFKC').replace(/[.)]$/, '')
  return /^\d+$/.test(number) ? choices[Number(number) - 1] : choices.find((it) => it.id === typed)
}
