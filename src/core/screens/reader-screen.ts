/** Whom one can write to, in words and as JSON. */
import type { CaseContent } from '../casebook/case.ts'
import type { ReaderChoice } from '../complaint/reader-list.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { LetterPart } from '../knowledge/schema.ts'
import { ladder } from '../messages/ladder.ts'
import { letters as words } from '../messages/letters.ts'
import type { Lang, Text } from '../text.ts'
import { momentWords, officeName } from './due-words.ts'
import { wrap } from './layout.ts'
import { mayWords } from './next-step.ts'
import type { Sheet } from './advice-screen.ts'

export interface ReaderScene {
  readonly of: CaseContent & { readonly number: number }
  readonly knowledge: Knowledge
  readonly setting: Setting
  /** Why a complaint would not help, where it would not. */
  readonly wouldNotHelp: string
}

export function readerScreen(
  choices: readonly ReaderChoice[],
  scene: ReaderScene,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const group = (now: boolean): string[] => {
    const own = choices.filter((it) => it.now === now)
    const heading = paint.title((now ? words.nowHeading : words.laterHeading)[lang])
    return own.length === 0
      ? []
      : [[heading, ...own.map((it) => oneReader(it, scene, sheet))].join('\n\n')]
  }
  const parts = [
    paint.title(words.listHeading(scene.of.number)[lang]),
    ...group(true),
    ...group(false),
    wrap(words.lengths[lang], sheet.columns),
  ]
  return `${parts.join('\n\n')}\n`
}

function oneReader(
  choice: ReaderChoice,
  scene: ReaderScene,
  { lang, columns, paint }: Sheet,
): string {
  const { template, now, kind } = choice
  const { of } = scene
  const name = officeName(choice.office, of, scene.knowledge.register)[lang]
  const flags = `--for ${template.reader}${kind === 'first' ? '' : ` --kind ${kind}`}`
  const rows = [
    template.purpose[lang],
    whyWords(choice, scene, lang),
    ...(template.limit ? [words.limit(template.limit.most)[lang]] : []),
    ...(now ? [`wallet-help export ${of.number} ${flags}`] : []),
  ]
  return [
    `  ${paint.strong(template.reader)}  ${titleOf(choice, name)[lang]}`,
    ...rows.map((it) => wrap(`    ${it}`, columns, 4)),
  ].join('\n')
}

function titleOf({ template: { reader, public: isPublic } }: ReaderChoice, name: string): Text {
  if (isPublic) return words.publicReader
  return reader === 'merchant' ? words.merchantReader : { zh: name, en: name }
}

function whyWords(
  { why, office }: ReaderChoice,
  { of, knowledge, setting, wouldNotHelp }: ReaderScene,
  lang: Lang,
): string {
  const { today } = setting
  switch (why.kind) {
    case 'own':
      return words.own[lang]
    case 'may': {
      const may = mayWords(why.may, today, lang)
      const bodies = knowledge.register.places[of.place ?? 'other']?.bodies
      const body = bodies?.find((it) => it.id === office)
      if (why.may.why !== 'any-time' || !body) return may
      return words.beforehand(may, speak(body.first, lang, setting).text)[lang]
    }
    case 'lodged': {
      const since = momentWords(why.rung.since ?? today, today, lang)
      return words.lodged(since, ladder.states[why.rung.state][lang])[lang]
    }
    case 'after':
      return words.after(officeName(why.office, of, knowledge.register)[lang])[lang]
    case 'would-not-help':
      return words.wouldNotHelp({ zh: wouldNotHelp, en: wouldNotHelp })[lang]
    case 'aside':
      return words.aside[lang]
  }
}

/** The same for a script. `posts`: the lengths of its short forms. */
export function readersJson(
  choices: readonly ReaderChoice[],
  scene: ReaderScene,
  lang: Lang,
): object {
  const { of, knowledge, setting } = scene
  return {
    case: of.number,
    readers: choices.map((it) => ({
      reader: it.template.reader,
      office: it.office,
      name: officeName(it.office, of, knowledge.register)[lang],
      purpose: speak(it.template.purpose, lang, setting).text,
      now: it.now,
      reason: it.why.kind === 'may' ? it.why.may.why : it.why.kind,
      why: whyWords(it, scene, lang),
      after: it.why.kind === 'after' ? it.why.office : null,
      from: it.why.kind === 'may' ? (it.why.may.from ?? null) : null,
      kind: it.kind,
      kinds: it.kinds,
      needs: it.template.needs,
      limit: it.template.limit ?? null,
      posts: postsOf(it),
      public: it.template.public ?? false,
    })),
  }
}

function postsOf({ template: { kinds } }: ReaderChoice): { most: number; count: string }[] {
  const parts: LetterPart[] = (kinds.first?.sections ?? []).flatMap((it) =>
    'use' in it ? [] : it.parts,
  )
  return parts.flatMap((it) => ('post' in it ? [{ most: it.most, count: it.count }] : []))
}
