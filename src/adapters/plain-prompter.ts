/**
 * Asks line by line: no cursor is moved, nothing is drawn again, no key but Enter. For screen readers
 * and dumb terminals.
 */
import { plain as words } from '../core/messages/plain.ts'
import { harmless, type Lang, type Text } from '../core/text.ts'
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

/** The ways out of a question. */
type Ways = Pick<ChooseQuestion, 'canGoBack' | 'keeps'>

/** What each question is asked with. */
interface Plain {
  readonly lang: Lang
  readonly say: (text: string) => void
  readonly readLine: () => Promise<string>
  /** Reads one line behind what may be typed. */
  readonly ask: (leaving: Ways, ...hints: readonly Text[]) => Promise<string>
  readonly hints: (leaving: Ways, ...hints: readonly Text[]) => string
}

export function createPlainPrompter(streams: Omit<PromptStreams, 'paint'>): Prompter {
  const { output, lang } = streams
  const readLine = openLines(streams)
  const hints: Plain['hints'] = ({ canGoBack, keeps }, ...own) =>
    [...own, ...(canGoBack ? [words.goBack] : []), keeps ? words.saveAndLeave : words.leave]
      .map((it) => it[lang])
      .join(lang === 'zh' ? '；' : '; ')
  const plain: Plain = {
    lang,
    // Also what was typed, and is quoted.
    say: (text) => void output.write(`${harmless(text, false)}\n`),
    readLine() {
      // It listens before it asks, so that no Ctrl+C falls between.
      const line = readLine()
      output.write('> ')
      return line
    },
    async ask(ways, ...own) {
      plain.say(`(${hints(ways, ...own)})`)
      return (await plain.readLine()).trim()
    },
    hints,
  }
  return {
    choose: (question) => choose(question, plain),
    enter: (question) => enter(question, plain),
    tick: (question) => tick(question, plain),
    write: (question) => write(question, plain),
    // What was printed stays where it is, so nothing has to be waited for.
    pause: () => Promise.resolve(),
  }
}

async function choose(question: ChooseQuestion, plain: Plain): Promise<string | Back> {
  const { choices, initial, canGoBack } = question
  const first = choices.find((it) => it.id === initial)
  const kept = first ? [words.keepsWith(textOf(first.label))] : []
  for (;;) {
    sayChoices(question, plain)
    const typed = await plain.ask(question, words.chooseOne(choices.length), ...kept)
    if (typed === BACK_SIGN && canGoBack) return BACK
    const found = typed === '' ? first : choiceOf(typed, choices)
    if (found) return found.id
    plain.say(words.notOffered(typed)[plain.lang])
  }
}

async function enter(question: EnterQuestion, plain: Plain): Promise<string | Back> {
  const { message, initial, validate, canGoBack } = question
  const kept =
    initial === undefined
      ? [words.keepsWith(question.blank === undefined ? words.blank : textOf(question.blank))]
      : [words.keepsWith(textOf(initial)), words.clear]
  for (;;) {
    plain.say(`\n${message}`)
    const typed = await plain.ask(question, words.typeLine, ...kept)
    if (typed === BACK_SIGN && canGoBack) return BACK
    const cleared = typed === CLEAR_SIGN && initial !== undefined
    const value = typed === '' ? (initial ?? '') : cleared ? '' : typed
    const wrong = validate(value)
    if (wrong === undefined) return value
    plain.say(wrong)
  }
}

async function tick(question: TickQuestion, plain: Plain): Promise<readonly string[] | Back> {
  const { choices, ticked, canGoBack } = question
  const numbers = choices.flatMap((it, at) => (ticked.includes(it.id) ? [`${at + 1}`] : []))
  const kept = words.keepsWith(numbers.length > 0 ? textOf(numbers.join(', ')) : words.none)
  for (;;) {
    sayChoices(question, plain)
    const typed = await plain.ask(question, words.chooseSeveral(choices.length), kept)
    if (typed === BACK_SIGN && canGoBack) return BACK
    if (typed === '') return ticked
    if (typed === '0') return []
    const parts = typed.split(/[\s,，、]+/).filter((it) => it !== '')
    const wrong = parts.find((it) => !choiceOf(it, choices))
    const found = new Set(parts.map((it) => choiceOf(it, choices)?.id))
    if (wrong === undefined) return choices.filter((it) => found.has(it.id)).map((it) => it.id)
    plain.say(words.notOffered(wrong)[plain.lang])
  }
}

async function write(question: WriteQuestion, plain: Plain): Promise<string | Back> {
  const { message, initial, canGoBack, onLine } = question
  plain.say(`\n${message}`)
  if (initial !== '') plain.say(initial)
  plain.say(`(${plain.hints(question)})`)
  let text = initial
  for (;;) {
    const line = await plain.readLine()
    if (line.trim() === BACK_SIGN && canGoBack && text === initial) return BACK
    if (line.trim() === '') return text
    text = text === '' ? line : `${text}\n${line}`
    onLine(text)
  }
}

function sayChoices(
  { message, choices }: Pick<ChooseQuestion, 'message' | 'choices'>,
  { say }: Plain,
): void {
  say(`\n${message}`)
  for (const [at, it] of choices.entries()) say(`${at + 1}. ${labelOf(it)}`)
}

const textOf = (text: string): Text => ({ zh: text, en: text })
const labelOf = ({ label, hint }: Choice): string =>
  hint === undefined ? label : `${label}: ${hint}`

/** By number, or by id as scripts know it. */
function choiceOf(typed: string, choices: readonly Choice[]): Choice | undefined {
  const number = typed.normalize('NFKC').replace(/[.)]$/, '')
  return /^\d+$/.test(number) ? choices[Number(number) - 1] : choices.find((it) => it.id === typed)
}
