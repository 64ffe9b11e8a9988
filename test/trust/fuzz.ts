/** A small fuzzer: changes texts at random, and goes on from those that reach code that none reached before. */
import type { Random } from '../../src/workshop/random.ts'
import { look } from './coverage.ts'

export interface Target {
  readonly name: string
  readonly seeds: readonly string[]
  /** Pieces that mean something to the parser. */
  readonly words: readonly string[]
  /** Throws where something is wrong. */
  readonly try: (input: string) => unknown
  /** Units of the longest input, where it is not 3,000. */
  readonly longest?: number
  /** Inputs in full and in a sample. */
  readonly inputs: readonly [full: number, sample: number]
}

export interface Fuzzed {
  readonly tried: number
  /** The corpus in the end: seeds, and inputs that reached something new. */
  readonly kept: readonly string[]
  readonly failure: { readonly input: string; readonly error: unknown } | undefined
}

const BATCH = 200
/** Of processor time for one input; a hundredth is usual. */
const MOST_MILLISECONDS = 1500
const LONGEST = 3000

export async function fuzz(target: Target, inputs: number, random: Random): Promise<Fuzzed> {
  const kept = [...target.seeds]
  const seen = new Set<string>()
  const change = changer(target, random)
  const queue = [...target.seeds]
  look()
  for (let tried = 0; tried < inputs;) {
    const batch: string[] = []
    while (batch.length < BATCH && tried + batch.length < inputs)
      batch.push(queue.shift() ?? change(kept))
    const failure = await tryAll(target, batch)
    if (failure) return { tried: tried + batch.length, kept, failure }
    tried += batch.length
    const fresh = freshIn(seen)
    if (fresh.size > 0) {
      const reaching = await whichReached(target, batch, fresh)
      if (reaching !== undefined && !kept.includes(reaching)) kept.push(reaching)
    }
  }
  return { tried: inputs, kept, failure: undefined }
}

async function tryAll(target: Target, batch: readonly string[]): Promise<Fuzzed['failure']> {
  for (const input of batch) {
    const began = process.cpuUsage()
    try {
      await target.try(input)
    } catch (error) {
      return { input, error }
    }
    const { user } = process.cpuUsage(began)
    if (user > MOST_MILLISECONDS * 1000)
      return { input, error: new Error(`took ${Math.round(user / 1000)} ms`) }
  }
  return undefined
}

/** Stretches that ran and never had before. */
function freshIn(seen: Set<string>): Set<string> {
  const fresh = new Set<string>()
  for (const { script, start, end, count } of look()) {
    const key = `${script}:${start}:${end}`
    if (count === 0 || seen.has(key)) continue
    seen.add(key)
    fresh.add(key)
  }
  return fresh
}

/** One of the batch that reaches what is fresh, found by halves. */
async function whichReached(
  target: Target,
  batch: readonly string[],
  fresh: ReadonlySet<string>,
): Promise<string | undefined> {
  let left = batch
  while (left.length > 1) {
    const half = left.slice(0, Math.ceil(left.length / 2))
    look()
    await tryAll(target, half)
    const isHere = look().some(
      (it) => it.count > 0 && fresh.has(`${it.script}:${it.start}:${it.end}`),
    )
    left = isHere ? half : left.slice(half.length)
  }
  return left[0]
}

const ODD = [
  '',
  '\0',
  '\u001b[',
  '\u202e',
  '\ud800',
  '\u0301',
  '\ufeff',
  '\u200b',
  '\n',
  '\r',
  '\t',
  ' ',
  '0',
  '9',
  '-',
  '.',
  ',',
  ':',
  '/',
  '\\',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '*',
  '+',
  '?',
  '^',
  '$',
  '|',
  '=',
  '@',
  '#',
  '%',
  '１',
  '①',
  '一',
  '零',
  '万',
  '年',
  '月',
  '日',
  '点',
  'é',
  '😀',
  'İ',
  'ß',
  'ﬁ',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '1e309',
  '-0',
  '99999999999999999999',
  'null',
  'undefined',
]

function changer(
  { words, longest = LONGEST }: Target,
  random: Random,
): (kept: readonly string[]) => string {
  const below = (most: number): number => Math.floor(random() * most)
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? ''
  const piece = (): string => (words.length > 0 && random() < 0.6 ? pick(words) : pick(ODD))
  const changes: readonly ((text: string, kept: readonly string[]) => string)[] = [
    (text) => put(text, below(text.length + 1), 0, piece()),
    (text) => put(text, below(text.length + 1), 1 + below(4), piece()),
    (text) => put(text, below(text.length + 1), 1 + below(text.length), ''),
    (text) => text + piece(),
    (text) => put(text, below(text.length + 1), 0, piece().repeat(1 + below(30))),
    (text, kept) => text.slice(0, below(text.length + 1)) + pick(kept).slice(below(20)),
    (text) => {
      const from = below(text.length)
      return put(text, from, 0, text.slice(from, from + 1 + below(12)).repeat(1 + below(8)))
    },
    (text) =>
      put(text, below(text.length), 1, String.fromCharCode(below(random() < 0.7 ? 128 : 65_536))),
  ]
  return (kept) => {
    let text = pick(kept)
    for (let times = 1 + below(4); times > 0; times--)
      text = (changes[below(changes.length)]?.(text, kept) ?? text).slice(0, longest)
    return text
  }
}

function put(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length)
}
