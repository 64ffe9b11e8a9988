/** Builds a world for tests: the real parser, knowledge and SQLite file; only the person and the clock are scripted. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openJsonKnowledge } from '../src/adapters/json-knowledge.ts'
import { cardFiles } from '../src/adapters/node-card-files.ts'
import { nodeFiles } from '../src/adapters/node-files.ts'
import { examineComputer } from '../src/adapters/node-examination.ts'
import { openPreferences } from '../src/adapters/node-preferences.ts'
import { createRefusingPrompter } from '../src/adapters/refusing-prompter.ts'
import { silentProgress } from '../src/adapters/silent-progress.ts'
import { openSqliteArchive } from '../src/adapters/sqlite-archive.ts'
import { readCaseNumbers } from '../src/adapters/sqlite-case-numbers.ts'
import { openSqliteCasebook } from '../src/adapters/sqlite-casebook.ts'
import { examineCasebook } from '../src/adapters/sqlite-examination.ts'
import { openSqliteLibrary } from '../src/adapters/sqlite-library.ts'
import { openRescue } from '../src/adapters/sqlite-rescue.ts'
import { openYazlPackages } from '../src/adapters/yazl-packages.ts'
import { openSqliteCheckups } from '../src/adapters/sqlite-checkups.ts'
import { run } from '../src/cli/run.ts'
import { Expected } from '../src/core/errors.ts'
import type { Knowledge } from '../src/core/knowledge/knowledge.ts'
import { NO_PAINT } from '../src/core/screens/layout.ts'
import type { Lang } from '../src/core/text.ts'
import {
  BACK,
  type Back,
  type Casebook,
  type Choice,
  type Network,
  type PreferenceStore,
  type Prompter,
  type World,
} from '../src/ports.ts'
import { scratchFolder } from './scratch.ts'

/** The knowledge as it is built. */
export const builtKnowledge: Knowledge = openJsonKnowledge(
  join(import.meta.dirname, '../dist/knowledge'),
)

/** What a call came to. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The reply of who presses Ctrl+C. */
export const LEAVE = 'Ctrl+C'

/** One scripted reply: the question's id and the answer by id, typed text, ticked ids, BACK or LEAVE. */
export type Reply = readonly [question: string, answer: string | readonly string[] | Back]

export interface TestWorldOptions {
  readonly lang?: Lang
  /** The person's replies, in order; without them nobody can be asked. */
  readonly replies?: readonly Reply[]
  /** ISO instant; the person's zone is Asia/Shanghai. */
  readonly now?: string
  readonly knowledge?: Knowledge
  readonly outIsTerminal?: boolean
  readonly columns?: number
  /** Nothing is drawn, as for screen readers. */
  readonly plain?: boolean
  readonly files?: Partial<World['files']>
  /** This computer's connection; without one, the network is forbidden. */
  readonly network?: Network
  /** Overrides how the log is opened. */
  readonly casebook?: () => Promise<Casebook>
  /** Overrides how check-ups are kept. */
  readonly checkups?: World['checkups']
}

/** A folder of its own with a casebook in it. */
export class Home {
  readonly folder = scratchFolder('test')
  readonly db = join(this.folder, 'data', 'casebook.db')
  readonly settings = join(this.folder, 'config', 'settings.json')

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs one call as the program would. Fails if a scripted reply was left over. */
  async run(argv: readonly string[], options: TestWorldOptions = {}): Promise<Ran> {
    const said = { out: '', err: '' }
    const script = options.replies && scriptedPrompter(options.replies)
    const opened: Casebook[] = []
    const open = (): Promise<Casebook> => {
      const log = openSqliteCasebook(this.db)
      opened.push(log)
      return Promise.resolve(log)
    }
    const preferences = openPreferences(this.settings)
    const setting = { lang: options.lang ?? 'zh', db: this.db, preferences } as const
    const world = buildWorld(setting, options, said, script?.prompter, open)
    const code = await run(argv, world)
    for (const log of opened) log.close()
    if (script) expect(script.left(), 'questions that were never asked').toEqual([])
    return { code, ...said }
  }
}

