/** Finds the articles that answer a question put in plain words, in either language. */
import MiniSearch from 'minisearch'
import { LANGS, type Text } from '../text.ts'
import type { Guide } from './knowledge.ts'
import type { GuideBlock } from './schema.ts'

const HAN_OR_WORD = /\p{Script=Han}+|[a-z0-9]+(?:[’'][a-z]+)?/gu

/** Pieces of questions that say nothing of the matter. */
const EMPTY = new Set(
  `a an and are be been but by can can't could did do does don't for from get had has have how i i'm in is it it's
  me my not of on or should so that the their them they this to was we were what when where which who why will with
  would you your am if there any about
  怎么 么办 什么 为什 么样 可以 我的 的我 是不 不是 能不 一个 了怎 了我 我被 吗我 请问 有没 没有 这个 那个 该怎 如何`.split(
    /\s+/,
  ),
)

/** Words in lower case without their plural; Chinese as pairs of characters, which need no dictionary. */
export function tokensOf(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(HAN_OR_WORD) ?? []
  return runs
    .flatMap((run) => (/^\p{Script=Han}/u.test(run) ? pairsOf(run) : [run]))
    .filter((it) => !EMPTY.has(it))
    .map((it) => it.replace(/(?<=[a-z]{3})(?:'s|(?<!s)s)$/, ''))
}

function pairsOf(run: string): string[] {
  const signs = [...run]
  if (signs.length === 1) return signs
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
}

/** How much a hit counts by where it stands. */
const BOOST = { title: 4, spoken: 4, summary: 2, headings: 2, body: 1 }
/** What comes far behind the best is noise. */
const LEAST_SHARE = 0.3
const MOST = 6

/** The articles that fit best, the best first; none where no word occurs. */
export function searchGuides(guides: readonly Guide[], typed: string): Guide[] {
  const index = new MiniSearch<Record<keyof typeof BOOST | 'id', string>>({
    fields: Object.keys(BOOST),
    tokenize: tokensOf,
    processTerm: (term) => term,
  })
  index.addAll(guides.map(fieldsOf))
  const found = index.search(typed, {
    boost: BOOST,
    prefix: (term) => /^[a-z]{4}/.test(term),
    fuzzy: (term) => (/^[a-z]{5}/.test(term) ? 1 : false),
  })
  const best = found[0]?.score ?? 0
  return found
    .filter((it) => it.score >= best * LEAST_SHARE)
    .slice(0, MOST)
    .flatMap((it) => guides.find((guide) => guide.id === it.id) ?? [])
}

function fieldsOf(guide: Guide): Record<keyof typeof BOOST | 'id', string> {
  const { id, title, summary, spoken, sections } = guide
  return {
    id,
    title: both(title),
    summary: both(summary),
    spoken: spoken ? LANGS.flatMap((lang) => spoken[lang]).join('\n') : '',
    headings: sections.map((it) => both(it.heading)).join('\n'),
    body: sections.flatMap((it) => it.body.flatMap(textsOf)).join('\n'),
  }
}

function textsOf(block: GuideBlock): string[] {
  if ('zh' in block) return [both(block)]
  if ('list' in block) return block.list.map(both)
  return 'steps' in block ? block.steps.map(both) : [both(block.text)]
}

function both(text: Text): string {
  return LANGS.map((lang) => text[lang]).join('\n')
}
