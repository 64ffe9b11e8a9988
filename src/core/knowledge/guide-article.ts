/** A guide in one language, every blank filled. */
import type { Lang, Text } from '../text.ts'
import type { Register } from './knowledge.ts'
import { type Setting, speak } from './phrases.ts'
import type { Contact, GuideBlock, GuideSource } from './schema.ts'

/** A part of a section. A line of a place carries the place's name. */
export type ArticleBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly string[] }
  | {
      readonly kind: 'places'
      readonly items: readonly {
        readonly place: string
        readonly name: string
        readonly text: string
      }[]
    }

export interface Article {
  readonly title: string
  readonly summary: string
  readonly sections: readonly {
    readonly heading: string
    readonly blocks: readonly ArticleBlock[]
  }[]
  /** The numbers and links that stand in it. */
  readonly contacts: readonly Contact[]
}

/**
 * The article as it reads in a setting: without a wallet in general words; without a place, with the
 * lines of every place, else with those of that place alone.
 */
export function articleOf(guide: GuideSource, lang: Lang, setting: Setting): Article {
  const contacts: Contact[] = []
  const sayIn = (text: Text, place: string | undefined): string => {
    const spoken = speak(text, lang, { ...setting, place }, contactsOf(setting.register, place))
    contacts.push(...spoken.contacts)
    return spoken.text
  }
  const say = (text: Text): string => sayIn(text, setting.place)
  const sections = guide.sections.map(({ heading, body }) => ({
    heading: say(heading),
    blocks: joinPlaces(body.flatMap((it) => blockOf(it, lang, setting, say, sayIn))),
  }))
  return { title: say(guide.title), summary: say(guide.summary), sections, contacts }
}

function blockOf(
  block: GuideBlock,
  lang: Lang,
  { register, place: only }: Setting,
  say: (text: Text) => string,
  sayIn: (text: Text, place: string) => string,
): ArticleBlock[] {
  if ('zh' in block) return [{ kind: 'paragraph', text: say(block) }]
  if ('list' in block) return [{ kind: 'list', items: block.list.map(say) }]
  if ('steps' in block) return [{ kind: 'steps', items: block.steps.map(say) }]
  const items = block.places
    .filter((place) => only === undefined || only === place)
    .map((place) => ({
      place,
      name: capital(register.places[place]?.name[lang] ?? place),
      text: sayIn(block.text, place),
    }))
  return items.length > 0 ? [{ kind: 'places', items }] : []
}

/** The name of a place begins a line: “Mainland China”. */
function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Lines of places that follow each other are one list. */
function joinPlaces(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  const joined: ArticleBlock[] = []
  for (const it of blocks) {
    const last = joined.at(-1)
    if (it.kind === 'places' && last?.kind === 'places')
      joined[joined.length - 1] = { kind: 'places', items: [...last.items, ...it.items] }
    else joined.push(it)
  }
  return joined
}

/** What `{contact:ID}` may name in a line of a place: the contacts of the place and of its offices. */
export function contactsOf(
  register: Pick<Register, 'places'>,
  place: string | undefined,
): Contact[] {
  const it = register.places[place ?? '']
  return it ? [...it.contacts, ...it.bodies.flatMap((body) => body.contacts)] : []
}

/** Everything an article says, from its title to its last line. */
export function articleLines({ title, summary, sections }: Article): string[] {
  const lines = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((it) => {
      if (it.kind === 'paragraph') return [it.text]
      return it.kind === 'places'
        ? it.items.map(({ name, text }) => `${name} ${text}`)
        : [...it.items]
    }),
  ])
  return [title, summary, ...lines]
}

const HAN = /\p{Script=Han}/gu
const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu

/** How many words a text has; each Chinese character counts as one. */
export function countWords(text: string): number {
  const others = text.replace(HAN, ' ').match(WORD) ?? []
  return (text.match(HAN) ?? []).length + others.length
}