function buildWorld(
  settings: {
    lang: Lang
    db: string
    preferences: PreferenceStore
    quiet?: boolean | undefined
    network?: boolean | undefined
  },
  options: TestWorldOptions,
  said: { out: string; err: string },
  prompter: Prompter | undefined,
  open: () => Promise<Casebook>,
): World {
  let log: Promise<Casebook> | undefined
  return {
    lang: settings.lang,
    version: '0.0.0',
    terminal: {
      columns: options.columns ?? 80,
      rows: undefined,
      interactive: prompter !== undefined,
      plain: options.plain ?? false,
      outIsTerminal: options.outIsTerminal ?? false,
      out: (text) => void (said.out += text),
      page: async (text) => void (said.out += text),
      err(text) {
        if (!settings.quiet) said.err += text
      },
      tell: (text) => void (said.err += text),
      paint: { out: NO_PAINT, err: NO_PAINT },
    },
    prompter: () => Promise.resolve(prompter ?? createRefusingPrompter()),
    now: () => new Date(options.now ?? '2026-11-21T12:05:00Z'),
    timeZone: 'Asia/Shanghai',
    newId: () => randomUUID(),
    knowledge: () => options.knowledge ?? builtKnowledge,
    casebook: () => (log ??= (options.casebook ?? open)()),
    files: { ...nodeFiles, ...options.files },
    preferences: settings.preferences,
    cardFiles,
    library: () => Promise.resolve(openSqliteLibrary(settings.db)),
    packages: () => Promise.resolve(openYazlPackages(settings.db)),
    progress: () => Promise.resolve(silentProgress),
    caseNumbers: async () => readCaseNumbers(settings.db),
    examine: async () => ({
      ...examineComputer(
        { db: settings.db, settings: settings.preferences.path },
        { LANG: 'zh_CN.UTF-8' },
      ),
      casebook: examineCasebook(settings.db),
    }),
    rescue: async () => openRescue({ db: settings.db, settings: settings.preferences.path }),
    checkups: options.checkups ?? (() => Promise.resolve(openSqliteCheckups(settings.db))),
    network:
      settings.network === false || !options.network
        ? undefined
        : () => Promise.resolve(options.network as Network),
    archive: () => Promise.resolve(openSqliteArchive(settings.db)),
    with: ({ lang, input, quiet, network }) =>
      buildWorld(
        {
          ...settings,
          lang: lang ?? settings.lang,
          quiet: quiet ?? settings.quiet,
          network,
        },
        options,
        said,
        input === false ? undefined : prompter,
        open,
      ),
  }
}

/** Replies in order. Throws on an unexpected question and on an answer that is not offered. */
function scriptedPrompter(replies: readonly Reply[]): {
  prompter: Prompter
  left: () => readonly Reply[]
} {
  const queue = [...replies]
  const next = (id: string, canGoBack: boolean): Reply[1] => {
    const reply = queue.shift()
    if (!reply) throw saying(`unexpected question "${id}": the script is at its end`)
    if (reply[0] !== id)
      throw saying(`unexpected question "${id}": the script waits for "${reply[0]}"`)
    if (reply[1] === LEAVE) throw new Expected('cancelled', { zh: '已取消。', en: 'Cancelled.' })
    if (reply[1] === BACK && !canGoBack) throw saying(`there is nothing before "${id}"`)
    return reply[1]
  }
  const offered = (choices: readonly Choice[], answer: string): string => {
    if (!choices.some((it) => it.id === answer))
      throw saying(`"${answer}" is not offered: ${choices.map((it) => it.id).join(', ')}`)
    return answer
  }
  const typed = (answer: Reply[1]): string => {
    if (typeof answer !== 'string') throw saying('this question takes text')
    return answer
  }
  const prompter: Prompter = {
    choose: async ({ id, choices, canGoBack }) => {
      const answer = next(id, canGoBack)
      return answer === BACK ? BACK : offered(choices, typed(answer))
    },
    enter: async ({ id, validate, canGoBack }) => {
      const answer = next(id, canGoBack)
      if (answer === BACK) return BACK
      const wrong = validate(typed(answer))
      if (wrong !== undefined) throw saying(`"${String(answer)}" was refused: ${wrong}`)
      return typed(answer)
    },
    tick: async ({ id, choices, canGoBack }) => {
      const answer = next(id, canGoBack)
      if (answer === BACK) return BACK
      if (!Array.isArray(answer)) throw saying(`"${id}" takes a list`)
      return answer.map((it: string) => offered(choices, it))
    },
    pause: async () => undefined,
    write: async ({ id, canGoBack, onLine }) => {
      const answer = next(id, canGoBack)
      if (answer === BACK) return BACK
      onLine(typed(answer))
      return typed(answer)
    },
  }
  return { prompter, left: () => queue }
}

/** A fault that is told by its name: the program never tells the message of one. */
function saying(words: string): Error {
  return Object.assign(new Error(words), { name: words })
}
