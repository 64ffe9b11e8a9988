/** The register as a list of who can be reached, and the look-up of names and numbers in it. */
import type { Text } from '../text.ts'
import type { Lines, Register } from './knowledge.ts'
import { isSameLine, lineBehindAreaCode, type Phone } from './phone-number.ts'
import type { Body, Contact, Directory, FalseNumbers, Place, Wallet } from './schema.ts'

interface Named {
  readonly id: string
  readonly name: Text
  readonly also: readonly string[]
  /** Place whose rules apply; a wallet used everywhere has none. */
  readonly place: string | undefined
  readonly contacts: readonly Contact[]
}

/** One wallet, place, office, bank or carrier of the register. */
export type RegisterEntry =
  | (Named & { readonly kind: 'wallet'; readonly wallet: Wallet })
  | (Named & { readonly kind: 'place'; readonly whole: Place })
  | (Named & { readonly kind: 'body'; readonly body: Body })
  | (Named & { readonly kind: 'bank' | 'carrier' })

/** Everybody in the register: wallets, places each with its offices, banks, carriers. */
export function registerEntries({ wallets, places }: Register, lines: Lines): RegisterEntry[] {
  return [
    ...Object.values(wallets).map((wallet): RegisterEntry => {
      const { id, name, also, place, contacts } = wallet
      return { kind: 'wallet', id, name, also, place, contacts, wallet }
    }),
    ...Object.values(places).flatMap((place): RegisterEntry[] => [
      placeEntry(place),
      ...offices(place),
    ]),
    ...lineEntries('bank', lines.banks),
    ...lineEntries('carrier', lines.carriers),
  ]
}

function placeEntry(whole: Place): RegisterEntry {
  const { id, name, contacts } = whole
  return { kind: 'place', id, name, also: [], place: id, contacts, whole }
}

function offices({ id: place, bodies }: Place): RegisterEntry[] {
  return bodies.map((body) => {
    const { id, name, contacts } = body
    return { kind: 'body', id, name, also: [], place, contacts, body }
  })
}

function lineEntries(kind: 'bank' | 'carrier', list: Directory): RegisterEntry[] {
  return list.map(({ id, name, also, place, contacts }) => ({
    kind,
    id,
    name,
    also,
    place,
    contacts,
  }))
}

/** Who is meant by an id, a name in either language or a nickname; an office's id may stand in several places. */
export function findEntries(asked: string, entries: readonly RegisterEntry[]): RegisterEntry[] {
  const wanted = plain(asked)
  const named = (it: RegisterEntry): boolean => namesOf(it).some((name) => plain(name) === wanted)
  const byId = entries.filter((it) => plain(it.id) === wanted)
  return byId.length > 0 ? byId : entries.filter(named)
}

/** All that somebody is called. */
export function namesOf({ id, name, also }: RegisterEntry): string[] {
  return [id, name.zh, name.en, ...also]
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/** What the register says of a number. */
export type NumberVerdict =
  | {
      readonly kind: 'official'
      readonly lines: readonly OfficialLine[]
      readonly areaCode: boolean
    }
  | { readonly kind: 'known-false'; readonly found: FalseNumbers[number] }
  | { readonly kind: 'unknown' }

export interface OfficialLine {
  readonly owner: RegisterEntry
  readonly contact: Contact
}

/** Whose number it is. A false one is never called official, whatever else it may be. */
export function checkNumber(
  phone: Phone,
  entries: readonly RegisterEntry[],
  falseNumbers: FalseNumbers,
): NumberVerdict {
  const found = falseNumbers.find((it) => isSameLine(phone, it.number, placeOfFalse(it.number)))
  if (found) return { kind: 'known-false', found }
  const lines = linesWhere(entries, ({ contact, owner }) =>
    isSameLine(phone, contact.value, owner.place),
  )
  if (lines.length > 0) return { kind: 'official', lines: mostSpecific(lines), areaCode: false }
  const behind = linesWhere(
    entries,
    ({ contact }) =>
      THROUGH_AREA_CODE.includes(contact.value) && lineBehindAreaCode(phone, contact.value),
  )
  return behind.length > 0
    ? { kind: 'official', lines: behind, areaCode: true }
    : { kind: 'unknown' }
}

/** Lines that really call and are called with an area code in front. */
const THROUGH_AREA_CODE: readonly string[] = ['96110']

/** Toll-free numbers of North America are written "1-8xx-"; all others that pass for Chinese wallets' are Chinese. */
function placeOfFalse(number: string): string {
  return /^1-8\d\d-/.test(number) ? 'us' : 'cn'
}

function linesWhere(
  entries: readonly RegisterEntry[],
  holds: (line: OfficialLine) => boolean,
): OfficialLine[] {
  return entries.flatMap((owner) =>
    owner.contacts
      .filter((it) => it.kind === 'phone')
      .map((contact) => ({ owner, contact }))
      .filter(holds),
  )
}

/** A place repeats the lines of its offices, and several offices may share one: the first office is its owner. */
function mostSpecific(lines: readonly OfficialLine[]): OfficialLine[] {
  const owned = lines.filter((it) => it.owner.kind !== 'place')
  const office = owned.find((it) => it.owner.kind === 'body')
  const others = owned.filter((it) => it.owner.kind !== 'body')
  if (others.length > 0) return others
  return office ? [office] : [...lines]
}
