import type { Case } from '../core/casebook/case.ts'
import { evidence as words } from '../core/messages/evidence.ts'
import { evidenceList } from '../core/screens/evidence-list.ts'
import { BACK, type World } from '../ports.ts'
import { settingOf } from './setting.ts'

/** Which item of evidence a file belongs to: those of the case, then all others. */
export async function askItem(found: Case, world: World): Promise<string> {
  const setting = settingOf(found, world)
  const own = evidenceList(found, [], world.knowledge(), world.lang, setting)
  const others = Object.entries(setting.register.evidence)
    .filter(([id]) => !own.some((it) => it.id === id))
    .map(([id, item]) => ({ id, name: item.name[world.lang] }))
  const prompter = await world.prompter()
  const answer = await prompter.choose({
    id: 'item',
    message: words.askItem[world.lang],
    choices: [...own, ...others].map(({ id, name }) => ({ id, label: name })),
    flag: 'evidence add CASE ITEM FILE',
    canGoBack: false,
    initial: own.find((it) => it.state === 'missing')?.id,
  })
  return answer === BACK ? '' : answer
}

/** The place of a file, typed or dragged into the terminal, which puts quotes or backslashes into it. */
export async function askFile(world: World): Promise<string> {
  const prompter = await world.prompter()
  const answer = await prompter.enter({
    id: 'file',
    message: words.askFile[world.lang],
    flag: 'evidence add CASE ITEM FILE',
    canGoBack: false,
    validate: (input) => (input.trim() === '' ? words.noFileGiven[world.lang] : undefined),
  })
  return answer === BACK ? '' : unquoted(answer.trim())
}

function unquoted(path: string): string {
  const inside = /^(['"])(.*)\1$/.exec(path)?.[2]
  return inside ?? path.replace(/\\([ '"()&[\]{}$!;])/g, '$1')
}
