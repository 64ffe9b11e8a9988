/** Cases, guides and contacts, chosen from a list; going back leads to the list before. */
import type { ListedCase } from '../core/casebook/status-now.ts'
import { home as words } from '../core/messages/home.ts'
import { caseLine } from '../core/screens/home-screen.ts'
import type { Text } from '../core/text.ts'
import { BACK, type Choice, type Prompter, type World } from '../ports.ts'
import type { Commands } from './home.ts'

/** Asks until the person goes back, and does after each answer what it says. */
async function askUntilBack(
  id: string,
  message: Text,
  choices: readonly Choice[],
  { lang }: World,
  prompter: Prompter,
  act: (answer: string) => Promise<unknown>,
): Promise<void> {
  let initial: string | undefined
  for (;;) {
    const answer = await prompter.choose({
      id,
      message: message[lang],
      choices: [...choices, { id: 'back', label: words.back[lang] }],
      flag: '',
      canGoBack: true,
      initial,
    })
    if (answer === BACK || answer === 'back') return
    initial = answer
    await act(answer)
  }
}

export async function browseCases(
  open: readonly ListedCase[],
  { call }: Commands,
  world: World,
  prompter: Prompter,
): Promise<void> {
  const { lang } = world
  const knowledge = world.knowledge()
  const choices = open.map((it) => ({ id: `${it.number}`, label: caseLine(it, knowledge, lang) }))
  const act = (number: string): Promise<void> => {
    const unfinished = open.find((it) => `${it.number}` === number)?.status === 'diagnosing'
    const ids = Object.keys(words.acts) as (keyof typeof words.acts)[]
    const acts = ids
      .filter((id) => (id === 'resume' ? unfinished : !unfinished || id === 'show'))
      .map((id) => ({ id, label: words.acts[id][lang] }))
    return askUntilBack('home-act', words.askAct, acts, world, prompter, (verb) =>
      call(verb === 'resume' ? ['diagnose', '--resume', number] : [verb, number]),
    )
  }
  await askUntilBack('home-case', words.askCase, choices, world, prompter, act)
}

export function browseGuides({ call }: Commands, world: World, prompter: Prompter): Promise<void> {
  const choices = world
    .knowledge()
    .guides.map(({ id, title }) => ({ id, label: title[world.lang] }))
  return askUntilBack('home-guide', words.askGuide, choices, world, prompter, (id) =>
    call(['guide', id]),
  )
}

export function browseContacts(
  { call }: Commands,
  world: World,
  prompter: Prompter,
): Promise<void> {
  const { lang } = world
  const { wallets, register } = world.knowledge()
  const choices = [
    { id: 'check', label: words.checkNumber[lang] },
    ...wallets
      .filter((it) => register.wallets[it.id]?.contacts.length)
      .map(({ id, name }) => ({ id, label: name[lang] })),
    ...Object.values(register.places)
      .filter((it) => it.contacts.length > 0)
      .map(({ id, name }) => ({ id, label: name[lang] })),
    { id: 'all', label: words.allContacts[lang] },
  ]
  return askUntilBack('home-contact', words.askContact, choices, world, prompter, async (id) => {
    if (id !== 'check') return call(id === 'all' ? ['contacts'] : ['contacts', id])
    const number = await prompter.enter({
      id: 'home-number',
      message: words.askNumber[lang],
      flag: '',
      canGoBack: true,
      validate: () => undefined,
    })
    if (number === BACK || number.trim() === '') return undefined
    return call(['contacts', '--check', number.trim()])
  })
}
