/** The worksheet as an article: the result, what to do before leaving, and each criterion to fill in. */
import type { Flip, Ranking } from '../choosing/ranking.ts'
import { type Worksheet, worksheetResult } from '../choosing/worksheet.ts'
import type { Article, ArticleBlock } from '../knowledge/guide-article.ts'
import { type Setting, speak, staleSince } from '../knowledge/phrases.ts'
import type { Choosing, Contact, Criterion } from '../knowledge/schema.ts'
import { choosing as words } from '../messages/choosing.ts'
import { guides } from '../messages/guides.ts'
import type { Lang, Text } from '../text.ts'
import { contactNote } from './advice-screen.ts'
import type { GuideNotes } from './guide-notes.ts'
import { knownOf } from './worksheet-known.ts'

type Section = Article['sections'][number]

export interface WorksheetSetting {
  readonly choosing: Choosing
  readonly setting: Setting
  readonly lang: Lang
}

/** `whole`: with the criteria; else the result alone, for somebody who has just gone through them. */
export function worksheetArticle(sheet: Worksheet, of: WorksheetSetting, whole: boolean): Article {
  const { choosing, lang } = of
  const criteria = whole ? choosing.criteria.map((it) => criterionPart(it, sheet, of)) : []
  const leave = leavePart(sheet, of)
  return {
    title: words.title[lang],
    summary: words.summary[lang],
    sections: [
      ...resultSections(sheet, of),
      ...leave.sections,
      ...criteria.map((it) => it.section),
    ],
    contacts: [...leave.contacts, ...criteria.flatMap((it) => it.contacts)],
  }
}

function resultSections(
  sheet: Worksheet,
  { choosing, lang, setting }: WorksheetSetting,
): Section[] {
  const { ranking } = worksheetResult(sheet, choosing)
  const judged = Object.keys(sheet.weights).length + Object.keys(sheet.marks).length > 0
  if (!ranking)
    return judged
      ? [{ heading: words.resultHeading[lang], blocks: [paragraph(words.noResult[lang])] }]
      : []
  const names = namesIn(choosing, setting, lang)
  const lines = ranking.ranked.map(
    ({ wallet, points }) => words.points(names.wallet(wallet), rounded(points))[lang],
  )
  const left = choosing.criteria.filter((it) => !ranking.criteria.includes(it.id))
  const leftOut = left.map((it) => it.name[lang]).join(lang === 'zh' ? '、' : ', ')
  return [
    {
      heading: words.resultHeading[lang],
      blocks: [
        { kind: 'list', items: lines },
        ...(left.length > 0 ? [paragraph(words.leftOut(leftOut)[lang])] : []),
      ],
    },
    {
      heading: words.whyHeading[lang],
      blocks: [{ kind: 'list', items: whyLines(ranking, names, lang) }],
    },
  ]
}

interface Names {
  readonly wallet: (id: string) => string
  readonly criterion: (id: string) => string
}

function namesIn({ criteria }: Choosing, { register }: Setting, lang: Lang): Names {
  return {
    wallet: (id) => register.wallets[id]?.name[lang] ?? id,
    criterion: (id) => criteria.find((it) => it.id === id)?.name[lang] ?? id,
  }
}

function whyLines({ decided, first, gap, flip }: Ranking, names: Names, lang: Lang): string[] {
  if (!decided)
    return [words.tied(first.map(names.wallet).join(lang === 'zh' ? '、' : ' and '))[lang]]
  return [
    words.decided(names.criterion(decided.criterion), rounded(decided.by), rounded(gap))[lang],
    (flip ? flipWords(flip, names) : words.noFlip)[lang],
  ]
}

function flipWords(flip: Flip, names: Names): Text {
  const { from, to } = flip
  const criterion = names.criterion(flip.criterion)
  return flip.kind === 'mark'
    ? words.flipMark(names.wallet(flip.wallet), criterion, from, to)
    : words.flipWeight(criterion, from, to)
}

