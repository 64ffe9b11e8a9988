import { findingOf } from '../core/diagnosis/connection.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { connection as words } from '../core/messages/connection.ts'
import { wrap } from '../core/screens/layout.ts'
import { connectionJson, findingScreen } from '../core/screens/connection-screen.ts'
import { toJson } from '../core/json.ts'
import type { World } from '../ports.ts'
import { knownWallet } from './known-wallet.ts'
import { hostNames, lookAtConnection } from './look-at-connection.ts'

/** Says whom it contacts, looks at this computer's connection, and says what that comes to. */
export async function network(
  typed: string | undefined,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { knowledge, lang, terminal } = world
  const wallet = typed === undefined ? undefined : knownWallet(typed, knowledge())
  if (!world.network) throw new Expected('failed', words.forbidden, [words.forbiddenHint])
  const say = (text: string): void => terminal.err(`${wrap(text, terminal.columns)}\n`)
  say(words.contacts(hostNames(wallet, world))[lang])
  if (wallet !== undefined && !knowledge().register.wallets[wallet]?.host)
    say(words.noWalletHost[lang])
  const seen = await lookAtConnection(wallet, world)
  const finding = findingOf(seen)
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(json ? toJson(connectionJson(seen, wallet)) : findingScreen(finding, sheet))
  return 0
}
