import { Expected, type ExitCode } from '../core/errors.ts'
import { type Article, articleOf } from '../core/knowledge/guide-article.ts'
import { searchGuides } from '../core/knowledge/guide-search.ts'
import type { Guide } from '../core/knowledge/knowledge.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { guides as words } from '../core/messages/guides.ts'
import { guideHitsScreen, guideListScreen } from '../core/screens/guide-list-screen.ts'
import { guideMarkdown } from '../core/screens/guide-markdown.ts'
import { notesOn } from '../core/screens/guide-notes.ts'
import { guideScreen } from '../core/screens/guide-screen.ts'
import { toJson } from '../core/json.ts'
import { printable } from '../core/text.ts'
import { refuseLonger } from './refuse-longer.ts'
import type { World } from '../ports.ts'
import { preferredPlace, preferredWallet } from './preferred.ts'
import { registerSetting } from './register-setting.ts'
import { knownName, unknownName } from './unknown.ts'

export interface GuideOptions {
  readonly search?: readonly string[]
  readonly wallet?: string
  readonly place?: string
  readonly format?: 'text' | 'md'
  readonly json?: boolean
}

/** The articles: the list, one to read, or those that fit some words. */
export async function guide(
  id: string | undefined,
  given: GuideOptions,
  world: World,
): Promise<ExitCode> {
  const { search } = given
  if (id !== undefined && search !== undefined) throw new Expected('usage', words.idOrSearch)
  if (id !== undefined) return readGuide(id, given, world)
  if (given.format !== undefined) throw new Expected('usage', words.formatNeedsId)
  return search === undefined ? listGuides(given, world) : findGuides(search, given, world)
}

async function listGuides({ json }: GuideOptions, world: World): Promise<ExitCode> {
  const { guides } = world.knowledge()
  const { terminal, lang } = world
  if (json) terminal.out(listJson(guides, world))
  else await terminal.page(guideListScreen(guides, outSheet(world, lang)))
  return 0
}

const LONGEST_QUESTION = 1000

function findGuides(typed: readonly string[], { json }: GuideOptions, world: World): ExitCode {
  const { terminal, lang } = world
  const asked = typed.join(' ').trim()
  if (asked === '') throw new Expected('usage', words.noWords)
  refuseLonger([asked], LONGEST_QUESTION)
  const found = searchGuides(world.knowledge().guides, asked)
  terminal.out(json ? listJson(found, world) : guideHitsScreen(found, outSheet(world, lang)))
  if (!json || found.length === 0)
    terminal.err(`${(found.length === 0 ? words.none : words.found(found.length))[lang]}\n`)
  return 0
}

/** `[{id, title, words}]` in the language of the screen. Public. */
function listJson(guides: readonly Guide[], { lang }: World): string {
  return toJson(
    guides.map(({ id, title, words: count }) => ({ id, title: title[lang], words: count[lang] })),
  )
}

async function readGuide(id: string, given: GuideOptions, world: World): Promise<ExitCode> {
  const knowledge = world.knowledge()
  const { terminal, lang } = world
  const found = knowledge.guides.find((it) => it.id === id)
  const ids = knowledge.guides.map((it) => it.id)
  if (!found) throw unknownName(words.guide, printable(id), ids)
  const setting = settingFor(given, world)
  const article = articleOf(found, lang, setting)
  if (given.json) {
    terminal.out(articleJson(found, article, world))
    return 0
  }
  const notes = notesOn(found, article, knowledge, setting, lang)
  if (given.format === 'md') terminal.out(guideMarkdown(article, notes, lang))
  else await terminal.page(guideScreen(article, notes, outSheet(world, lang)))
  return 0
}

/** Read for anybody: the general words, the lines of every place, unless the call or the settings name a wallet or a place. */
function settingFor(
  { wallet, place }: GuideOptions,
  world: World,
): ReturnType<typeof registerSetting> {
  const { register } = world.knowledge()
  if (wallet !== undefined) knownName(diagnoseErrors.wallet, wallet, Object.keys(register.wallets))
  if (place !== undefined) knownName(diagnoseErrors.place, place, Object.keys(register.places))
  const setting = registerSetting(wallet ?? preferredWallet(world), world)
  const where = place ?? (setting.place === undefined ? preferredPlace(world) : undefined)
  return where === undefined ? setting : { ...setting, place: where }
}

/** The article whole: `{id, title, summary, words, problems, sources, checked, sections}`. Public. */
function articleJson(
  { id, words: count, problems, sources, checked }: Guide,
  { title, summary, sections }: Article,
  { lang }: World,
): string {
  return toJson({
    id,
    title,
    summary,
    words: count[lang],
    problems,
    sources,
    checked: checked ?? null,
    sections,
  })
}

function outSheet(
  { terminal }: World,
  lang: World['lang'],
): { lang: World['lang']; columns: number; paint: World['terminal']['paint']['out'] } {
  return { lang, columns: terminal.columns, paint: terminal.paint.out }
}
