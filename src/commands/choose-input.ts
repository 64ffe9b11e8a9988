/** Turns the flags of `choose` into a worksheet, and a worksheet back into the call that gives it. */
import { MOST } from '../core/choosing/ranking.ts'
import type { Worksheet } from '../core/choosing/worksheet.ts'
import { Expected } from '../core/errors.ts'
import type { Knowledge } from '../core/knowledge/knowledge.ts'
import { choosing as words } from '../core/messages/choosing.ts'
import { knownWallet } from './known-wallet.ts'
import { knownName } from './unknown.ts'

export interface ChooseOptions {
  readonly wallets?: string
  readonly present?: string
  readonly weight?: readonly string[]
  readonly mark?: readonly string[]
  readonly output?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** What the flags say, checked. Throws `usage` errors in words. */
export function readWorksheet(options: ChooseOptions, knowledge: Knowledge): Worksheet {
  const typed = (options.wallets ?? '').split(/[,，、]/).map((it) => it.trim())
  const named = typed.filter((it) => it !== '').map((it) => knownWallet(it, knowledge))
  const present =
    options.present === undefined ? undefined : knownWallet(options.present, knowledge)
  const wallets = [...new Set(named)]
  const criteria = knowledge.choosing.criteria.map((it) => it.id)
  const weights: Record<string, number> = {}
  for (const pair of options.weight ?? []) {
    const [id, value] = readPair('--weight', WEIGHT_FORM, pair)
    weights[knownName(words.criterion, id, criteria)] = value
  }
  const marks: Record<string, Record<string, number>> = {}
  for (const pair of options.mark ?? []) {
    const [path, value] = readPair('--mark', MARK_FORM, pair)
    const at = path.lastIndexOf('.')
    if (at < 1) throw new Expected('usage', words.badPair('--mark', MARK_FORM, pair))
    const wallet = knownWallet(path.slice(0, at), knowledge)
    if (!wallets.includes(wallet)) throw new Expected('usage', words.notCompared(wallet))
    const criterion = knownName(words.criterion, path.slice(at + 1), criteria)
    marks[wallet] = { ...marks[wallet], [criterion]: value }
  }
  return { wallets, present, weights, marks }
}

const WEIGHT_FORM = 'security=5'
const MARK_FORM = 'alipay.security=4'

function readPair(flag: string, form: string, pair: string): [string, number] {
  const [, path, digit] = /^([^=]+)=(\d)$/.exec(pair) ?? []
  const value = Number(digit)
  if (path === undefined || digit === undefined || value > MOST)
    throw new Expected('usage', words.badPair(flag, form, pair))
  return [path, value]
}

/** The call that gives what was filled in so far. */
export function callOf({ wallets, present, weights, marks }: Worksheet): string {
  const pairs = Object.entries(weights).map(([id, it]) => `--weight ${id}=${it}`)
  const given = Object.entries(marks).flatMap(([wallet, own]) =>
    Object.entries(own).map(([id, it]) => `--mark ${wallet}.${id}=${it}`),
  )
  return [
    'wallet-help choose',
    ...(wallets.length > 0 ? [`--wallets ${wallets.join(',')}`] : []),
    ...(present === undefined ? [] : [`--present ${present}`]),
    ...pairs,
    ...given,
  ].join(' ')
}