/** Two digits: a difference is never shown as none. */
function rounded(points: number): string {
  return points.toFixed(2)
}

/** Whether to leave the wallet they have, and what to do before. */
function leavePart(
  sheet: Worksheet,
  { choosing, setting, lang }: WorksheetSetting,
): { sections: Section[]; contacts: readonly Contact[] } {
  const { present } = sheet
  if (present === undefined) return { sections: [], contacts: [] }
  const { verdict } = worksheetResult(sheet, choosing)
  const name = namesIn(choosing, setting, lang).wallet(present)
  const about: Section[] = verdict
    ? [
        {
          heading: words.leaveHeading(name)[lang],
          blocks: [paragraph(words.verdicts[verdict][lang])],
        },
      ]
    : []
  if (verdict === 'stay') return { sections: about, contacts: [] }
  const steps = choosing.leave.steps.map((it) => speak(it, lang, { ...setting, wallet: present }))
  const items = steps.map((it) => it.text)
  return {
    sections: [
      ...about,
      { heading: words.beforeHeading[lang], blocks: [{ kind: 'steps', items }] },
    ],
    contacts: steps.flatMap((it) => it.contacts),
  }
}

/** One criterion with what to look for, what is known, and the person's weight and marks, or room for them. */
export function criterionPart(
  criterion: Criterion,
  { wallets, weights, marks }: Pick<Worksheet, 'wallets' | 'weights' | 'marks'>,
  of: WorksheetSetting,
): { section: Section; contacts: readonly Contact[] } {
  const { lang } = of
  const { section, contacts } = criterionFacts(criterion, wallets, of)
  const names = namesIn(of.choosing, of.setting, lang)
  const shown = (value: number | undefined): string =>
    value === undefined ? words.blank[lang] : String(value)
  const own: ArticleBlock = {
    kind: 'list',
    items: [
      words.weightLine(shown(weights[criterion.id]))[lang],
      ...wallets.map(
        (it) => words.markLine(names.wallet(it), shown(marks[it]?.[criterion.id]))[lang],
      ),
    ],
  }
  return {
    section: { ...section, blocks: [...section.blocks, paragraph(words.own[lang]), own] },
    contacts,
  }
}

/** One criterion with what to look for and what is known. */
export function criterionFacts(
  criterion: Criterion,
  wallets: readonly string[],
  { choosing, setting, lang }: WorksheetSetting,
): { section: Section; contacts: readonly Contact[] } {
  const names = namesIn(choosing, setting, lang)
  const known = wallets.map((it) => ({ wallet: it, facts: knownOf(criterion, it, setting, lang) }))
  const blocks = known.flatMap(({ wallet, facts }): ArticleBlock[] => [
    paragraph(words.known(names.wallet(wallet))[lang]),
    {
      kind: 'list',
      items:
        facts.length === 0
          ? [words.nothingKnown[lang]]
          : facts.map(({ what, says, source, day }) => words.fact(what, says, source, day)[lang]),
    },
  ])
  return {
    section: {
      heading: words.criterionHeading(criterion.name[lang], criterion.ask[lang])[lang],
      blocks: [
        paragraph(words.look[lang]),
        { kind: 'list', items: criterion.look.map((it) => it[lang]) },
        ...blocks,
      ],
    },
    contacts: known.flatMap((it) => it.facts.flatMap(({ contacts }) => contacts)),
  }
}

function paragraph(text: string): ArticleBlock {
  return { kind: 'paragraph', text }
}

/** What stands below: the line that goes with numbers, and whose judgment this is. */
export function worksheetNotes(
  { contacts }: Article,
  { setting, lang }: WorksheetSetting,
): GuideNotes {
  return {
    related: [],
    lines: [
      ...(contacts.length > 0 ? [contactNote(staleSince(contacts, setting.today), lang)] : []),
      guides.notLegalAdvice[lang],
    ],
  }
}
