/** The articles, compiled, and what a schema cannot see of them. */
import { articleLines, articleOf, contactsOf, countWords } from '../core/knowledge/guide-article.ts'
import type { Guide, Register } from '../core/knowledge/knowledge.ts'
import type { GuideBlock, GuideSource, Place } from '../core/knowledge/schema.ts'
import { blanksOf, type Lang, type Text } from '../core/text.ts'
import type { DataFile, FileFault } from './read-file.ts'

/** Counts the words of each article as it reads where neither wallet nor place is known. */
export function compileGuides(guides: readonly GuideSource[], register: Register): Guide[] {
  // The generic wallet is spoken for any; without it the article cannot be read yet.
  if (!register.wallets['other'] || !register.places['other']) return []
  const setting = { register, wallet: undefined, place: undefined, paidOn: undefined }
  const wordsIn = (guide: GuideSource, lang: Lang): number => {
    // No text of a guide depends on the day: blanks that do are faults.
    const article = articleOf(guide, lang, { ...setting, today: '2026-01-01' })
    return countWords(articleLines(article).join('\n'))
  }
  return guides.map((it) => ({ ...it, words: { zh: wordsIn(it, 'zh'), en: wordsIn(it, 'en') } }))
}

/** Each place in the list is taken once, and a contact stands in a line whose places all have it. */
export function proveGuides(
  files: readonly DataFile<GuideSource>[],
  places: readonly Place[],
): FileFault[] {
  const register = { places: Object.fromEntries(places.map((it) => [it.id, it])) }
  const holders = new Map<number, string>()
  return files.flatMap((file) => {
    if (!file.value) return []
    const { id, order } = file.value
    const holder = holders.get(order)
    holders.set(order, holder ?? id)
    const taken = holder === undefined ? [] : [`the order ${order} is that of "${holder}"`]
    return [...taken.map((it) => file.fault(['order'], it)), ...strayContacts(file, register)]
  })
}

function strayContacts(
  file: DataFile<GuideSource>,
  register: Pick<Register, 'places'>,
): FileFault[] {
  return (file.value?.sections ?? []).flatMap(({ body }, section) =>
    body.flatMap((block, index) => {
      const places = 'places' in block ? block.places : []
      return contactNames(block).flatMap((name) => {
        const at = ['sections', section, 'body', index]
        if (places.length === 0)
          return [file.fault(at, `{contact:${name}} stands only in a line with places`)]
        return places
          .filter((place) => !contactsOf(register, place).some((it) => it.id === name))
          .map((place) => file.fault(at, `the place "${place}" has no contact "${name}"`))
      })
    }),
  )
}

function contactNames(block: GuideBlock): string[] {
  return textsIn(block).flatMap(({ zh }) =>
    blanksOf(zh).flatMap(({ kind, id }) => (kind === 'contact' && id !== undefined ? [id] : [])),
  )
}

function textsIn(block: GuideBlock): readonly Text[] {
  if ('zh' in block) return [block]
  if ('list' in block) return block.list
  return 'steps' in block ? block.steps : [block.text]
}
