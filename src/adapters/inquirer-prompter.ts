import { emitKeypressEvents } from 'node:readline'
import { checkbox, input, select } from '@inquirer/prompts'
import { terminal as words } from '../core/messages/terminal.ts'
import { wrap } from '../core/screens/layout.ts'
import {
  BACK,
  type Back,
  type Choice,
  type ChooseQuestion,
  type EnterQuestion,
  type Prompter,
  type TickQuestion,
} from '../ports.ts'
import { cancelled } from './cancelled.ts'
import type { PromptStreams } from './prompt-streams.ts'
import { writeLines } from './readline-writer.ts'

/** Asks on a terminal. Esc goes back, Ctrl+C and Ctrl+D leave; both are decided here and nowhere else. */
export function createInquirerPrompter(streams: PromptStreams): Prompter {
  return {
    choose: (question) => choose(question, streams),
    enter: (question) => enter(question, streams),
    tick: (question) => tick(question, streams),
    write: (question) => writeLines(question, streams),
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
      style: { message: frame(streams), keysHelpTip: () => keys('choose', canGoBack, streams) },
    },
  }
  return underKeys(streams, canGoBack, (context) => select(config, context))
}

function enter(question: EnterQuestion, streams: PromptStreams): Promise<string | Back> {
  const { message, initial, validate, canGoBack } = question
  const { lang } = streams
  const framed = frame(streams)
  const config = {
    message: canGoBack ? `${message}${words.keys.back[lang]}` : message,
    validate: (value: string) => validate(value) ?? true,
    theme: {
      style: {
        // What is typed stands on a line of its own, below the hint.
        message: (text: string, status: string) =>
          `${framed(text, status)}${status === 'done' ? '' : '\n ›'}`,
        answer: (value: string) => value || words.blank[lang],
      },
    },
    ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
  }
  return underKeys(streams, canGoBack, (context) => input(config, context))
}

function tick(question: TickQuestion, streams: PromptStreams): Promise<readonly string[] | Back> {
  const { message, choices, ticked, canGoBack } = question
  const config = {
    message,
    choices: choices.map((it) => ({ ...toChoice(it), checked: ticked.includes(it.id) })),
    pageSize: pageOf(streams, choices),
    loop: false,
    shortcuts: { all: null, invert: null },
    theme: {
      style: { message: frame(streams), keysHelpTip: () => keys('tick', canGoBack, streams) },
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

function keys(kind: 'choose' | 'tick', canGoBack: boolean, { paint, lang }: PromptStreams): string {
  const { back, leave, ...own } = words.keys
  return paint.faint(`${own[kind][lang]}${canGoBack ? back[lang] : ''}${leave[lang]}`)
}

interface PromptContext {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly signal: AbortSignal
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
  let left: 'back' | 'leave' | undefined
  const onKey = (_: unknown, key: { name?: string; ctrl?: boolean } | undefined): void => {
    if (key?.name === 'escape' && canGoBack) left = 'back'
    else if (key?.ctrl && key.name === 'd') left = 'leave'
    else return
    controller.abort()
  }
  const onEnd = (): void => {
    left = 'leave'
    controller.abort()
  }
  emitKeypressEvents(stdin)
  stdin.on('keypress', onKey)
  stdin.once('end', onEnd)
  try {
    return await run({ input: stdin, output, signal: controller.signal })
  } catch (error) {
    if (left === 'back') return BACK
    if (left === 'leave' || (error instanceof Error && error.name === 'ExitPromptError'))
      throw cancelled()
    throw error
  } finally {
    stdin.off('keypress', onKey)
    stdin.off('end', onEnd)
  }
}
