/** Sentences of the folder `corpus`: one a line; what must vanish stands between ⟦ and ⟧, \n is a line end. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecretSentence {
  readonly text: string
  readonly secrets: readonly string[]
  /** The pieces around the secrets. */
  readonly story: readonly string[]
}

export function linesOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, 'corpus', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('\\n', '\n'))
}

export function secretSentences(file: string): SecretSentence[] {
  return linesOf(file).map((line) => ({
    text: line.replace(/[⟦⟧]/g, ''),
    secrets: [...line.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] ?? ''),
    story: line.split(/⟦[^⟧]*⟧/),
  }))
}

const NOTE = '(?:〔[^〕]*〕|\\[[a-z ]+ removed\\]|尾号 ?\\d{4}|ending in \\d{4})'

/** Whether a text is the story with a note, or the last four of a card, in place of each secret. */
export function isStory({ story }: SecretSentence, kept: string): boolean {
  const pieces = story.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join(NOTE)}$`).test(kept)
}

/**
 * What gives a secret away among other bytes: the secret itself; of a short one, which may stand anywhere
 * by chance, with what stands around it.
 */
export function tracesOf({ secrets, story }: SecretSentence): string[] {
  return secrets.map((secret, place) =>
    secret.length >= 6
      ? secret
      : (story[place] ?? '').slice(-4) + secret + (story[place + 1] ?? '').slice(0, 4),
  )
}
