import { formatAmount } from '../input/amount.ts'
import type { CaseContent } from '../casebook/case.ts'
import { formatMoment } from '../input/moment-words.ts'
import { maskCounterparty } from '../secrets/mask-counterparty.ts'
import { type Entry, inTime } from '../casebook/timeline.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { timeline as words } from '../messages/timeline.ts'
import { type Lang, printable, type Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { officeName } from './due-words.ts'
import { wrap } from './layout.ts'
import { factLabel } from './fact-label.ts'

/** The timeline of a case by day, an entry a paragraph; what was taken back stands faint. */
export function timelineLines(
  entries: readonly Entry[],
  content: CaseContent,
  knowledge: Knowledge,
  { lang, columns, paint }: Sheet,
): string[] {
  return inTime(entries).map((it) => {
    const by = entries.find((other) => other.kind === 'correction' && other.corrects === it.seq)
    const note = by === undefined ? '' : `${BREAK[lang]}${words.takenBack(by.seq)[lang]}`
    const line = `  ${it.seq}. ${entryWords(it, content, knowledge, lang)}${note}`
    const wrapped = wrap(line, columns, 5)
    return by === undefined ? wrapped : paint.faint(wrapped)
  })
}

const BREAK = { zh: '；', en: '; ' } as const

/** One entry on one line: when, what, who, what was said and promised. */
export function entryWords(
  it: Entry,
  content: CaseContent,
  knowledge: Knowledge,
  lang: Lang,
): string {
  return `${formatMoment(it.on, lang)} ${entryDeed(it, content, knowledge, lang)}`
}

/** The same without when. */
export function entryDeed(
  it: Entry,
  content: CaseContent,
  knowledge: Knowledge,
  lang: Lang,
): string {
  const party = [
    it.office && officeName(it.office, content, knowledge.register)[lang],
    it.channel,
    it.who,
  ].filter((part) => part !== undefined && part !== '')
  const say = (text: Text | undefined): string | undefined => text?.[lang]
  const parts = [
    party.length === 0 ? undefined : party.join(lang === 'zh' ? '，' : ', '),
    it.amount === undefined ? undefined : formatAmount(it.amount, it.currency, lang),
    it.outcome && say(words.outcomes[it.outcome]),
    it.corrects === undefined ? undefined : say(words.takesBack(it.corrects)),
    it.fact === undefined ? undefined : say(changeWords(it, lang)),
    it.ref === undefined ? undefined : say(words.reference(it.ref)),
    it.said === undefined ? undefined : say(words.quote(it.said)),
    promiseWords(it, lang),
  ].filter((part) => part !== undefined)
  const head = words.kinds[it.kind][lang]
  const body = printable(parts.join(BREAK[lang])).replace(/\s*\n\s*/g, ' ')
  return body === '' ? head : `${head}${lang === 'zh' ? '：' : ': '}${body}`
}

function promiseWords({ promised, by }: Entry, lang: Lang): string | undefined {
  const day = by && { zh: formatMoment(by, 'zh'), en: formatMoment(by, 'en') }
  const until = day ? words.promisedBy(day)[lang] : undefined
  if (promised === undefined) return until && words.promised(until)[lang]
  const brackets = lang === 'zh' ? `（${until ?? ''}）` : ` (${until ?? ''})`
  return words.promised(promised)[lang] + (until === undefined ? '' : brackets)
}

/** The other side's numbers are masked, as everywhere on screen. */
function changeWords({ fact = '', before, after }: Entry, lang: Lang): Text {
  const shown = (value: string | undefined): string => {
    if (value === undefined) return words.nothing[lang]
    return fact.startsWith('counterparty') ? maskCounterparty(value) : value
  }
  return words.changedFact(factLabel(fact), shown(before), shown(after))
}
