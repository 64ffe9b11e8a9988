/** Builds the world from this process; the only file that touches process, clock, environment and home. */
import { join } from 'node:path'
import envPaths from 'env-paths'
import { uuidv7 } from 'uuidv7'
import { openJsonKnowledge } from './adapters/json-knowledge.ts'
import { nodeFiles } from './adapters/node-files.ts'
import { openTerminal } from './adapters/node-terminal.ts'
import { run } from './cli.ts'
import { langOf } from './core/lang.ts'
import type { Knowledge } from './core/knowledge/knowledge.ts'
import type { Casebook, Settings, World } from './ports.ts'

declare const VERSION: string

const { env } = process

function buildWorld(settings: Settings): World {
  const lang = settings.lang ?? langOf(env, Intl.DateTimeFormat().resolvedOptions().locale)
  const terminal = openTerminal(process, {
    input: settings.input ?? true,
    color: settings.color ?? true,
  })
  const db =
    settings.db ??
    (env['WALLET_HELP_DB'] || join(envPaths('wallet-help', { suffix: '' }).data, 'casebook.db'))
  let casebook: Promise<Casebook> | undefined
  return {
    lang,
    version: VERSION,
    terminal,
    now: () => new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: uuidv7,
    knowledge: openKnowledge,
    files: nodeFiles,
    casebook: () => (casebook ??= openCasebook(db)),
    async prompter() {
      if (!terminal.interactive)
        return (await import('./adapters/refusing-prompter.ts')).createRefusingPrompter()
      const { createInquirerPrompter } = await import('./adapters/inquirer-prompter.ts')
      return createInquirerPrompter({
        input: process.stdin,
        output: process.stderr,
        paint: terminal.paint.err,
        lang,
      })
    },
    with: (more) => buildWorld({ ...settings, ...more }),
  }
}

let knowledge: Knowledge | undefined
function openKnowledge(): Knowledge {
  knowledge ??= openJsonKnowledge(join(import.meta.dirname, 'knowledge'))
  return knowledge
}

async function openCasebook(file: string): Promise<Casebook> {
  const { openSqliteCasebook } = await import('./adapters/sqlite-casebook.ts')
  const opened = openSqliteCasebook(file)
  process.once('exit', () => opened.close())
  return opened
}

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has enough, such as `head`, is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}
process.exitCode = await run(process.argv.slice(2), buildWorld({}))
