import { isFirmName } from '../redaction/latin-people.ts'
import { type Known, type Mask, type MarkKind, markOf, type Person } from '../redaction/mask.ts'
import type { Lang } from '../text.ts'
import type { CaseContent, FactName } from './case.ts'
import type { Entry } from './timeline.ts'

/** A case as far as it is for everyone: what the person, the other side and the offices are called and numbered is masked. */

/** Facts that identify as a whole, with what they are. */
const WHOLE: Readonly<Partial<Record<FactName, MarkKind>>> = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  account: 'account',
  transaction: 'reference',
  'merchant-order': 'reference',
  'bank-reference': 'reference',
}
const MOMENTS: readonly string[] = ['time', 'refund-time', 'reply-by']
/** Facts of which nothing is hidden: they are chosen or counted, not told. */
const OPEN: readonly string[] = ['amount', 'currency', 'next-step']

type Facts = Readonly<Partial<Record<FactName, string>>>

/** What a case and its timeline tell about who is who, former values of facts included. */
export function knownOf(
  content: CaseContent,
  timeline: readonly Entry[],
  common: Pick<Known, 'lang' | 'hide' | 'lines' | 'publicNames' | 'links'>,
): Known {
  const sets: readonly Facts[] = [content.facts, ...content.transactions, ...formerFacts(timeline)]
  const all = (name: FactName): string[] => [
    ...new Set(sets.flatMap((facts) => facts[name] ?? []).filter((it) => it.trim() !== '')),
  ]
  const persons: Person[] = [
    { kind: 'name', names: all('name') },
    ...all('counterparty')
      .filter((it) => !isFirm(it))
      .map((it): Person => ({ kind: 'payee', names: [it] })),
    ...staffOf(timeline).map((it): Person => ({ kind: 'person', names: [it] })),
  ]
  const numbersOfPayee = all('counterparty').flatMap(
    (it) => it.match(/[A-Za-z0-9@._+-]*\d[A-Za-z0-9@._+-]{3,}/g) ?? [],
  )
  return {
    ...common,
    persons: persons.filter((it) => it.names.length > 0),
    values: [
      ...(Object.keys(WHOLE) as FactName[])
        .filter((name) => name !== 'name')
        .flatMap((name) => all(name).map((value) => ({ kind: WHOLE[name] ?? 'number', value }))),
      ...numbersOfPayee.map((value) => ({ kind: 'account' as const, value })),
      ...timeline.flatMap(({ ref }) => (ref ? [{ kind: 'reference' as const, value: ref }] : [])),
    ],
  }
}

/** What a fact was before it was changed identifies as well. */
function formerFacts(timeline: readonly Entry[]): Facts[] {
  return timeline.flatMap(({ fact, before, after }) => {
    const name = fact?.replace(/\.\d+$/, '')
    return name === undefined ? [] : [before, after].map((value) => ({ [name]: value }))
  })
}

/** Whoever spoke for an office, where it is a name and not “agent 3”. */
function staffOf(timeline: readonly Entry[]): string[] {
  const said = timeline.flatMap(({ who }) => who ?? [])
  return [...new Set(said)].filter(
    (it) => /^(?:\p{Lu}[\p{L}'.-]+ ?){1,3}$/u.test(it) || /^[\p{Script=Han}·]{2,3}$/u.test(it),
  )
}

const CHINESE_FIRM =
  /公司|[店行厂院馆铺坊社局所站场城网部超]$|商行|有限|超市|集团|银行|中心|平台|旗舰|专卖|餐|酒店|咖啡|药房|学校|大学|科技|贸易|商贸|商城|电商|物业|旅行|游戏|官方|品牌/

/** Whether the other side is a firm: then its name may stand. */
export function isFirm(counterparty: string): boolean {
  return CHINESE_FIRM.test(counterparty) || isFirmName(counterparty)
}

/** Every text of a case that was typed, for a mask that has to know who is named in any of them. */
export function typedTexts(content: CaseContent, timeline: readonly Entry[]): string[] {
  const facts = [content.facts, ...content.transactions].flatMap((it: Facts) => Object.values(it))
  const said = timeline.flatMap((it) => [it.channel, it.who, it.said, it.promised])
  return [...facts, ...said].filter((it) => it !== undefined)
}

/** The case with every typed text masked; times keep their day. */
export function publicContent<T extends CaseContent>(content: T, mask: Mask, lang: Lang): T {
  return {
    ...content,
    facts: publicFacts(content.facts, mask, lang),
    transactions: content.transactions.map((it) => publicFacts(it, mask, lang)),
  }
}

/** What was taken out of the evidence is named by its file, and files stay with the person. */
const EVIDENCE = 'evidence'

/** The timeline likewise. When something was noted tells no more than its day either. */
export function publicTimeline(timeline: readonly Entry[], mask: Mask, lang: Lang): Entry[] {
  const masked = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : mask(text).text
  return timeline.map((it) => {
    const changed = (value: string | undefined): string | undefined =>
      it.fact === EVIDENCE
        ? undefined
        : it.fact === undefined || value === undefined
          ? masked(value)
          : publicFact(it.fact.replace(/\.\d+$/, ''), value, mask, lang)
    return {
      ...it,
      on: it.on.slice(0, 10),
      at: `${it.at.slice(0, 10)}T00:00:00.000Z`,
      channel: masked(it.channel),
      who: masked(it.who),
      ref: it.ref && markOf('reference', lang),
      said: masked(it.said),
      promised: masked(it.promised),
      before: changed(it.before),
      after: changed(it.after),
    }
  })
}

function publicFacts<F extends Facts>(facts: F, mask: Mask, lang: Lang): F {
  const masked = Object.entries(facts).map(([name, value]) => [
    name,
    publicFact(name, value, mask, lang),
  ])
  return Object.fromEntries(masked) as F
}

function publicFact(name: string, value: string, mask: Mask, lang: Lang): string {
  if (OPEN.includes(name)) return value
  if (MOMENTS.includes(name)) return value.slice(0, 10)
  const whole = WHOLE[name as FactName]
  if (whole !== undefined) return markOf(whole, lang)
  return mask(value).text
}
