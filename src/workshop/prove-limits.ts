/** What a schema cannot see of time limits and of the ladder. */
import type { Limit, Place, Wallet } from '../core/knowledge/schema.ts'
import type { DataFile, FileFault } from './read-file.ts'

interface LimitList {
  readonly at: readonly (string | number)[]
  readonly limits: readonly Limit[]
}

/** Every limit has a public id of its own, and a limit of somebody other than the wallet stands with a wallet. */
export function proveLimits(
  wallets: readonly DataFile<Wallet>[],
  places: readonly DataFile<Place>[],
): FileFault[] {
  const taken = new Set<string>()
  const prove = (file: DataFile<{ id: string }>, lists: readonly LimitList[]): FileFault[] =>
    lists.flatMap(({ at, limits }) =>
      limits.flatMap(({ id }, index) => {
        const name = `${file.value?.id ?? ''}-${id}`
        const again = taken.has(name)
        taken.add(name)
        return again ? [file.fault([...at, index, 'id'], `the limit "${name}" stands twice`)] : []
      }),
    )
  return [
    ...wallets.flatMap((file) =>
      prove(file, [{ at: ['limits'], limits: file.value?.limits ?? [] }]),
    ),
    ...places.flatMap((file) => prove(file, limitsIn(file.value))),
    ...places.flatMap(misplacedOffices),
  ]
}

function limitsIn(place: Place | undefined): LimitList[] {
  if (!place) return []
  return [
    { at: ['limits'], limits: place.limits },
    ...place.bodies.map((it, index) => ({ at: ['bodies', index, 'limits'], limits: it.limits })),
  ]
}

function misplacedOffices(file: DataFile<Place>): FileFault[] {
  return limitsIn(file.value).flatMap(({ at, limits }) =>
    limits.flatMap(({ office }, index) =>
      office === undefined
        ? []
        : [file.fault([...at, index, 'office'], 'office: only a limit of a wallet names one')],
    ),
  )
}

/** Every step has an id of its own; a place that has a ladder begins it with the one a complaint is about. */
export function proveLadder(file: DataFile<Place>): FileFault[] {
  const ids = (file.value?.ladder ?? []).map((it) => it.id ?? it.body)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [file.fault(['ladder', index], `the step "${id}" stands twice`)],
  )
}
