/** Builds the world from this process; the only file that touches process, clock, environment and home. */
import { join } from 'node:path'
import envPaths from 'env-paths'
import { uuidv7 } from 'uuidv7'
import { openJsonKnowledge } from './adapters/json-knowledge.ts'
import { cardFiles } from './adapters/node-card-files.ts'
import { nodeFiles } from './adapters/node-files.ts'
import { openOutput } from './adapters/node-output.ts'
import { openPreferences } from './adapters/node-preferences.ts'
import { openTerminal } from './adapters/node-terminal.ts'
import { codeOf, reasonOf } from './adapters/system-faults.ts'
import { silentProgress } from './adapters/silent-progress.ts'
import { run, tellBug } from './cli/run.ts'
import { HERE } from './core/knowledge/calendar.ts'
import { langOf } from './core/lang.ts'
import { casebookNotes } from './core/messages/casebook.ts'
import { cases as words } from './core/messages/cases.ts'
import type { Knowledge } from './core/knowledge/knowledge.ts'
import type { Lang } from './core/text.ts'
import { NO_PAINT } from './core/screens/layout.ts'
import type { Casebook, Network, Settings, World } from './ports.ts'

declare const VERSION: string

const { env } = process
const stdout = openOutput(1, tellUnwritten)
// Where words cannot be shown, the draft still can.
const stderr = openOutput(2, () => undefined)
const preferences = openPreferences(
  env['WALLET_HELP_CONFIG'] ||
    join(envPaths('wallet-help', { suffix: '' }).config, 'settings.json'),
)
// What is set here goes before the system, and a variable of ours before both.
const named = { WALLET_HELP_LANG: env['WALLET_HELP_LANG'] || preferences.values.lang }
const systemLang = langOf(
  { ...env, ...named },
  () => Intl.DateTimeFormat().resolvedOptions().locale,
)
/** Of the call that runs. */
let spoken: Lang = systemLang

function buildWorld(settings: Settings): World {
  const lang = settings.lang ?? systemLang
  spoken = lang
  const plain = isPlain(settings)
  const terminal = openTerminal(
    { stdout, stderr },
    {
      input: settings.input ?? true,
      color: settings.color ?? true,
      quiet: settings.quiet ?? false,
      plain,
      command: startedAs(),
      pager: plain ? undefined : env,
    },
  )
  return {
    lang,
    version: VERSION,
    terminal,
    now: () => new Date(),
    timeZone: HERE,
    newId: uuidv7,
    knowledge: openKnowledge,
    files: nodeFiles,
    preferences,
    cardFiles,
    ...keeping(settings),
    async progress() {
      if (!stderr.isTTY || plain || settings.quiet) return silentProgress
      const { createOraProgress } = await import('./adapters/ora-progress.ts')
      return createOraProgress(process.stderr, terminal.paint.err !== NO_PAINT)
    },
    network: settings.network === false ? undefined : openNetwork,
    async prompter() {
      if (!terminal.interactive)
        return (await import('./adapters/refusing-prompter.ts')).createRefusingPrompter()
      const streams = { input: process.stdin, output: process.stderr, lang }
      if (plain) return (await import('./adapters/plain-prompter.ts')).createPlainPrompter(streams)
      const { createInquirerPrompter } = await import('./adapters/inquirer-prompter.ts')
      return createInquirerPrompter({ ...streams, paint: terminal.paint.err })
    },
    with: (more) => buildWorld({ ...settings, ...more }),
  }
}

/** What is kept on this computer, each opened on first use. */
function keeping(
  settings: Settings,
): Pick<
  World,
  | 'library'
  | 'packages'
  | 'casebook'
  | 'caseNumbers'
  | 'checkups'
  | 'archive'
  | 'examine'
  | 'rescue'
