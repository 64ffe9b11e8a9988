/** Turns the flags of `diagnose` into the content of a case. */
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import type { CaseContent, FactName } from '../core/casebook/case.ts'
import { answerNode, newContent, setEvidence, setWallet } from '../core/casebook/change.ts'
import { refusedFact } from '../core/casebook/fact-input.ts'
import { problemFor } from '../core/diagnosis/scope.ts'
import { optionsOf } from '../core/diagnosis/walk.ts'
import { Expected } from '../core/errors.ts'
import { cases } from '../core/messages/cases.ts'
import { diagnoseErrors as words } from '../core/messages/diagnose-errors.ts'
import type { Knowledge, Problem } from '../core/knowledge/knowledge.ts'
import type { Lang, Text } from '../core/text.ts'
import type { World } from '../ports.ts'
import { knownWallet } from './known-wallet.ts'
import { storeFact } from './store-fact.ts'
import { knownName, unknownName } from './unknown.ts'

export interface DiagnoseOptions {
  readonly problem?: string
  readonly wallet?: string
  readonly place?: string
  readonly answer?: readonly string[]
  readonly fact?: readonly string[]
  readonly facts?: string
  readonly have?: readonly string[]
  readonly letterLang?: Lang
  readonly resume?: string | true
  readonly listFacts?: boolean
  readonly json?: boolean
}

type InputWorld = Pick<World, 'knowledge' | 'files' | 'now' | 'timeZone' | 'lang'>

/** What the flags say, checked: undefined without a problem. `notices` are lines for the person. */
export function readInput(
  options: DiagnoseOptions,
  world: InputWorld,
): { content: CaseContent | undefined; notices: Text[] } {
  const knowledge = world.knowledge()
  if (options.problem === undefined) {
    const early = [options.answer, options.fact, options.facts, options.have].some(
      (it) => it !== undefined,
    )
    if (early) throw new Expected('usage', words.answersNeedProblem, [words.flag('--problem ID')])
    return { content: undefined, notices: [] }
  }
  const problem = problemOf(options.problem, knowledge)
  const notices: Text[] = []
  let content: CaseContent = { ...newContent(problem.id), letter: options.letterLang }
  if (options.wallet !== undefined)
    content = setWallet(content, knownWallet(options.wallet, knowledge), knowledge)
  if (options.place !== undefined)
    content = {
      ...content,
      place: knownName(words.place, options.place, Object.keys(knowledge.register.places)),
    }
  for (const it of typedFacts(options, world)) {
    const read = applyFact(content, problem, it, world)
    content = read.content
    notices.push(...read.notices)
  }
  for (const pair of options.answer ?? []) content = applyAnswer(content, problem, pair)
  const had = options.have ?? []
  for (const id of had) knownName(words.evidence, id, Object.keys(knowledge.register.evidence))
  const transactions = content.transactions.filter((it) => Object.keys(it).length > 0)
  return { content: setEvidence({ ...content, transactions }, had, had), notices }
}

/** The problem of this id. Throws an `usage` error with the nearest ids. */
export function problemOf(id: string, knowledge: Knowledge): Problem {
  const problem = knowledge.problem(id)
  if (!problem)
    throw unknownName(
      words.problem,
      id,
      knowledge.problems.map((it) => it.id),
    )
  return problem
}

function applyAnswer(content: CaseContent, whole: Problem, pair: string): CaseContent {
  const problem = problemFor(whole, content)
  const [id, option] = splitPair('--answer', pair)
  const open = Object.entries(problem.nodes).filter(([, node]) => node.kind !== 'outcome')
  const node = open.find(([name]) => name === id)?.[1]
  if (!node)
    throw unknownName(
      words.question,
      id,
      open.map(([name]) => name),
    )
  return answerNode(content, whole, id, knownName(words.option(id), option, optionsOf(node)))
}

/** A fact as a flag or a file gives it. */
export interface TypedFact {
  readonly name: string
  /** 1.. for a fact of a transaction. */
  readonly item: number
  readonly value: string
}

/** Facts as typed: those of the file first, so that a flag can correct them; a currency after the amount it belongs to. */
export function typedFacts(
  options: Pick<DiagnoseOptions, 'fact' | 'facts'>,
  world: InputWorld,
): TypedFact[] {
  const fromFile = options.facts === undefined ? [] : readFactsFile(options.facts, world)
  const fromFlags = (options.fact ?? []).map((pair): TypedFact => {
    const [key, value] = splitPair('--fact', pair)
    const numbered = /^(.+)\.([1-9]\d?)$/.exec(key)
    return { name: numbered?.[1] ?? key, item: Number(numbered?.[2] ?? 1), value }
  })
  const last = (it: TypedFact): number => (it.name === 'currency' ? 1 : 0)
  return [...fromFile, ...fromFlags].sort((a, b) => last(a) - last(b))
}

/** `{"amount": "128.5", "story": "...", "transactions": [{...}, {...}]}`; "-" reads standard input. */
function readFactsFile(file: string, { files }: InputWorld): TypedFact[] {
  const name = file === '-' ? cases.standardInput : { zh: file, en: file }
  const bad = (why: Text): Expected =>
    new Expected('usage', words.badFactsFile(name, why), [words.noObject])
  const value = parseJson(files.read(file))
  if (value === undefined) throw bad(words.noJson)
  if (!isRecord(value)) throw bad(words.noObject)
  const { transactions = [], ...facts } = value
  if (!Array.isArray(transactions) || !transactions.every(isRecord)) throw bad(words.noObject)
  const read = (record: Record<string, unknown>, item: number): TypedFact[] =>
    Object.entries(record).map(([name, it]) => {
      if (Array.isArray(it) && it.every((part) => typeof part === 'string'))
        return { name, item, value: it.join(', ') }
      if (typeof it !== 'string' && typeof it !== 'number') throw bad(words.noText(name))
      return { name, item, value: String(it) }
    })
  return [...read(facts, 1), ...transactions.flatMap((it, index) => read(it, index + 1))]
}

/** Stores a fact as typed; a blank one changes nothing. Throws an `usage` error in words. */
export function applyFact(
  content: CaseContent,
  problem: Problem | undefined,
  { name, item, value }: TypedFact,
  world: InputWorld,
): { content: CaseContent; notices: readonly Text[] } {
  const refused = refusedFact(name)
  if (refused) throw new Expected('usage', refused)
  const fact = knownName(words.fact, name, FACT_NAMES) as FactName
  if (value.trim() === '') return { content, notices: [] }
  try {
    return storeFact(content, problem, fact, item, value, world)
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    throw new Expected(error.kind, words.badFact(name, error.text), error.hints)
  }
}

function splitPair(flag: string, pair: string): [string, string] {
  const at = pair.indexOf('=')
  if (at < 1) throw new Expected('usage', words.pair(flag, pair))
  return [pair.slice(0, at), pair.slice(at + 1)]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
