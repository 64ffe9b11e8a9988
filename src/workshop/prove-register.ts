/** What a schema cannot see of the register and of the error texts. */
import { checkNumber } from '../core/knowledge/contacts.ts'
import { readPhone } from '../core/knowledge/phone-number.ts'
import type {
  Contact,
  Directory,
  ErrorSystem,
  FalseNumbers,
  Place,
  Wallet,
} from '../core/knowledge/schema.ts'
import type { DataFile, FileFault } from './read-file.ts'

interface LineFiles {
  readonly wallets: readonly DataFile<Wallet>[]
  readonly places: readonly DataFile<Place>[]
  readonly directories: readonly DataFile<Directory>[]
  readonly falseNumbers: DataFile<FalseNumbers>
}

/** Somebody with contacts. `among`: where the id must be the only one. */
interface Owner {
  readonly file: DataFile<unknown>
  readonly at: readonly (string | number)[]
  readonly id: string
  readonly among: string
  readonly contacts: readonly Contact[]
}

/** Every id stands once, every phone can be dialed, and no false number is among them. */
export function proveLines(files: LineFiles): FileFault[] {
  const taken = new Set<string>()
  return ownersIn(files).flatMap(({ file, at, id, among, contacts }) => {
    const name = `${among} ${id}`
    const again = taken.has(name) ? [file.fault([...at, 'id'], `the id "${id}" is taken`)] : []
    taken.add(name)
    return [
      ...again,
      ...contacts.flatMap((_, index) =>
        proveContact(contacts, index, files.falseNumbers.value ?? []).map(({ key, what }) =>
          file.fault([...at, 'contacts', index, key], what),
        ),
      ),
    ]
  })
}

/** A wallet and a place may both be "other"; an office has its id among those of its place. */
function ownersIn({ wallets, places, directories }: LineFiles): Owner[] {
  return [
    ...wallets.flatMap((file) =>
      file.value ? [{ file, at: [], among: 'line', ...file.value }] : [],
    ),
    ...places.flatMap((file) =>
      file.value ? [{ file, at: [], among: 'place', ...file.value }] : [],
    ),
    ...places.flatMap((file) =>
      (file.value?.bodies ?? []).map((it, index) => ({
        file,
        at: ['bodies', index],
        among: file.file,
        ...it,
      })),
    ),
    ...directories.flatMap((file) =>
      (file.value ?? []).map((it, index) => ({ file, at: [index], among: 'line', ...it })),
    ),
  ]
}

function proveContact(
  list: readonly Contact[],
  index: number,
  falseNumbers: FalseNumbers,
): { key: string; what: string }[] {
  const { id, kind, value } = list[index] as Contact
  const faults: { key: string; what: string }[] = []
  if (list.findIndex((it) => it.id === id) !== index)
    faults.push({ key: 'id', what: `the contact "${id}" stands here twice` })
  if (kind !== 'phone') return faults
  const phone = readPhone(value)
  if (!phone) faults.push({ key: 'value', what: `"${value}" is no phone number` })
  else if (checkNumber(phone, [], falseNumbers).kind === 'known-false')
    faults.push({ key: 'value', what: `"${value}" stands in known-false-numbers.yaml` })
  return faults
}

/**
 * Nothing stands twice in one system, and whoever names an outcome names the problem that has it.
 * `outcomes`: those of each problem that could be read; nothing is held against the others.
 */
export function proveErrors(
  file: DataFile<ErrorSystem>,
  outcomes: ReadonlyMap<string, ReadonlySet<string>>,
): FileFault[] {
  const entries = file.value?.entries ?? []
  return entries.flatMap(({ shown, problem, outcome }, index) => {
    const twice = entries.findIndex((it) => it.shown === shown) !== index
    const astray = outcome !== undefined && whyAstray(problem, outcome, outcomes)
    return [
      ...(twice ? [file.fault(['entries', index, 'shown'], `"${shown}" stands here twice`)] : []),
      ...(astray ? [file.fault(['entries', index, 'outcome'], astray)] : []),
    ]
  })
}

function whyAstray(
  problem: string | undefined,
  outcome: string,
  outcomes: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (problem === undefined) return 'an outcome needs its problem'
  return (outcomes.get(problem)?.has(outcome) ?? true)
    ? undefined
    : `the problem "${problem}" has no outcome "${outcome}"`
}
