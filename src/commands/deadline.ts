import { toJson } from '../core/json.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { clockIn, dayIn } from '../core/knowledge/calendar.ts'
import { deadlineOf, zoneOfLimit } from '../core/knowledge/deadline.ts'
import type { Rule } from '../core/knowledge/rules.ts'
import { dayOf } from '../core/input/wall-clock.ts'
import { deadlines as words } from '../core/messages/deadlines.ts'
import { explainedJson, explainedScreen } from '../core/screens/due-screen.ts'
import { dueRuleJson, ruleJson, ruleScreen, rulesScreen } from '../core/screens/rule-screen.ts'
import { printable } from '../core/text.ts'
import type { World } from '../ports.ts'
import { dueItems } from './due-items.ts'
import { findCase } from './find-case.ts'
import { unknownName } from './unknown.ts'

export interface DeadlineOptions {
  readonly list?: boolean
  readonly from?: string
  readonly json?: boolean
}

/** The rules, one of them counted from a day, or how each date of a case came about. */
export async function deadline(
  asked: string | undefined,
  options: DeadlineOptions,
  world: World,
): Promise<ExitCode> {
  if (options.list) return listRules(options, world)
  if (asked === undefined) throw new Expected('usage', words.whatToShow, [words.seeRules])
  return /^#?\d+$/.test(asked)
    ? explainCase(asked, options, world)
    : countRule(asked, options, world)
}

function sheetOf({ lang, terminal }: World) {
  return { lang, columns: terminal.columns, paint: terminal.paint.out }
}

function listRules({ json }: DeadlineOptions, world: World): ExitCode {
  const { rules } = world.knowledge().register
  world.terminal.out(json ? toJson(rules.map(ruleJson)) : rulesScreen(rules, sheetOf(world)))
  return 0
}

function countRule(asked: string, { from, json }: DeadlineOptions, world: World): ExitCode {
  const { register } = world.knowledge()
  const rule = register.rules.find((it) => it.id === asked)
  if (!rule) {
    const { kind, text, hints } = unknownName(
      words.rule,
      printable(asked),
      register.rules.map((it) => it.id),
    )
    throw new Expected(kind, text, [...hints.slice(0, -1), words.seeRules])
  }
  if (from === undefined) throw new Expected('usage', words.needFrom(rule.id))
  const start = readFrom(from, rule, world)
  const result = deadlineOf(rule, start, register)
  const today = dayIn(zoneOfLimit(rule, register), world.now())
  world.terminal.out(
    json
      ? toJson(dueRuleJson(result, world.lang))
      : ruleScreen(rule, start, result, register, { ...sheetOf(world), today }),
  )
  return 0
}

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** The start as a wall clock of the rule's place. A time with an offset is converted to it. */
function readFrom(from: string, rule: Rule, world: World): string {
  const match = MOMENT.exec(from.trim())
  const [, year, month, date, hour, minute, offset] = match ?? []
  const day = match && dayOf(Number(year), Number(month), Number(date))
  if (!day) throw new Expected('usage', words.badFrom(printable(from)), [words.fromExample])
  if (offset !== undefined)
    return clockIn(
      zoneOfLimit(rule, world.knowledge().register),
      new Date(from.trim().replace(' ', 'T')),
    )
  return hour === undefined ? day : `${day} ${hour}:${minute ?? ''}`
}

async function explainCase(
  asked: string,
  options: DeadlineOptions,
  world: World,
): Promise<ExitCode> {
  if (options.from !== undefined) throw new Expected('usage', words.fromIsForRules)
  const { terminal, lang } = world
  const log = await world.casebook()
  const found = findCase(log, asked)
  const items = dueItems({ of: found, timeline: log.timeline(found.number) }, world)
  if (options.json) {
    terminal.out(toJson(items.map((it) => explainedJson(it, lang))))
    return 0
  }
  if (items.length === 0) {
    terminal.err(`${words.nothingRuns(found.number)[lang]}\n`)
    return 0
  }
  const today = dayIn(world.timeZone, world.now())
  terminal.out(explainedScreen(items, world.knowledge(), today, sheetOf(world)))
  return 0
}
