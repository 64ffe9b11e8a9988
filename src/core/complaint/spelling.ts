/** Our English is American; a letter to any other place is spelled as that place does. */
import type { Lang } from '../text.ts'

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b([Uu]n)?([Aa])uthoriz(?=e|ing|ation)/g, '$1$2uthoris'],
  [/\b([Aa])pologiz(?=e|ing)/g, '$1pologis'],
  [/\b([Rr])ecogniz(?=e|ing)/g, '$1ecognis'],
  [/\b([Oo])rganiz(?=e|ing|ation)/g, '$1rganis'],
  [/\b([Cc])ancel(?=ed\b|ing\b)/g, '$1ancell'],
  [/\b([Tt])ravel(?=ed\b|ing\b)/g, '$1ravell'],
  [/\b([Ll])abel(?=ed\b|ing\b)/g, '$1abell'],
  [/\b([Cc])enter\b/g, '$1entre'],
  [/\b([Ff])ulfill(?=\b|s\b)/g, '$1ulfil'],
  [/\b([Ff])avor(?=\b|able)/g, '$1avour'],
]

/** Ours alone: never what a person typed, nor a name. */
export function spelledFor(place: string | undefined, lang: Lang): (text: string) => string {
  if (lang !== 'en' || place === undefined || place === 'us') return (text) => text
  return (text) => BRITISH.reduce((it, [from, to]) => it.replace(from, to), text)
}