> {
  let casebook: Promise<Casebook> | undefined
  return {
    async library() {
      const { openSqliteLibrary } = await import('./adapters/sqlite-library.ts')
      return openSqliteLibrary(await casebookFile(settings), undefined, tellMigrated(settings))
    },
    async packages() {
      const { openYazlPackages } = await import('./adapters/yazl-packages.ts')
      return openYazlPackages(await casebookFile(settings))
    },
    casebook: () => (casebook ??= openCasebook(settings)),
    async caseNumbers() {
      const { readCaseNumbers } = await import('./adapters/sqlite-case-numbers.ts')
      return readCaseNumbers(await casebookFile(settings))
    },
    async checkups() {
      const { openSqliteCheckups } = await import('./adapters/sqlite-checkups.ts')
      return openSqliteCheckups(await casebookFile(settings), undefined, tellMigrated(settings))
    },
    async archive() {
      const { openSqliteArchive } = await import('./adapters/sqlite-archive.ts')
      return openSqliteArchive(await casebookFile(settings), undefined, tellMigrated(settings))
    },
    async rescue() {
      const { openRescue } = await import('./adapters/sqlite-rescue.ts')
      return openRescue({ db: await casebookFile(settings), settings: preferences.path })
    },
    async examine() {
      const { examineCasebook } = await import('./adapters/sqlite-examination.ts')
      const { examineComputer } = await import('./adapters/node-examination.ts')
      const db = await casebookFile(settings)
      const computer = examineComputer({ db, settings: preferences.path }, env)
      return { ...computer, casebook: examineCasebook(db) }
    },
  }
}

/** A terminal that cannot move its cursor is always written to line by line. */
function isPlain({ plain }: Settings): boolean {
  if (env['TERM'] === 'dumb') return true
  const named = env['WALLET_HELP_PLAIN']
  return plain ?? (named ? named !== '0' && named !== 'no' : preferences.values.plain === 'yes')
}

/** In a checkout there is no command `wallet-help`: there it is typed as npm takes it. */
function startedAs(): string {
  if (env['npm_lifecycle_event'] === 'start') return 'npm start --'
  return env['npm_command'] === 'exec' ? 'npx wallet-help' : 'wallet-help'
}

/** Where the program lies, and where things are kept for the next call. */
let home = ''
let kept: string | undefined
let knowledge: Knowledge | undefined
function openKnowledge(): Knowledge {
  knowledge ??= openJsonKnowledge(join(home, 'knowledge'), kept)
  return knowledge
}

async function openNetwork(): Promise<Network> {
  return (await import('./adapters/node-network.ts')).createNodeNetwork({ env })
}

async function casebookFile({ db }: Settings): Promise<string> {
  const named = db ?? env['WALLET_HELP_DB']
  if (named) return named
  return join(envPaths('wallet-help', { suffix: '' }).data, 'casebook.db')
}

async function openCasebook(settings: Settings): Promise<Casebook> {
  const { openSqliteCasebook } = await import('./adapters/sqlite-casebook.ts')
  const opened = openSqliteCasebook(await casebookFile(settings), undefined, tellMigrated(settings))
  process.once('exit', () => opened.close())
  return opened
}

function tellMigrated({ lang, quiet }: Settings) {
  return (copy: string, from: number, to: number): void => {
    if (!quiet) stderr.write(`${casebookNotes.migrated(copy, from, to)[lang ?? systemLang]}\n`)
  }
}

function tellUnwritten(error: unknown): void {
  // A reader that has enough, such as `head`, is no failure; neither can a terminal that is gone be told.
  if (codeOf(error) === 'EPIPE') process.exit(0)
  if (codeOf(error) === 'EIO') process.exit(129)
  const said = words.cannotWrite(words.standardOutput, reasonOf(error))
  stderr.write(`${said[spoken]}\n`)
  process.exit(1)
}

/**
 * What nobody caught: Node itself would print the message, which may quote what the person wrote. Raw mode
 * ends with the process; a cursor that a question hid does not show by itself.
 */
function endByBug(error: unknown): void {
  const world = buildWorld({ lang: spoken })
  if (stderr.isTTY && !world.terminal.plain) stderr.write('\x1b[?25h\n')
  process.exit(tellBug(error, world))
}

/** Runs the call of this process. `dist`: the folder of the program; `folder`: where things are kept, if anywhere. */
export function start(dist: string, folder: string | undefined): void {
  home = dist
  kept = folder
  process.on('uncaughtException', endByBug)
  // Under `--unhandled-rejections=warn` it would be no exception.
  process.on('unhandledRejection', endByBug)
  void run(process.argv.slice(2), buildWorld({})).then((code) => {
    process.exitCode = code
  })
}
