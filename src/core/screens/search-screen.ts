import { labelKey, type Labels } from '../casebook/search-query.ts'
import type { CaseText, FoundCase, Match, TextPlace } from '../casebook/search.ts'
import { maskCounterparty } from '../secrets/mask-counterparty.ts'
import type { CaseSummary } from '../casebook/case.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cases } from '../messages/cases.ts'
import { search as words } from '../messages/search.ts'
import { printable, type Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'
import { factLabel } from './fact-label.ts'
import { problemTitle, walletName } from './names.ts'

/** Matches shown of each case. */
const MOST = 5

/** Puts what is kept as an id into words: an answer, a problem, a wallet. */
export function* inWords(texts: Iterable<CaseText>, labels: Labels): Generator<CaseText> {
  for (const it of texts) {
    const said = labels[labelKey(it)]
    yield said === undefined ? it : { ...it, text: said }
  }
}

/** Each case with the places where the words were found, and the piece of text around them. */
export function searchScreen(
  found: readonly FoundCase[],
  summaries: ReadonlyMap<number, CaseSummary>,
  knowledge: Knowledge,
  sheet: Sheet,
): string {
  const { lang, columns, paint } = sheet
  const blocks = found.map(({ number, matches }) => {
    const it = summaries.get(number)
    const head = [
      cases.heading(number)[lang],
      it ? problemTitle(it.problem, knowledge, lang) : '',
      it ? walletName(it.wallet, knowledge, lang) : '',
      it ? cases.statuses[it.status][lang] : '',
    ]
    const lines = matches.slice(0, MOST).map((match) => matchLine(match, sheet))
    const rest = matches.length - MOST
    return [
      paint.title(head.filter((part) => part !== '').join(' · ')),
      ...lines.map((line) => wrap(line, columns, 4)),
      ...(rest > 0 ? [paint.faint(`  ${words.more(rest)[lang]}`)] : []),
    ].join('\n')
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function matchLine({ place, snippet }: Match, { lang, paint }: Sheet): string {
  const isOther = 'fact' in place && place.fact.startsWith('counterparty')
  const [before, found, after] = [snippet.before, snippet.found, snippet.after].map(printable)
  const nothing = `${snippet.before}${snippet.found}${snippet.after}` === ''
  const piece = nothing
    ? paint.faint(words.masked[lang])
    : isOther
      ? maskCounterparty(`${before}${found}${after}`)
      : `${before}${paint.strong(found ?? '')}${after}`
  return `  ${placeLabel(place)[lang]}${lang === 'zh' ? '：' : ': '}${piece}`
}

function placeLabel(place: TextPlace): Text {
  switch (place.kind) {
    case 'fact':
      return factLabel(place.item > 1 ? `${place.fact}.${place.item}` : place.fact)
    case 'entry':
      return words.entry(place.seq, words.fields[place.field] ?? { zh: '', en: '' })
    case 'answer':
      return cases.answersHeading
    default:
      return words.places[place.kind]
  }
}

/** A match as `search --json` prints it. Its keys are public. */
export function matchJson({ place, snippet }: Match): object {
  const { kind, ...where } = place
  return { where: kind, ...where, ...snippet }
}
