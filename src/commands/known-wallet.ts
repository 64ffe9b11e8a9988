import { findEntries, registerEntries } from '../core/knowledge/contacts.ts'
import type { Knowledge } from '../core/knowledge/knowledge.ts'
import { diagnoseErrors as words } from '../core/messages/diagnose-errors.ts'
import { unknownName } from './unknown.ts'

/** The id of the wallet that is meant by an id, a name in either language or a nickname. */
export function knownWallet(typed: string, knowledge: Knowledge): string {
  const ids = knowledge.wallets.map((it) => it.id)
  if (ids.includes(typed)) return typed
  const { register, directory } = knowledge
  const wallets = registerEntries(register, directory).filter((it) => it.kind === 'wallet')
  const [found, another] = findEntries(typed, wallets)
  if (found && !another) return found.id
  throw unknownName(words.wallet, typed, ids)
}
