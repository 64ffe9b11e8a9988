import type { Text } from '../text.ts'
import type { ErrorMatch } from './error-texts.ts'
import type { Knowledge } from './knowledge.ts'
import { type Setting, speak } from './phrases.ts'
import type { Contact } from './schema.ts'

/** What a shown text means for one wallet, its blanks filled, and the problem it belongs to where there is one to go on with. */
export interface Meaning {
  readonly match: ErrorMatch
  /** The wallet asked about, else the one that shows these words; unknown where the words are only alike. */
  readonly wallet: string | undefined
  readonly means: Text
  readonly do: Text
  readonly contacts: readonly Contact[]
  readonly problem: { readonly id: string; readonly title: Text } | undefined
}

/** Speaks each match for the wallet asked about, else for the wallet that shows the text. */
export function meaningsOf(
  matches: readonly ErrorMatch[],
  wallet: string | undefined,
  problems: Knowledge['problems'],
  settingOf: (wallet: string | undefined) => Setting,
): Meaning[] {
  return matches.map((match) => {
    const { entry, system } = match
    const setting = settingOf(wallet ?? system.wallet)
    const say = (text: Text): Text => ({
      zh: speak(text, 'zh', setting).text,
      en: speak(text, 'en', setting).text,
    })
    return {
      match,
      wallet: wallet ?? (match.how === 'near' ? undefined : system.wallet),
      means: say(entry.means),
      do: say(entry.do),
      contacts: speak(entry.do, 'zh', setting).contacts,
      problem: problems.find((it) => it.id === entry.problem),
    }
  })
}

/** The problems that meanings belong to, each once. */
export function problemsOf(meanings: readonly Meaning[]): { id: string; title: Text }[] {
  const found = new Map(meanings.flatMap(({ problem }) => (problem ? [[problem.id, problem]] : [])))
  return [...found.values()]
}
