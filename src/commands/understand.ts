/** Begins a diagnosis with a person's own words: what was understood is confirmed before it is used. */
import type { CaseContent } from '../core/casebook/case.ts'
import { setWallet } from '../core/casebook/change.ts'
import { isTransactionFact, valueOf } from '../core/casebook/interview.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import type { FactName } from '../core/knowledge/fact-names.ts'
import { triage as words } from '../core/messages/triage.ts'
import { foundLines, type TextRead, titleOf } from '../core/screens/triage-screen.ts'
import { BACK, type Choice, type Prompter, type World } from '../ports.ts'
import { askProblem, startProblem } from './ask-problem.ts'
import { problemOf } from './diagnose-input.ts'
import { storeFact } from './store-fact.ts'
import type { Teller } from './tell.ts'

const OFFERED = 3

/** The problem the person agrees to, with what they confirmed. */
export async function understand(
  read: TextRead,
  start: CaseContent | undefined,
  prompter: Prompter,
  world: World,
  teller: Teller,
): Promise<CaseContent> {
  const again = (): Promise<CaseContent> => understand(read, start, prompter, world, teller)
  const sure = start === undefined && isSure(read, world)
  if (sure) {
    // Whoever is being robbed reads what to do now before answering whether that was understood.
    await teller.tellBefore(
      undefined,
      withWallet(startProblem(sure, undefined, undefined, world), read, world),
    )
    const answer = await askUnderstood(read, prompter, world)
    if (answer === 'problem') return (await choose(read, prompter, world)) ?? again()
    return take(read, sure, undefined, answer === 'yes', world)
  }
  const problem = start?.problem ?? (await askWhich(read, prompter, world))
  if (problem === undefined) return (await choose(read, prompter, world)) ?? again()
  return take(read, problem, start, await askFound(read, prompter, world), world)
}

/** From the whole list; undefined for back. */
async function choose(
  read: TextRead,
  prompter: Prompter,
  world: World,
): Promise<CaseContent | undefined> {
  const chosen = await askProblem(undefined, prompter, world, undefined, true)
  if (chosen === BACK) return undefined
  return take(read, chosen.problem, chosen, await askFound(read, prompter, world), world)
}

/** Without a terminal: the problem where it is clear, the wallet where none was named; facts are only told. */
export async function understandAlone(
  read: TextRead,
  start: CaseContent | undefined,
  world: World,
): Promise<CaseContent> {
  const { terminal, lang } = world
  const problem =
    start?.problem ?? isSure(read, world) ?? (await askWhich(read, await world.prompter(), world))
  const known = problemOf(problem ?? '', world.knowledge())
  if (start === undefined) terminal.tell(`${words.taken(known.title)[lang]}\n`)
  const flags = factsFor(read, known).map(
    ([name, value]) => `--fact ${name}=${JSON.stringify(value)}`,
  )
  if (flags.length > 0) terminal.tell(`${words.unconfirmed(flags.join(' '))[lang]}\n`)
  const content = start ?? startProblem(known.id, undefined, undefined, world)
  return withWallet(content, read, world)
}

/** The problem, where it is clear and one the program knows. */
function isSure({ confident, ranking }: TextRead, world: World): string | undefined {
  const first = ranking[0]?.problem
  return confident && world.knowledge().problems.some((it) => it.id === first) ? first : undefined
}

async function askUnderstood(
  read: TextRead,
  prompter: Prompter,
  world: World,
): Promise<string | typeof BACK> {
  const { lang } = world
  const [first] = read.ranking
  const found = foundLines(read, world.knowledge(), lang)
  const why = first && first.why.length > 0 ? [words.because(first.why)[lang]] : []
  const question = words.askUnderstood(titleOf(first?.problem ?? '', world.knowledge()))
  return prompter.choose({
    id: 'understood',
    message: [question[lang], ...why, ...found].join('\n'),
    choices: [
      { id: 'yes', label: words.rightAll[lang] },
      ...(found.length > 0 ? [{ id: 'facts', label: words.rightProblem[lang] }] : []),
      { id: 'problem', label: words.anotherProblem[lang] },
    ],
    flag: '--problem ID',
    canGoBack: false,
  })
}

/** One of the likeliest; undefined for the whole list. */
async function askWhich(
  { ranking }: TextRead,
  prompter: Prompter,
  world: World,
): Promise<string | undefined> {
  const { lang } = world
  const { problems } = world.knowledge()
  const best = ranking
    .filter((it) => problems.some(({ id }) => id === it.problem))
    .slice(0, OFFERED)
    .map((it): Choice => ({
      id: it.problem,
      label: titleOf(it.problem, { problems, wallets: [] })[lang],
    }))
  const none = ranking[0]?.problem === 'other'
  const answer = await prompter.choose({
    id: 'which-problem',
    message: (none ? words.unsureNone : words.unsure)[lang],
    choices: [...best, { id: 'whole-list', label: words.wholeList[lang] }],
    flag: '--problem ID',
    canGoBack: false,
  })
  return answer === BACK || answer === 'whole-list' ? undefined : answer
}

async function askFound(read: TextRead, prompter: Prompter, world: World): Promise<boolean> {
  const { lang } = world
  const found = foundLines(read, world.knowledge(), lang)
  if (found.length === 0) return true
  const answer = await prompter.choose({
    id: 'found',
    message: [words.askFound[lang], ...found.slice(1)].join('\n'),
    choices: [
      { id: 'yes', label: words.rightAll[lang] },
      { id: 'no', label: words.noneRight[lang] },
    ],
    flag: '',
    canGoBack: false,
  })
  return answer === 'yes'
}

/** A case of this problem with the person's words as its story, and with the facts they confirmed. */
function take(
  read: TextRead,
  problem: string,
  start: CaseContent | undefined,
  confirmed: boolean,
  world: World,
): CaseContent {
  const known = problemOf(problem, world.knowledge())
  let content = start ?? startProblem(problem, undefined, undefined, world)
  content = storeFact(content, known, 'story', 0, read.text, world).content
  if (!confirmed) return content
  content = withWallet(content, read, world)
  for (const [name, value] of factsFor(read, known)) {
    const item = isTransactionFact(name) ? 1 : 0
    if (valueOf(content, name, item) === undefined)
      content = storeFact(content, known, name, item, value, world).content
  }
  return content
}

function withWallet(content: CaseContent, { wallet }: TextRead, world: World): CaseContent {
  return wallet === undefined || content.wallet !== undefined
    ? content
    : setWallet(content, wallet, world.knowledge())
}

/** What was found and the problem asks for, as it would be typed. */
function factsFor({ facts }: TextRead, { facts: asked }: Problem): [FactName, string][] {
  const { amount, currency, time, counterparty, error } = facts
  const typed: [FactName, string | undefined][] = [
    ['amount', amount && [amount, currency].filter(Boolean).join(' ')],
    ['time', time],
    ['refund-time', facts['refund-time']],
    ['counterparty', counterparty],
    ['error', error],
  ]
  return typed.flatMap(([name, value]): [FactName, string][] =>
    value === undefined || !asked.includes(name) ? [] : [[name, value]],
  )
}
