/** All time limits of the register as rules with public ids. */
import type { Limit, Place, Wallet } from './schema.ts'

/** Who a limit belongs to: a wallet, an office of a place, or every office there. */
export type RuleOwner =
  | { readonly kind: 'wallet'; readonly wallet: string }
  | { readonly kind: 'office'; readonly place: string; readonly body: string }
  | { readonly kind: 'place'; readonly place: string }

/** `id` is public and unique: the id of the place or wallet, then the limit's own (`cn-accept-complaint`). */
export interface Rule extends Limit {
  readonly owner: RuleOwner
}

export function rulesOf(wallets: readonly Wallet[], places: readonly Place[]): Rule[] {
  return [
    ...places.flatMap(({ id: place, limits, bodies }) => [
      ...limits.map((it) => named(place, it, { kind: 'place', place })),
      ...bodies.flatMap(({ id: body, limits: its }) =>
        its.map((it) => named(place, it, { kind: 'office', place, body })),
      ),
    ]),
    ...wallets.flatMap(({ id: wallet, limits }) =>
      limits.map((it) => named(wallet, it, { kind: 'wallet', wallet })),
    ),
  ]
}

function named(prefix: string, limit: Limit, owner: RuleOwner): Rule {
  return { ...limit, id: `${prefix}-${limit.id}`, owner }
}
