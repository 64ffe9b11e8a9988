import { type ConnectionSeen, hostsFor } from '../core/diagnosis/connection.ts'
import { Expected } from '../core/errors.ts'
import { connection as words } from '../core/messages/connection.ts'
import { stageLines } from '../core/screens/connection-screen.ts'
import type { World } from '../ports.ts'

type LookWorld = Pick<World, 'knowledge' | 'lang' | 'network' | 'progress' | 'terminal'>

/** Names of the hosts that a look for this wallet contacts. */
export function hostNames(wallet: string | undefined, { knowledge }: LookWorld): readonly string[] {
  return hostsFor(knowledge().register.wallets[wallet ?? '']?.host?.name).map((it) => it.host)
}

/** Looks at the connection, with a line on standard error as each stage ends. Throws `failed` where that is forbidden. */
export async function lookAtConnection(
  wallet: string | undefined,
  world: LookWorld,
): Promise<ConnectionSeen> {
  const { knowledge, lang, network, terminal } = world
  if (!network) throw new Expected('failed', words.forbidden, [words.forbiddenHint])
  const opened = await network()
  const progress = await world.progress()
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.err }
  const hosts = hostsFor(knowledge().register.wallets[wallet ?? '']?.host?.name)
  progress.show(words.progress[lang])
  try {
    return await opened.look(hosts, (stage, seen) => {
      progress.end()
      terminal.err(stageLines(stage, seen, sheet))
      if (stage !== 'portal') progress.show(words.progress[lang])
    })
  } finally {
    progress.end()
  }
}
