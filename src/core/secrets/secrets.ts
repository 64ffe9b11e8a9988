import { secretNotes } from '../messages/facts.ts'
import type { Lang } from '../text.ts'
import { shortenOwnNumbers, type NumberKind } from './own-numbers.ts'
import type { SecretKind } from './secret-labels.ts'
import { secretsIn } from './secret-search.ts'
import { languageOf, sentenceAround } from '../input/sentence.ts'

export type { SecretKind } from './secret-labels.ts'

/** What was taken out of a text. */
export type Removed = SecretKind | NumberKind

/** What the first reading takes out can uncover more; texts that go on beyond this are no story. */
const MOST_READINGS = 5

/**
 * Takes what must never be stored out of free text: passwords, codes and CVV vanish, the person's
 * own card and identity numbers keep their last four, every other word stays. `lang` is the language
 * of sentences without words. Each kind is named once in `removed`.
 */
export function removeSecrets(
  text: string,
  lang: Lang = 'en',
): { text: string; removed: Removed[] } {
  const removed = new Set<Removed>()
  const kept = partsOf(text).map((part) => readPart(part, lang, removed))
  return { text: kept.join(''), removed: [...removed] }
}

/** A story is never longer (its field takes 20,000 characters); what is, is read in parts of this size. */
const LONGEST_PART = 20_000
const ENDS_OF_SENTENCES = ['。', '！', '？', '. ', '! ', '? ', '\n', '，', ', ', ' ']

/** Whole sentences together; only where none ends for a whole part, the cut is made anywhere. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > LONGEST_PART) {
    const part = text.slice(from, from + LONGEST_PART)
    const ends = ENDS_OF_SENTENCES.map((sign) => part.lastIndexOf(sign) + 1)
    const end = ends.find((it) => it > LONGEST_PART / 2) ?? LONGEST_PART
    parts.push(part.slice(0, end))
    from += end
  }
  return [...parts, text.slice(from)]
}

function readPart(text: string, lang: Lang, removed: Set<Removed>): string {
  let kept = text
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const once = readOnce(kept, lang)
    kept = once.text
    for (const kind of once.removed) removed.add(kind)
    if (once.removed.length === 0) break
  }
  return kept
}

function readOnce(text: string, lang: Lang): { text: string; removed: Removed[] } {
  const secrets = secretsIn(text)
  let kept = ''
  let from = 0
  for (const { start, end, kind } of secrets) {
    const note = secretNotes[kind][languageOf(sentenceAround(text, start), lang)]
    kept += text.slice(from, start) + note
    from = end
  }
  const shortened = shortenOwnNumbers(kept + text.slice(from), lang)
  return {
    text: shortened.text,
    removed: [...secrets.map(({ kind }) => kind), ...shortened.kinds],
  }
}

/** Whether a field of its own holds a password, a code or a CVV, and so must be refused. */
export function looksSecret(text: string): SecretKind | undefined {
  return secretsIn(text)[0]?.kind
}
