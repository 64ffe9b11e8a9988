import { CommanderError } from 'commander'
import type { World } from '../ports.ts'
import { buildProgram, type Call } from './build-program.ts'
import { calledName } from './called.ts'
import { GROUPS, VERBS } from './table.ts'
import { explainUsage } from './usage.ts'
import type { VerbGroup } from './verb.ts'

/**
 * Reads a call; `answered` where all it wanted was help or the version. Throws a `usage` error in words
 * where it is not well formed.
 */
export async function parse(argv: readonly string[], world: World): Promise<Call | 'answered'> {
  let call: Call | 'answered' = 'answered'
  const build = (groups: readonly VerbGroup[]): ReturnType<typeof buildProgram> =>
    buildProgram(groups, world, (it) => (call = it))
  try {
    await build(groupsFor(argv)).parseAsync(argv, { from: 'user' })
    return call
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 'answered'
    throw explainUsage(error, build(GROUPS), argv)
  }
}

/** Only the command that is called is built; help, and words that are none, need all of them. */
function groupsFor(argv: readonly string[]): readonly VerbGroup[] {
  const name = calledName(argv)
  if (name === undefined && !argv.some((it) => it === '--help' || it === '-h')) return []
  const verb = VERBS.find((it) => it.name === name)
  return verb ? [{ title: verb.about, verbs: [verb] }] : GROUPS
}
