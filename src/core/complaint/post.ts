/** Short forms that fit a platform, never cut inside a sentence. */
import type { Post, PostCount } from './document.ts'

/** The first sentence and, in order, every further one that still fits. Sentences of English are set apart by a space. */
export function postText({ sentences, most, count }: Post): string {
  let text = ''
  for (const sentence of sentences) {
    const longer =
      text === '' || /[^\p{ASCII}]$/u.test(text) ? text + sentence : `${text} ${sentence}`
    if (postLength(longer, count) <= most) text = longer
  }
  return text
}

/**
 * `weighted`: as X counts, where the Latin ranges of its configuration weigh one and all else two.
 * `characters`: every character is one, the strictest count there is.
 */
export function postLength(text: string, count: PostCount): number {
  const characters = [...text.normalize('NFC')]
  if (count === 'characters') return characters.length
  return characters.reduce((sum, it) => sum + (weighsOne(it.codePointAt(0) ?? 0) ? 1 : 2), 0)
}

/** twitter-text, config v3. */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const

function weighsOne(code: number): boolean {
  return LIGHT.some(([from, to]) => from <= code && code <= to)
}
