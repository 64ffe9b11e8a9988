/** What the register says of a number, in words and for `contacts --check --json`. */
import type { NumberVerdict, OfficialLine, RegisterEntry } from '../knowledge/contacts.ts'
import { staleSince } from '../knowledge/phrases.ts'
import { contacts as words } from '../messages/contacts.ts'
import type { Lang, Text } from '../text.ts'
import { contactNote, type Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

export interface CheckedNumber {
  readonly number: string
  readonly verdict: NumberVerdict
}

/** The verdict first, then why, then the line that stands with every number. */
export function numberScreen(
  checked: CheckedNumber,
  entries: readonly RegisterEntry[],
  today: string,
  sheet: Sheet,
): string {
  const { lang, paint, columns } = sheet
  const { verdict } = checked
  const stress =
    verdict.kind === 'official'
      ? paint.strong
      : verdict.kind === 'known-false'
        ? paint.alarm
        : paint.strong
  const contacts = verdict.kind === 'official' ? verdict.lines.map((it) => it.contact) : []
  const lines = [
    stress(headline(checked)[lang]),
    ...reasons(verdict, entries).map((it) => it[lang]),
  ]
  return `${[...lines, paint.faint(contactNote(staleSince(contacts, today), lang))].map((it) => wrap(it, columns)).join('\n')}\n`
}

/** Its keys are public. `owner` and `note` are in the language of the screen. */
export function numberJson(
  { number, verdict }: CheckedNumber,
  entries: readonly RegisterEntry[],
  lang: Lang,
): object {
  return {
    number,
    verdict: verdict.kind,
    owner: verdict.kind === 'official' ? ownersOf(verdict.lines)[lang] : null,
    note: reasons(verdict, entries)
      .map((it) => it[lang])
      .join(lang === 'zh' ? '' : ' '),
  }
}

function headline({ number, verdict }: CheckedNumber): Text {
  switch (verdict.kind) {
    case 'official':
      return words.official(number, ownersOf(verdict.lines))
    case 'known-false':
      return words.known(number)
    case 'unknown':
      return words.unknown(number)
  }
}

function reasons(verdict: NumberVerdict, entries: readonly RegisterEntry[]): Text[] {
  switch (verdict.kind) {
    case 'official': {
      const purposes = verdict.lines.map(({ contact }) => contact.for)
      const hours = verdict.lines.flatMap(({ contact }) =>
        contact.hours ? [words.hours(contact.hours)] : [],
      )
      return [
        words.purpose(joined(purposes, '；', '; ')),
        ...(hours.length === 1 ? [words.sentence(hours[0] as Text)] : []),
        ...(verdict.areaCode ? [words.areaCode(verdict.lines[0]?.contact.value ?? '')] : []),
        ...placesOf(verdict.lines, entries),
        words.safeToDial,
      ]
    }
    case 'known-false':
      return [words.passesFor(verdict.found)]
    case 'unknown':
      return [words.findInside]
  }
}

/**
 * Emergency lines and offices belong to their place. So does a foreign wallet's number: without its
 * country's code it may be somebody else's at home.
 */
function placesOf(lines: readonly OfficialLine[], entries: readonly RegisterEntry[]): Text[] {
  const local = lines.filter(
    ({ owner }) => owner.kind === 'place' || owner.kind === 'body' || owner.place !== 'cn',
  )
  const places = new Set(local.map(({ owner }) => owner.place))
  const names = entries
    .filter((it) => it.kind === 'place' && places.has(it.id))
    .map((it) => it.name)
  return names.length === 0 ? [] : [words.onlyIn(joined(names, '、', ', '))]
}

function ownersOf(lines: readonly OfficialLine[]): Text {
  const owners = [
    ...new Map(lines.map(({ owner }) => [`${owner.kind} ${owner.id}`, owner.name])).values(),
  ]
  return joined(owners, '、', ', ')
}

function joined(texts: readonly Text[], zh: string, en: string): Text {
  const once = [...new Map(texts.map((it) => [it.zh, it])).values()]
  return { zh: once.map((it) => it.zh).join(zh), en: once.map((it) => it.en).join(en) }
}
