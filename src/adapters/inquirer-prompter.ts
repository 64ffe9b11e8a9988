import { emitKeypressEvents } from 'node:readline'
import { checkbox, input, search, select } from '@inquirer/prompts'
import { terminal as words } from '../core/messages/terminal.ts'
import { columnsOf } from '../core/screens/columns.ts'
import { flow, wrap } from '../core/screens/layout.ts'
import {
  BACK,
  type Back,
  type Choice,
  type ChooseQuestion,
  type EnterQuestion,
  type Prompter,
  type TickQuestion,
} from '../ports.ts'
import type { Leaving } from '../core/errors.ts'
import { endWithoutError, leaving, onLeave, onReturn } from './leaving.ts'
import type { PromptStreams } from './prompt-streams.ts'
import { writeLines } from './readline-writer.ts'
import { stillEcho } from './still-echo.ts'

/** Asks on a terminal. Esc goes back, Ctrl+C and Ctrl+D leave; both are decided here and nowhere else. */
export function createInquirerPrompter(streams: PromptStreams): Prompter {
  endWithoutError(streams.input)
  stillEcho(streams.output)

  return {
    choose: (question) =>
      question.find ? find(question, question.find, streams) : choose(question, streams),
    enter: (question) => enter(question, streams),
    tick: (question) => tick(question, streams),
    write: (question) => writeLines(question, streams),
    async pause(message) {
      const theme = { prefix: streams.paint.faint(message), style: { message: () => '' } }
      // Esc reads on as well: whoever wants to go back finds the question before behind it.
      await underKeys(streams, true, (context) =>
        input({ message, theme }, { ...context, clearPromptOnDone: true }),
      )
    },
  }
}

function choose(question: ChooseQuestion, streams: PromptStreams): Promise<string | Back> {
  const { message, choices, initial, canGoBack } = question
  const config = {
    message,
    choices: choices.map(toChoice),
    default: initial ?? choices[0]?.id ?? '',
    pageSize: pageOf(streams, choices),
    loop: false,
    theme: {
      style: {
        message: frame(streams),
        answer: (text: string) => answerOf(message, text, streams),
        keysHelpTip: () => keys(['move', 'choose'], question, streams),
      },
    },
  }
  return underKeys(streams, canGoBack, (context) => select(config, context))
}

/** A list that what is typed narrows. */
function find(
  question: ChooseQuestion,
  fits: (typed: string) => readonly string[],
  streams: PromptStreams,
): Promise<string | Back> {
  const { message, choices, initial, canGoBack } = question
  const config = {
    message,
    source: (typed = '') =>
      fits(typed).flatMap((id) => choices.filter((it) => it.id === id).map(toChoice)),
    pageSize: pageOf(streams, choices),
    theme: {
      style: {
        message: frame(streams),
        answer: (text: string) => answerOf(message, text, streams),
        keysHelpTip: () => keys(['search', 'move', 'choose'], question, streams),
      },
    },
    ...(initial === undefined ? {} : { default: initial }),
  }
  return underKeys(streams, canGoBack, (context) => search(config, context))
}

function enter(question: EnterQuestion, streams: PromptStreams): Promise<string | Back> {
  const { message, initial, validate, canGoBack } = question
  const { lang } = streams
  const blank = question.blank ?? words.blank[lang]
  const framed = frame(streams)
  const config = {
    message: canGoBack ? `${message} · ${words.keys.back[lang]}` : message,
    validate: (value: string) => validate(value) ?? true,
    theme: {
      style: {
        // What is typed stands on a line of its own, below the hint.
        message: (text: string, status: string) =>
          `${framed(text, status)}${status === 'done' ? '' : '\n ›'}`,
        answer: (value: string) => answerOf(message, value || blank, streams),
      },
    },
    ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
  }
  return underKeys(streams, canGoBack, (context) => input(config, context))
}

