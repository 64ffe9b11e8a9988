/** What `doctor` makes of what was examined: each finding with its mend. */
import { daysBetween } from '../input/wall-clock.ts'
import type { Day } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { doctor as words } from '../messages/doctor.ts'
import type { Preferences } from '../preferences.ts'
import type { Text } from '../text.ts'
import { sizeWords } from './file-size.ts'

/** What was found on this computer; nothing was changed to find it. */
export interface Examined {
  readonly node: string
  readonly casebook: CasebookExamined
  /** Files of ours that others on this computer may read. */
  readonly exposed: readonly string[]
  /** What killed processes left unfinished. */
  readonly unfinished: readonly string[]
  /** Bytes free where the casebook lies; undefined where the system does not tell. */
  readonly free: number | undefined
  /** What the system says it shows text in; undefined where it does not say. */
  readonly encoding: string | undefined
}

export type CasebookExamined =
  | { readonly kind: 'missing'; readonly file: string }
  | {
      readonly kind: 'closed'
      readonly file: string
      readonly why: Text
      readonly hints: readonly Text[]
    }
  | {
      readonly kind: 'read'
      readonly file: string
      readonly cases: number
      /** Format of the file, and the one this program writes. */
      readonly format: number
      readonly newest: number
      /** In SQLite's own words; empty where nothing is broken. */
      readonly faults: readonly string[]
      /** Rows that refer to what is not there. */
      readonly dangling: number
      readonly evidence: {
        readonly kept: number
        /** Names of files that cases refer to and that are gone. */
        readonly missing: readonly string[]
        /** How many files no case refers to. */
        readonly unused: number
      }
    }

export interface Finding {
  /** Public: never renamed. */
  readonly id:
    'program' | 'casebook' | 'privacy' | 'evidence' | 'knowledge' | 'terminal' | 'disk' | 'settings'
  readonly state: 'good' | 'note' | 'wrong'
  readonly says: Text
  readonly mend: readonly Text[]
}

/** The terminal as the program sees it. */
export interface TerminalSeen {
  readonly columns: number
  readonly color: boolean
  readonly interactive: boolean
  readonly plain: boolean
}

export interface SettingsSeen {
  readonly path: string
  readonly values: Preferences
  readonly fault: Text | undefined
}

export function findingsOf(
  examined: Examined,
  {
    version,
    knowledge,
    today,
    terminal,
    settings,
  }: {
    readonly version: string
    readonly knowledge: Knowledge
    readonly today: Day
    readonly terminal: TerminalSeen
    readonly settings: SettingsSeen
  },
): Finding[] {
  return [
    good('program', words.program(version, examined.node)),
    ...casebookFindings(examined.casebook, examined.unfinished.length),
    examined.exposed.length === 0
      ? good('privacy', words.private)
      : wrong('privacy', words.exposed(examined.exposed), [words.closeToOthers(examined.exposed)]),
    knowledgeFinding(knowledge, today),
    terminalFinding(terminal, examined.encoding),
    diskFinding(examined.free),
    settingsFinding(settings, knowledge),
  ]
}

function casebookFindings(it: CasebookExamined, unfinished: number): Finding[] {
  const left = unfinished > 0 ? [words.unfinished(unfinished)] : []
  const leftOver = left.map((says) => note('evidence', says, [words.tidy]))
  if (it.kind === 'missing') return [good('casebook', words.noCasebook(it.file)), ...leftOver]
  if (it.kind === 'closed') return [wrong('casebook', it.why, it.hints), ...leftOver]
  return [tablesFinding(it), filesFinding(it.evidence, left)]
}

type Read = Extract<CasebookExamined, { kind: 'read' }>

function tablesFinding({ faults, dangling, file, format, newest, cases }: Read): Finding {
  const mend = [words.keepCopy, words.recover, words.restoreElsewhere]
  if (faults.length > 0)
    return wrong('casebook', words.broken(file, faults.slice(0, 3).join('; ')), mend)
  if (dangling > 0) return wrong('casebook', words.dangling(file, dangling), mend)
  return format < newest
    ? note('casebook', words.older(file, format, newest), [])
    : good('casebook', words.whole(file, cases, format))
}

/** `left`: of files that were never finished. */
function filesFinding({ kept, missing, unused }: Read['evidence'], left: readonly Text[]): Finding {
  const needless = [...(unused > 0 ? [words.filesUnused(unused)] : []), ...left]
  const tidy = needless.length > 0 ? [words.tidy] : []
  const all = missing.length > 0 ? [words.filesMissing(missing), ...needless] : needless
  const says = { zh: all.map((it) => it.zh).join('；'), en: all.map((it) => it.en).join('; ') }
  if (missing.length > 0) return wrong('evidence', says, [words.addAgain, ...tidy])
  return all.length > 0 ? note('evidence', says, tidy) : good('evidence', words.filesThere(kept))
}

/** After this many days a menu or a number may well have changed. */
const OLD_AFTER = 180

function knowledgeFinding({ register, problems, wallets }: Knowledge, today: Day): Finding {
  const newest = Object.values(register.sources)
    .map((it) => it.checked)
    .reduce((a, b) => (a > b ? a : b), '')
  const age = Math.max(0, daysBetween(newest, today))
  const says = words.knowledge(problems.length, wallets.length, newest, age)
  return age > OLD_AFTER ? note('knowledge', says, [words.update]) : good('knowledge', says)
}

function terminalFinding(it: TerminalSeen, encoding: string | undefined): Finding {
  const says = words.terminal(it.columns, encoding ?? '?', it.color, it.interactive, it.plain)
  if (encoding !== undefined && !/utf-?8/i.test(encoding))
    return note('terminal', says, [words.setEncoding])
  return it.columns < NARROW ? note('terminal', says, [words.widen]) : good('terminal', says)
}

/** Below this, tables lose too much. */
const NARROW = 60

const MB = 1024 * 1024

function diskFinding(free: number | undefined): Finding {
  if (free === undefined) return note('disk', words.spaceUnknown, [])
  const says = words.space(sizeWords(free))
  if (free < 10 * MB) return wrong('disk', says, [words.freeSpace])
  return free < 200 * MB ? note('disk', says, [words.freeSpace]) : good('disk', says)
}

function settingsFinding({ path, values, fault }: SettingsSeen, knowledge: Knowledge): Finding {
  if (fault) return wrong('settings', fault, [words.mendSettings(path)])
  const { wallet, place } = values
  if (wallet !== undefined && !knowledge.wallets.some((it) => it.id === wallet))
    return note('settings', words.unknownSetting('wallet', wallet), [words.setAgain('wallet')])
  if (place !== undefined && !(place in knowledge.register.places))
    return note('settings', words.unknownSetting('place', place), [words.setAgain('place')])
  return good('settings', words.settings(path, Object.keys(values).length))
}

const good = (id: Finding['id'], says: Text): Finding => ({ id, state: 'good', says, mend: [] })
const note = (id: Finding['id'], says: Text, mend: readonly Text[]): Finding => ({
  id,
  state: 'note',
  says,
  mend,
})
const wrong = (id: Finding['id'], says: Text, mend: readonly Text[]): Finding => ({
  id,
  state: 'wrong',
  says,
  mend,
})
