import { explainText } from '../core/knowledge/error-texts.ts'
import { type Meaning, meaningsOf } from '../core/knowledge/meanings.ts'
import type { World } from '../ports.ts'
import { registerSetting } from './register-setting.ts'

/** What the words or the code on a screen may mean, for one wallet or for all. */
export function findMeanings(query: string, wallet: string | undefined, world: World): Meaning[] {
  const { errors, problems } = world.knowledge()
  return meaningsOf(explainText(query, errors, wallet), wallet, problems, (whose) =>
    registerSetting(whose, world),
  )
}