function tick(question: TickQuestion, streams: PromptStreams): Promise<readonly string[] | Back> {
  const { message, choices, ticked, canGoBack } = question
  const { lang } = streams
  const config = {
    message,
    choices: choices.map((it) => ({ ...toChoice(it), checked: ticked.includes(it.id) })),
    pageSize: pageOf(streams, choices),
    loop: false,
    shortcuts: { all: null, invert: null },
    theme: {
      style: {
        message: frame(streams),
        answer: (text: string) => answerOf(message, text || words.noneTicked[lang], streams),
        keysHelpTip: () => keys(['move', 'tick', 'done'], question, streams),
      },
    },
  }
  return underKeys(streams, canGoBack, (context) => checkbox(config, context))
}

/** The question in bold; its notes faint, until it is answered. */
function frame({ output, paint }: PromptStreams): (text: string, status: string) => string {
  return (text, status) => {
    const columns = output.columns || 80
    const [question = '', ...notes] = text.split('\n')
    const head = paint.strong(wrap(question, columns - 4, 2))
    if (status === 'done') return head
    return [head, ...notes.map((it) => paint.faint(wrap(`  ${it}`, columns - 1, 2)))].join('\n')
  }
}

/** An answer stands behind its question, or below it where the line would be too long. */
function answerOf(message: string, answer: string, { output }: PromptStreams): string {
  const columns = output.columns || 80
  const [question = ''] = message.split('\n')
  return columnsOf(question) + columnsOf(answer) + 4 < columns
    ? answer
    : `\n${wrap(`    ${answer}`, columns - 1, 4)}`
}

/** What the keys do; a line breaks between them, not within. */
function keys(
  own: readonly ('move' | 'choose' | 'search' | 'tick' | 'done')[],
  { choices, canGoBack, keeps }: Pick<ChooseQuestion, 'choices' | 'canGoBack' | 'keeps'>,
  streams: PromptStreams,
): string {
  const { output, paint, lang } = streams
  const isCut = choices.length > pageOf(streams, choices)
  const all = [
    ...own.map((it) =>
      it === 'move' && isCut ? words.keys.moveAmong(choices.length) : words.keys[it],
    ),
    ...(canGoBack ? [words.keys.back] : []),
    keeps ? words.keys.saveAndLeave : words.keys.leave,
  ].map((it) => it[lang])
  return paint.faint(flow(all, ' · ', (output.columns || 80) - 1))
}

interface PromptContext {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly signal: AbortSignal
  /** Read by the prompt as it ends. */
  clearPromptOnDone: boolean
}

function toChoice({ id, label, hint }: Choice): {
  value: string
  name: string
  description?: string
} {
  return hint === undefined
    ? { value: id, name: label }
    : { value: id, name: label, description: hint }
}

/** As many choices as the screen has room for, so that the question above stays in sight. */
function pageOf({ output }: PromptStreams, choices: readonly Choice[]): number {
  return Math.max(3, Math.min(choices.length, (output.rows || 24) - 7))
}

/** Runs one prompt while Esc means "back" and Ctrl+C or Ctrl+D means "leave". */
async function underKeys<T>(
  { input: stdin, output }: PromptStreams,
  canGoBack: boolean,
  run: (context: PromptContext) => Promise<T>,
): Promise<T | Back> {
  const controller = new AbortController()
  let left: 'back' | Leaving | undefined
  const context = { input: stdin, output, signal: controller.signal, clearPromptOnDone: false }
  const leave = (how: 'back' | Leaving): void => {
    left ??= how
    // A list that was gone back from would stand there beside the one before it.
    context.clearPromptOnDone = left === 'back'
    controller.abort()
  }
  const onKey = (_: unknown, key: { name?: string; ctrl?: boolean } | undefined): void => {
    if (key?.name === 'escape' && canGoBack) leave('back')
    else if (key?.ctrl && key.name === 'd') leave('cancelled')
  }
  emitKeypressEvents(stdin)
  stdin.on('keypress', onKey)
  const stopListening = onLeave(stdin, leave)
  // The question is drawn again at the next key.
  const stopReturning = onReturn(stdin, () => undefined)
  try {
    return await run(context)
  } catch (error) {
    if (left === 'back') return BACK
    if (left !== undefined) throw leaving(left)
    if (error instanceof Error && error.name === 'ExitPromptError') throw leaving('cancelled')
    throw error
  } finally {
    stdin.off('keypress', onKey)
    stopListening()
    stopReturning()
  }
}
