import { digitsAt, isNameOrMeasure } from './secret-digits.ts'
import type { Label, NamedKind } from './secret-labels.ts'
import type { Span } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** A secret in the same sentence as the word that names it, whatever stands between. */
export interface Stray extends Span {
  readonly kind: NamedKind
}

/** Nobody handed anything on, or it never came. */
const DENIED = new RegExp(
  anyOf(
    '[没未](?:有)?(?:再)?(?:收到|收着|给|说|发|告诉|透露|泄露|输|填|用) 收不到 拒绝 挂(?:了|断)',
    "\\b(?:never|refused)\\b n[o']t_ did_?n['’]?o?t",
  ),
  'i',
)
/** What the number belongs to instead, in the words right before it or behind it. */
const OF_ANOTHER = new RegExp(
  anyOf(
    '单 号 编 码 版 尾 元 钱 款 额 价 扣 转了?账? 付了? 充 收了 退 花 损 余 工 客服 店 警 卡 户 电话 手机 热线 拨 打 群 第 共 约 到 从 自 日 时 于 ID QQ',
    '[¥$€£#] \\b(?:order|ref|reference|ticket|case|invoice|tracking|receipt|report|transaction|trace|error|id|no|number|version|model|badge|agent|zip|postcode)\\b',
    '\\b(?:paid|pay|charged?|sent|took|taken|lost|terminal|store|service|server|station|total|balance|amount|worth|call|called|ending|account|card|phone|usd|rmb|cny)\\b',
  ) + '|(?:code|digits)[^,]{0,3}$',
  'i',
)
const OWNED_AFTER =
  /^[)”"]? ?(?:号|是?(?:订|工|单|流水|客服|编)|is (?:the|my|an?) (?!code|otp|pass|pin))/i
/** So far before a number a word still speaks of it. */
const NEAR = 14
const SIX_OR_EIGHT =
  /(?<![\w.@#*+/¥$€£-]|\d[: -])(?:\d{6}|\d{8}|\d{3} \d{3})(?![\w@*/]|[.:-]\d|,\d{3})/g
/** Letters of both cases or a sign, with a digit: no name of a thing looks so. */
const STRONG =
  /(?<![!-~])(?=[!-~]*\d)(?=[!-~]*[a-z])(?=[!-~]*[A-Z!#$%^&*])[\w!@#$%^&*+=.?-]{7,40}(?![!-~])/g
/** It stands alone between two commas, or somebody hands it on or says what it is. */
const HANDED =
  /^ ?["“'(]?$|[报念说告诉给发输填写设用抄係是为:]|[次回]$|\b(?:gave|give|told|read|said|say|enter(?:ed)?|typed?|put|shared?|texted|forwarded|was|is|be|had|wait)\b/i
/** Three digits are a card's code only where somebody put them somewhere. */
const PUT =
  /(?:[填输报念写说]了?(?:的是|入|的)?|\b(?:put(?: in)?|enter(?:ed)?|type(?:d)?|gave(?: h\w+)?|said|told h\w+|front,|back,)) ?[“"]?(?<it>\d{3,4})(?![\d.:/-]|,\d{3})/gi

/** What is left of secrets in a sentence that names one, where nothing else lays claim to it. */
export function straysIn(plain: string, labels: readonly Label[]): Stray[] {
  const named = labels.filter((it) => !it.bare)
  let next = 0
  return sentencesOf(plain).flatMap(({ start, end }) => {
    const kinds = new Map<string, Label>()
    for (; (named[next]?.start ?? end) < end; next++) {
      const label = named[next]
      if (label) kinds.set(`${label.kind} ${label.pin}`, label)
    }
    const sentence = plain.slice(start, end)
    if (kinds.size === 0 || !/\d/.test(sentence) || DENIED.test(sentence)) return []
    const strays = [...kinds.values()].flatMap(({ kind, pin }) => of(kind, pin, sentence))
    return strays.map((it) => ({ ...it, start: start + it.start, end: start + it.end }))
  })
}

function of(kind: NamedKind, pin: boolean, sentence: string): Stray[] {
  if (kind === 'cvv')
    return found(sentence, PUT, 'cvv', (at) => digitsAt(sentence, at, kind, 'told'))
  const numbers = found(sentence, SIX_OR_EIGHT, kind, (at) => numberAt(sentence, at, kind))
  if (kind === 'code' || pin) return numbers
  const words = found(sentence, STRONG, kind, (at, word) =>
    isNameOrMeasure(word) || /@.+\.|^[A-Z0-9-]+$/.test(word)
      ? undefined
      : { start: at, end: at + word.replace(/[.?!]+$/, '').length },
  )
  return [...numbers, ...words]
}

/** 我输了 914074 就被顶下线: it is the person to whom something happened, not the money. */
const NOT_MONEY = /^\d{6} ?就?被(?!扣|转|盗|刷)/

function numberAt(sentence: string, at: number, kind: NamedKind): Span | undefined {
  const tie = NOT_MONEY.test(sentence.slice(at, at + 12)) ? 'next' : 'near'
  return digitsAt(sentence, at, kind, tie)
}

function found(
  sentence: string,
  pattern: RegExp,
  kind: NamedKind,
  spanAt: (at: number, text: string) => Span | undefined,
): Stray[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const text = match.groups?.['it'] ?? match[0]
    const at = match.index + match[0].length - text.length
    const before =
      sentence
        .slice(Math.max(0, at - NEAR), at)
        .split(/[,;(]/)
        .at(-1) ?? ''
    if (OF_ANOTHER.test(before) || OWNED_AFTER.test(sentence.slice(at + text.length))) return []
    if (!HANDED.test(before)) return []
    const span = spanAt(at, text)
    return span ? [{ ...span, kind }] : []
  })
}

function sentencesOf(plain: string): Span[] {
  return [...plain.matchAll(/[^。!?\n.]+(?:\.(?=\S)[^。!?\n.]*)*/g)].map(({ index, 0: it }) => ({
    start: index,
    end: index + it.length,
  }))
}
