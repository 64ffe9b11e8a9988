/** What the shells may complete a word to, without a parser and with no more of the knowledge than its names. */
import type { Lang } from '../core/text.ts'
import type { World } from '../ports.ts'
import { calledName } from './called.ts'
import { GLOBAL } from './common.ts'
import { VERBS } from './table.ts'
import { completePair } from './complete-pairs.ts'
import {
  type Completes,
  type Meaning,
  type Meanings,
  PAIR_KINDS,
  type PairKind,
  type Verb,
} from './verb.ts'

type CompleteWorld = Pick<World, 'lang' | 'knowledge' | 'caseNumbers'>

/** Printed where the shell knows best: names of files. */
export const FILES = ':files'

/**
 * Lines for the last of `words`, the first being the program: a word, and after a tab what it is for;
 * or `FILES`.
 */
export async function complete(words: readonly string[], world: CompleteWorld): Promise<string[]> {
  // bash takes "=" for a word of its own.
  const before = words.slice(1, -1).filter((it) => it !== '=')
  const last = words.at(-1) ?? ''
  const [flag, inline] = last.startsWith('--') ? splitAt(last, '=') : [last, undefined]
  const typed = inline ?? (last === '=' ? '' : last)
  const verb = verbOf(before)
  const options = { ...verb?.options, ...parentOptions(before), ...GLOBAL }
  const asked = optionBefore(inline === undefined ? before : [...before, flag], options)
  const found = asked
    ? (pairsFor(asked, words, before, typed, world) ?? (await valuesOf(asked, world)))
    : typed.startsWith('-')
      ? flagLines({ ...options, ...HELP }, world.lang)
      : await wordsFor(verb, before, world)
  const prefix = inline === undefined ? '' : `${flag}=`
  return found
    .filter((it) => it === FILES || it.startsWith(typed))
    .map((it) => (it === FILES ? it : prefix + it))
}

const HELP: Meanings = { '--help': { zh: '显示帮助', en: 'print help' } }

/** The command that was called, or the one under it. */
function verbOf(before: readonly string[]): Verb | undefined {
  const verb = VERBS.find((it) => it.name === calledName(before))
  const under = verb?.verbs?.find((it) => it.name === positionals(before, verb.options ?? {})[1])
  return under ?? verb
}

function parentOptions(before: readonly string[]): Meanings {
  return VERBS.find((it) => it.name === calledName(before))?.options ?? {}
}

/** The option whose value comes next: the one just before, or one that takes several. */
function optionBefore(before: readonly string[], options: Meanings): Meaning | undefined {
  const at = before.findLastIndex((it) => it.startsWith('-'))
  const word = before[at]
  const found = Object.entries(options).find(([form]) => namesOf(form).includes(word ?? ''))
  if (!found) return undefined
  const [form, meaning] = found
  const isSeveral = form.includes('...')
  return /[<[]/.test(form) && (at === before.length - 1 || isSeveral) ? meaning : undefined
}

/** The words that are neither options nor their values. */
function positionals(before: readonly string[], options: Meanings): string[] {
  const all = { ...options, ...GLOBAL }
  return before.filter(
    (it, at) => !it.startsWith('-') && optionBefore(before.slice(0, at), all) === undefined,
  )
}

async function wordsFor(
  verb: Verb | undefined,
  before: readonly string[],
  world: CompleteWorld,
): Promise<string[]> {
  if (!verb) return verbLines(VERBS, world.lang)
  const isUnder = !VERBS.includes(verb)
  const given = positionals(before, { ...parentOptions(before), ...verb.options })
  const at = given.length - (isUnder ? 2 : 1)
  const forms = Object.entries(verb.arguments ?? {})
  const asked = forms[at] ?? forms.filter(([form]) => form.includes('...')).at(-1)
  const under = at === 0 ? verbLines(verb.verbs ?? [], world.lang) : []
  return [...under, ...(asked ? await valuesOf(asked[1], world) : [])]
}

async function valuesOf(
  { choices, completes = [] }: Meaning,
  world: CompleteWorld,
): Promise<string[]> {
  if (choices) return [...choices]
  const kinds = [completes]
    .flat()
    .filter((it): it is Name => !PAIR_KINDS.some((pair) => pair === it))
  return (await Promise.all(kinds.map((it) => namesFor(it, world)))).flat()
}

/** Where the option takes `name=value`. */
function pairsFor(
  { completes }: Meaning,
  words: readonly string[],
  before: readonly string[],
  typed: string,
  { knowledge }: CompleteWorld,
): string[] | undefined {
  const kind = PAIR_KINDS.find((it) => it === completes)
  if (kind === undefined) return undefined
  const isBehind = words.at(-1) === '=' || words.at(-2) === '='
  const problem = before
    .flatMap((it, at) => (it === '--problem' ? before[at + 1] : /^--problem=(.*)$/.exec(it)?.[1]))
    .find((it) => it !== undefined)
  const given = { name: isBehind ? before.at(-1) : undefined, problem }
  return completePair(kind, typed, given, knowledge())
}

type Name = Exclude<Completes, PairKind>

async function namesFor(kind: Name, world: CompleteWorld): Promise<string[]> {
  const { lang } = world
  switch (kind) {
    case 'file':
      return [FILES]
    case 'case':
      return (await world.caseNumbers()).map(String)
    case 'problem':
      return world.knowledge().problems.map(({ id, title }) => line(id, title[lang]))
    case 'wallet':
      return world.knowledge().wallets.map(({ id, name }) => line(id, name[lang]))
    case 'place':
    case 'guide':
    case 'rule':
    case 'evidence':
      return [...world.knowledge().ids[kind]]
    default:
      return [kind.word]
  }
}

function verbLines(verbs: readonly Verb[], lang: Lang): string[] {
  return verbs.map(({ name, about }) => line(name, about[lang]))
}

function flagLines(options: Meanings, lang: Lang): string[] {
  return Object.entries(options).flatMap(([form, about]) =>
    namesOf(form)
      .filter((it) => it.startsWith('--'))
      .map((it) => line(it, about[lang])),
  )
}

const namesOf = (form: string): string[] => form.match(/--?[a-z][a-z-]*/g) ?? []
const line = (word: string, about: string): string => `${word}\t${about}`

function splitAt(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
