import type { CaseCard } from '../casebook/card.ts'
import type { Block, LetterDocument } from '../complaint/document.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cards as words } from '../messages/cards.ts'
import type { Lang, Text } from '../text.ts'
import {
  amountOf,
  answerLine,
  causeOf,
  daysOf,
  monthOf,
  placeOf,
  stepLine,
  titleParts,
  triedLine,
} from './card-words.ts'
import { problemTitle, walletName } from './names.ts'

/** A case card as a document, to be rendered as any letter is. */
export function cardDocument(card: CaseCard, knowledge: Knowledge, lang: Lang): LetterDocument {
  const parts = titleParts(card, knowledge, lang).join(lang === 'zh' ? '，' : ', ')
  const cause = causeOf(card, knowledge, lang)
  const blocks: Block[] = [
    {
      kind: 'table',
      heading: [words.columns[0][lang], words.columns[1][lang]],
      rows: rowsOf(card, knowledge, lang),
    },
    ...(cause === undefined
      ? []
      : section(words.headings.cause, [{ kind: 'paragraph', text: cause, strong: false }], lang)),
    ...listed(
      words.headings.answers,
      card.answers.flatMap((it) => answerLine(it, knowledge, lang) ?? []),
      lang,
    ),
    ...listed(
      words.headings.tried,
      card.tried.map((it) => triedLine(it, knowledge, lang)),
      lang,
    ),
    ...listed(
      words.headings.steps,
      card.steps.map((it) => stepLine(it, card, knowledge, lang)),
      lang,
    ),
    ...notes(card, lang),
  ]
  return { lang, title: words.title(parts)[lang], blocks }
}

function rowsOf(card: CaseCard, knowledge: Knowledge, lang: Lang): [string, string][] {
  const values: Readonly<Record<keyof typeof words.rows, string | undefined>> = {
    problem: problemTitle(card.problem, knowledge, lang),
    wallet: walletName(card.wallet ?? undefined, knowledge, lang) || undefined,
    place: placeOf(card, knowledge, lang),
    amount: amountOf(card, lang),
    result: titleParts(card, knowledge, lang).at(-1),
    recovered: card.recovered === null ? undefined : words.recovered[card.recovered][lang],
    days: daysOf(card, lang),
    month: monthOf(card, lang),
  }
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[words.rows[name as keyof typeof words.rows][lang], value]],
  )
}

function section(heading: Text, blocks: readonly Block[], lang: Lang): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading[lang] }, ...blocks]
}

function listed(heading: Text, items: readonly string[], lang: Lang): Block[] {
  return section(heading, items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }], lang)
}

function notes(card: CaseCard, lang: Lang): Block[] {
  const texts = card.notes.map(({ about, text }) =>
    about === 'error' ? words.onScreen(text)[lang] : text,
  )
  return section(
    words.headings.notes,
    texts.map((text) => ({ kind: 'paragraph', text, strong: false })),
    lang,
  )
}
