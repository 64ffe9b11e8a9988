/** The result of a check-up as an article: what matters most first, each with its steps. */
import type { Finding, Moved } from '../checkup/checkup.ts'
import { type CheckupResult, countsOf } from '../checkup/result.ts'
import { dayWords } from '../knowledge/calendar.ts'
import type { Article, ArticleBlock } from '../knowledge/guide-article.ts'
import { type Setting, speak, staleSince } from '../knowledge/phrases.ts'
import type { CheckQuestion, Contact } from '../knowledge/schema.ts'
import { checkup as words } from '../messages/checkup.ts'
import { guides } from '../messages/guides.ts'
import type { Lang, Text } from '../text.ts'
import { contactNote } from './advice-screen.ts'
import type { GuideNotes } from './guide-notes.ts'

type Section = Article['sections'][number]

/** `walletName`: undefined where it was about any. `since`: the day of the last one, where the person is. */
export function checkupArticle(
  result: CheckupResult,
  walletName: string | undefined,
  since: string | undefined,
  setting: Setting,
  lang: Lang,
): Article {
  const contacts: Contact[] = []
  const say = (text: Text): string => {
    const spoken = speak(text, lang, setting)
    contacts.push(...spoken.contacts)
    return spoken.text
  }
  const { fine, open, unknown } = countsOf(result)
  const findings = result.findings.filter((it) => it.question.id !== result.danger?.id)
  return {
    title: walletName === undefined ? words.titleAny[lang] : words.title(walletName)[lang],
    summary: words.counts(fine, open, unknown)[lang],
    sections: [
      ...dangerSection(result, lang, say),
      ...findings.map((it, index) => findingSection(it, index + 1, lang, say)),
      ...(findings.length === 0 && !result.danger
        ? [paragraph(words.fineHeading, words.allFine[lang], lang)]
        : []),
      ...changeSection(result, since, setting, lang, say),
      ...fineSection(result.fine, lang, say),
    ],
    contacts,
  }
}

function dangerSection(
  { danger, checkup }: CheckupResult,
  lang: Lang,
  say: (text: Text) => string,
): Section[] {
  if (!danger) return []
  const command = diagnoseCommand(danger.problem, checkup.wallet)
  const steps = [...danger.steps.map(say), words.goOn(command)[lang]]
  return [
    {
      heading: `${words.dangerHeading[lang]}${lang === 'zh' ? '：' : ': '}${say(danger.open)}`,
      blocks: [{ kind: 'steps', items: steps }],
    },
  ]
}

/** The call that goes through a problem. */
export function diagnoseCommand(problem: string, wallet: string | undefined): string {
  const about = wallet === undefined ? '' : ` --wallet ${wallet}`
  return `wallet-help diagnose --problem ${problem}${about}`
}

function findingSection(
  { question, state }: Finding,
  n: number,
  lang: Lang,
  say: (text: Text) => string,
): Section {
  const { ask, open, why, steps, risk, minutes } = question
  const heading = state === 'open' ? words.finding(n, say(open)) : words.unknownFinding(n, say(ask))
  const level = risk >= 4 ? 'high' : risk === 3 ? 'medium' : 'low'
  return {
    heading: heading[lang],
    blocks: [
      { kind: 'paragraph', text: words.cost(say(why), words.risks[level], minutes)[lang] },
      { kind: steps.length > 1 ? 'steps' : 'list', items: steps.map(say) },
    ],
  }
}

function changeSection(
  { since }: CheckupResult,
  day: string | undefined,
  { today }: Setting,
  lang: Lang,
  say: (text: Text) => string,
): Section[] {
  if (!since || day === undefined) return []
  const lines = [
    ...since.better.map((it) => words.better(nowWords(it, lang, say))[lang]),
    ...since.worse.map((it) => words.worse(nowWords(it, lang, say))[lang]),
  ]
  const block: ArticleBlock =
    lines.length === 0
      ? { kind: 'paragraph', text: words.same[lang] }
      : { kind: 'list', items: lines }
  return [{ heading: words.sinceHeading(dayWords(day, today)[lang])[lang], blocks: [block] }]
}

/** What an answer says now, as the person gave it. */
function nowWords({ question, now }: Moved, lang: Lang, say: (text: Text) => string): string {
  if (now === 'unknown') return words.notKnown(say(question.ask))[lang]
  return say(question[now])
}

function fineSection(
  fine: readonly CheckQuestion[],
  lang: Lang,
  say: (text: Text) => string,
): Section[] {
  if (fine.length === 0) return []
  const items = fine.map((it) => say(it.fine))
  return [{ heading: words.fineHeading[lang], blocks: [{ kind: 'list', items }] }]
}

function paragraph(heading: Text, text: string, lang: Lang): Section {
  return { heading: heading[lang], blocks: [{ kind: 'paragraph', text }] }
}

/** What stands below: whose judgment it is, the line that goes with numbers, the sources. */
export function checkupNotes(
  { findings }: CheckupResult,
  { contacts }: Article,
  { register, today }: Setting,
  lang: Lang,
): GuideNotes {
  const ids = new Set(findings.flatMap((it) => it.question.sources))
  const titles = [...ids].flatMap((id) => register.sources[id]?.title[lang] ?? [])
  return {
    related: [],
    lines: [
      ...(contacts.length > 0 ? [contactNote(staleSince(contacts, today), lang)] : []),
      words.ourJudgement[lang],
      ...(titles.length > 0
        ? [guides.sources(titles.join(lang === 'zh' ? '；' : '; '))[lang]]
        : []),
    ],
  }
}
