import type { CaseContent } from '../core/casebook/case.ts'
import { setTalk } from '../core/casebook/change.ts'
import { type Step, talkKey } from '../core/casebook/interview.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import type { Text } from '../core/text.ts'
import { BACK, type Back, type Prompter, type World } from '../ports.ts'

/** What one question of the conversation is asked with. */
export interface Asking {
  readonly world: World
  readonly prompter: Prompter
  readonly canGoBack: boolean
  /** Stores what is known so far, in the middle of a long answer. */
  readonly keepNow: (content: CaseContent) => void
}

/** Asks yes or no, `first` on top, and marks the step with the answer. */
export async function askYesNo(
  step: Step,
  question: Text,
  first: 'yes' | 'no',
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const { world, prompter, canGoBack } = asking
  const key = talkKey(step)
  const ids = first === 'yes' ? (['yes', 'no'] as const) : (['no', 'yes'] as const)
  const answer = await prompter.choose({
    id: key,
    message: question[world.lang],
    choices: ids.map((id) => ({ id, label: words[id][world.lang] })),
    flag: '',
    canGoBack,
    initial: content.talk[key],
  })
  return answer === BACK ? BACK : setTalk(content, key, answer)
}
