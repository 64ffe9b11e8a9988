import { secretNotes } from '../messages/facts.ts'
import type { Lang } from '../text.ts'
import { shortenOwnNumbers, type NumberKind } from './own-numbers.ts'
import type { SecretKind } from './secret-labels.ts'
import { secretsIn } from './secret-search.ts'
import { languageOf, sentenceAround } from './sentence.ts'

export { maskCounterparty } from './mask-counterparty.ts'
export type { SecretKind } from './secret-labels.ts'

/** What was taken out of a text. */
export type Removed = SecretKind | NumberKind

/**
 * Takes what must never be stored out of free text: passwords, codes and CVV vanish, the person's
 * own card and identity numbers keep their last four, every other word stays. `lang` is the language
 * of sentences without words. Each kind is named once in `removed`.
 */
export function removeSecrets(
  text: string,
  lang: Lang = 'en',
): { text: string; removed: Removed[] } {
  const secrets = secretsIn(text)
  let kept = ''
  let from = 0
  for (const { start, end, kind } of secrets) {
    kept +=
      text.slice(from, start) + secretNotes[kind][languageOf(sentenceAround(text, start), lang)]
    from = end
  }
  const shortened = shortenOwnNumbers(kept + text.slice(from), lang)
  return {
    text: shortened.text,
    removed: [...new Set([...secrets.map(({ kind }) => kind), ...shortened.kinds])],
  }
}

/** Whether a field of its own holds a password, a code or a CVV, and so must be refused. */
export function looksSecret(text: string): SecretKind | undefined {
  return secretsIn(text)[0]?.kind
}
