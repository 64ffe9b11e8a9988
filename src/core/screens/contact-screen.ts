import type { RegisterEntry } from '../knowledge/contacts.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { Calendar } from '../knowledge/calendar.ts'
import { openAt } from '../knowledge/opening.ts'
import type { Contact, Limit, OpenHours, Task, TaskId, Wallet } from '../knowledge/schema.ts'
import { TASKS } from '../knowledge/task-ids.ts'
import { contacts as words } from '../messages/contacts.ts'
import { phrases } from '../messages/phrases.ts'
import type { Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { contactFootnote, nameTable, part } from './contact-parts.ts'
import { wrap } from './layout.ts'

/**
 * All that is known of one: how to reach it, whether that is open at `clock`, the time there; what must come
 * first, where things are in the app.
 */
export function entryScreen(
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
  setting: Setting,
  clock: string,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const { headings } = words
  const place =
    entry.kind === 'body'
      ? entries.find((it) => it.kind === 'place' && it.id === entry.place)?.name
      : undefined
  const title = [entry.name[lang], place?.[lang], entry.id]
    .filter((it) => it !== undefined)
    .join(' · ')
  const contacts = entry.contacts.map((it) => contactLines(it, setting, clock, sheet))
  const parts = [
    [paint.title(title), ...(contacts.length > 0 ? contacts : [words.noContact[lang]])].join('\n'),
    ...(entry.kind === 'wallet'
      ? [part(headings.inApp, taskLines(entry.wallet, setting, sheet), sheet)]
      : []),
    ...(entry.kind === 'body' ? officeParts(entry.body, setting, sheet) : []),
    ...(entry.kind === 'place'
      ? [part(headings.officesHere, nameTable(officesOf(entry, entries), sheet), sheet)]
      : []),
    contactFootnote(entry.contacts, setting.today, sheet),
  ]
  return `${parts.join('\n\n')}\n`
}

function officesOf(place: RegisterEntry, entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.filter((it) => it.kind === 'body' && it.place === place.id)
}

function contactLines(
  { kind, value, for: purpose, hours, open, source, quality, checked }: Contact,
  { register, place }: Setting,
  clock: string,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const title = register.sources[source]?.title[lang] ?? source
  const rest = [
    purpose[lang],
    ...(hours ? [words.hours(hours)[lang]] : []),
    ...(open ? [openNow(open, clock, register.calendars[place ?? ''])[lang]] : []),
    paint.faint(words.source(title, words.quality[quality], checked)[lang]),
  ]
  const head = `  ${words.kinds[kind][lang]}  ${paint.strong(value)}`
  return [head, ...rest.map((it) => flow(it, sheet, 4))].join('\n')
}

function openNow(open: OpenHours, clock: string, calendar: Calendar | undefined): Text {
  return words.now[openAt(open, clock, calendar)](clock.slice(11))
}

function taskLines({ tasks }: Wallet, setting: Setting, sheet: Sheet): string {
  const { lang } = sheet
  const own = TASKS.flatMap((id): string[] => {
    const task = tasks[id]
    return task ? [labeled(words.tasks[id], taskWords(id, task, setting, sheet), sheet)] : []
  })
  const missing = TASKS.some((id) => !tasks[id])
  return [...own, ...(missing ? [flow(words.otherTasks[lang], sheet, 2)] : [])].join('\n')
}

/** Of a path that is not sure only the word to search for is shown. */
function taskWords(id: TaskId, task: Task, setting: Setting, { lang }: Sheet): string {
  if (task.quality === 'low' && task.search !== undefined) return phrases.search(task.search)[lang]
  return speak({ zh: `{task:${id}}`, en: `{task:${id}}` }, lang, setting).text
}

type Office = Extract<RegisterEntry, { kind: 'body' }>['body']

function officeParts(
  { takes, scope, first, limits }: Office,
  setting: Setting,
  sheet: Sheet,
): string[] {
  const { lang } = sheet
  const { headings } = words
  const say = (text: Text): string => speak(text, lang, setting).text
  const times = limits.map((it) => limitLines(it, setting, sheet)).join('\n')
  return [
    part(headings.scope, labeled(words.takes[takes], say(scope), sheet), sheet),
    part(headings.first, flow(say(first), sheet, 2), sheet),
    ...(limits.length > 0 ? [part(headings.limits, times, sheet)] : []),
  ]
}

function limitLines({ says, kind, source }: Limit, { register }: Setting, sheet: Sheet): string {
  const { lang, paint } = sheet
  const from = register.sources[source]
  const origin = from && words.source(from.title[lang], words.quality[from.quality], from.checked)
  return [
    flow(
      `${says[lang]}${lang === 'zh' ? '（' : ' ('}${words.limitKinds[kind][lang]}${lang === 'zh' ? '）' : ')'}`,
      sheet,
      2,
    ),
    ...(origin ? [paint.faint(flow(origin[lang], sheet, 4))] : []),
  ].join('\n')
}

function labeled(label: Text, text: string, sheet: Sheet): string {
  return flow(`${label[sheet.lang]}${sheet.lang === 'zh' ? '：' : ': '}${text}`, sheet, 2)
}

function flow(text: string, { columns }: Sheet, indent: number): string {
  return wrap(' '.repeat(indent) + text, columns, indent + 2)
}
