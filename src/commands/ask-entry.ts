/** Asks for one entry of the timeline, part by part; Esc goes back. */
import type { Case } from '../core/casebook/case.ts'
import {
  correctable,
  type EntryContext,
  type EntryField,
  formOf,
  LOGGED_KINDS,
  type LoggedKind,
  readEntryField,
} from '../core/casebook/entry-input.ts'
import { officesOf } from '../core/casebook/office.ts'
import { diagnose } from '../core/messages/diagnose.ts'
import { timeline as words, timelineProblems as problems } from '../core/messages/timeline.ts'
import { officeName } from '../core/screens/due-words.ts'
import { entryWords } from '../core/screens/timeline-screen.ts'
import { BACK, type Back, type Prompter, type World } from '../ports.ts'

/** Parts of an entry as typed. */
export type Typed = Readonly<Partial<Record<EntryField, string>>>

interface Asked {
  readonly found: Case
  readonly office: string
  readonly context: EntryContext
  readonly world: World
  readonly prompter: Prompter
}

export async function askEntry(
  found: Case,
  office: string,
  context: EntryContext,
  world: World,
): Promise<{ kind: LoggedKind; typed: Typed }> {
  const asked = { found, office, context, world, prompter: await world.prompter() }
  let kind = await askKind(undefined, asked)
  let typed: Typed = {}
  const passed: EntryField[] = []
  for (;;) {
    const next = formOf(kind).asks.find((it) => !passed.includes(it) && isAsked(it, kind, typed))
    if (next === undefined) return { kind, typed: onlyOf(kind, typed) }
    const answer = await askField(next, kind, typed, asked)
    if (answer !== BACK) {
      typed = { ...typed, [next]: answer }
      passed.push(next)
    } else if (passed.pop() === undefined) {
      kind = await askKind(kind, asked)
    }
  }
}

/** Until when is asked only where something was promised. */
function isAsked(field: EntryField, kind: LoggedKind, { promised }: Typed): boolean {
  const { asks, needs } = formOf(kind)
  const depends = field === 'by' && asks.includes('promised') && !needs.includes('by')
  return !depends || (promised ?? '').trim() !== ''
}

/** What was typed for another kind, before going back, is not of this one. */
function onlyOf(kind: LoggedKind, typed: Typed): Typed {
  const { asks } = formOf(kind)
  const kept = Object.entries(typed).filter(
    ([field]) => asks.includes(field as EntryField) && isAsked(field as EntryField, kind, typed),
  )
  return Object.fromEntries(kept)
}

async function askKind(initial: LoggedKind | undefined, asked: Asked): Promise<LoggedKind> {
  const { found, context, world, prompter } = asked
  const offered = LOGGED_KINDS.filter(
    (it) => it !== 'correction' || correctable(context.entries).length > 0,
  )
  const answer = await prompter.choose({
    id: 'kind',
    message: words.askKind(found.number)[world.lang],
    choices: offered.map((id) => ({ id, label: words.kindChoices[id][world.lang] })),
    flag: words.kindFlag,
    canGoBack: false,
    initial,
  })
  return answer as LoggedKind
}

function askField(
  field: EntryField,
  kind: LoggedKind,
  typed: Typed,
  asked: Asked,
): Promise<string | Back> {
  const { found, context, world, prompter } = asked
  const { lang } = world
  const knowledge = world.knowledge()
  const common = {
    id: field,
    message: (field === 'office' ? (words.askOffice[kind] ?? words.ask.office) : words.ask[field])[
      lang
    ],
    flag: `--${field}`,
    canGoBack: true,
    initial: typed[field],
  }
  if (field === 'office') {
    const offices = officesOf(knowledge.register.places[found.place ?? 'other'])
    const choices = offices.map((id) => ({
      id,
      label: officeName(id, found, knowledge.register)[lang],
    }))
    return prompter.choose({ ...common, choices, initial: typed.office ?? asked.office })
  }
  if (field === 'corrects') {
    const numbers = correctable(context.entries)
    const choices = context.entries
      .filter((it) => numbers.includes(it.seq))
      .map((it) => ({ id: `${it.seq}`, label: entryWords(it, found, knowledge, lang) }))
    return prompter.choose({ ...common, choices })
  }
  const isNeeded = formOf(kind).needs.includes(field)
  const hints = [
    words.hints[field]?.[lang],
    isNeeded || field === 'on' ? undefined : diagnose.blankHint[lang],
  ]
  const on = onOf(typed, context)
  return prompter.enter({
    ...common,
    ...(field === 'on' ? { blank: words.now[lang] } : {}),
    message: [
      common.message,
      hints.filter((it) => it !== undefined).join(lang === 'zh' ? '；' : '; '),
    ]
      .filter((it) => it !== '')
      .join('\n'),
    validate: (input) => {
      if (input.trim() === '') return isNeeded ? problems.needed[lang] : undefined
      const read = readEntryField(field, input, on, context)
      return 'problem' in read ? read.problem[lang] : undefined
    },
  })
}

function onOf({ on }: Typed, context: EntryContext): string {
  if (on === undefined || on.trim() === '') return context.now
  const read = readEntryField('on', on, context.now, context)
  return 'problem' in read ? context.now : read.value
}
