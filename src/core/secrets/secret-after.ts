import { digitsAt, mixedCodeAt } from './secret-digits.ts'
import type { StepAt } from './secret-gaps.ts'
import type { Label } from './secret-labels.ts'
import { passwordAt, quotedAt } from './secret-password.ts'
import { mottoAt, phraseAt } from './secret-phrase.ts'
import { matchAt, type Span, type Tie } from './secret-value.ts'

/** Whether no secret found before has any part of it. */
export type IsFree = (span: Span) => boolean

/** A plain text and what is known of it so far. */
export interface Reading {
  readonly plain: string
  readonly isFree: IsFree
  readonly stepAt: StepAt
  /** Values looked up before, by place, tie and kind of name. */
  readonly values: Map<number, Span | undefined>
}

const MOST_STEPS = 24
/** How far from its name a secret may stand, in characters. */
export const FARTHEST = 90

/** The secrets that follow the word that names them: the nearest, and those joined to it. */
export function secretsAfter(
  reading: Reading,
  label: Label,
  /** Where a clause about a secret of another kind begins. */
  limit: number,
): Span[] {
  const { plain } = reading
  const first = nextTo(reading, label, limit) ?? fartherOn(plain, label, limit)
  if (first === undefined) return []
  const spans = [first]
  for (;;) {
    const more = another(plain, label, spans.at(-1) ?? first)
    if (more === undefined || spans.length > 9) return spans
    spans.push(more)
  }
}

/** Walks from the name word by word; gives up at the first word that belongs to something else. */
function nextTo(reading: Reading, label: Label, limit: number): Span | undefined {
  const { plain, isFree, stepAt, values } = reading
  let at = label.end
  let tie: Tie | undefined = 'next'
  const farthest = Math.min(limit, label.end + FARTHEST)
  for (let steps = 0; steps < MOST_STEPS && at < farthest; steps++) {
    at = afterOthers(reading, label, at, tie)
    const value = tie && remembered(values, plain, at, label, tie)
    if (value && isFree(value)) return value
    if (value) {
      // “CVV and PIN are 123 and 4821”: the first is the other's.
      at = value.end + (matchAt(AND, plain, value.end)?.length ?? 0)
      continue
    }
    if (plain.charAt(at) === '\n' && (tie === 'said' || tie === 'next')) {
      at++
      if (tie === 'next' && !isWholeLine(plain, at)) tie = 'near'
      continue
    }
    const step = stepAt(at, tie)
    if (step === undefined) return undefined
    at = step.end
    tie = step.tie
  }
  return undefined
}

/** Past an account, and past what another name has taken. */
function afterOthers(
  { plain, isFree, stepAt }: Reading,
  label: Label,
  from: number,
  tie: Tie | undefined,
): number {
  const isAccount = label.pair && tie !== undefined && !isKnownWord(stepAt(from, tie)?.end, plain)
  const at = isAccount ? afterAccount(plain, from) : from
  const taken = endOfTaken(at, plain, isFree)
  return taken > at ? taken + (matchAt(AND, plain, taken)?.length ?? 0) : at
}

/** A word of the sentence, not the beginning of an account. */
function isKnownWord(end: number | undefined, plain: string): boolean {
  return end !== undefined && !/[\w@.+-]/.test(plain.charAt(end))
}

/** “Password and PIN are … and 4821”: the first was the other's, and has been found already. */
function endOfTaken(at: number, plain: string, isFree: IsFree): number {
  let end = at
  while (end < plain.length && !isFree({ start: end, end: end + 1 })) end++
  return end
}

/** Nothing but one word stands on the line. */
function isWholeLine(plain: string, at: number): boolean {
  return matchAt(/\S{4,64} *(?=\n|$)/y, plain, at) !== undefined
}

const ACCOUNT = /[\w.@+-]{3,40}(?: ?[\/、,;] ?| (?:and |和)?|和)(?=[!-~]{3}|\u0001)/y

/** 账号密码：zhangsan / …: the first of the two is no secret. */
function afterAccount(plain: string, at: number): number {
  ACCOUNT.lastIndex = at
  const match = ACCOUNT.exec(plain)
  return match && !/^(?:is|are|was|were) /.test(match[0]) ? at + match[0].length : at
}

const SAYS = /(?:是|为(?!什么|了)|[:=]|\b(?:is|was|are|were)\b) ?["“'「(]?/gi
/** Words between a name and a number that give the number to something else. */
const OTHER_OWNER =
  /元|钱|金额|单号|订单|编号|流水|错误|报错|代码|电话|号码|热线|工单|余额|账[号户]|卡号|尾号|时间|日期|状态|扣|转[走账出了]|付款|付了|充值|收款|花了|退|限额|共|版本|型号|失败|拨打|次数|锁|没|未|不|过期|失效|显示|提示|损失|被盗|价|回执|凭证|排号|序|amount|order|reference|\bref\b|ticket|case|error|call|hotline|balance|charge|total|transaction|\bid\b|paid|payment|transfer|refund|fee|version|model|device|user|login|e-?mail|name\b|never|not|n't|fail|wrong|reject|declin|expire|invalid|lock|block|limit|attempt|store|agent|address|street|\$|¥/i

/** A value that the same sentence states later: 验证码他们发到我手机上是 384756. */
function fartherOn(plain: string, label: Label, limit: number): Span | undefined {
  const rest = plain.slice(label.end, Math.min(limit, label.end + FARTHEST))
  const sentence = rest.slice(0, /[。!?;\n\u0001]|\.\s/.exec(rest)?.index ?? rest.length)
  for (const match of sentence.matchAll(SAYS)) {
    if (OTHER_OWNER.test(sentence.slice(0, match.index))) return undefined
    const at = label.end + match.index + match[0].length
    const value = valueAt(plain, label.pair ? afterAccount(plain, at) : at, label, 'told')
    if (value) return value
  }
  return undefined
}

const AND =
  /(?: ?(?:,|、|\/|;|和|与|及|或者?|还有|还是|又|[输试]了?|→|and|or|&|to|then|maybe|perhaps|possibly|改[成为]了?|换成了?|变成|后来|然后|再|也|可能|或许|要么|不是|就|另一个|第[二三][个次]|第二次|是|为|was|is|:)){1,4} ?/iy

/** A second value after the first (…和…, … and …), as long as the first where only a comma joins them. */
function another(plain: string, label: Label, last: Span): Span | undefined {
  const from = /^["”’'」』)]/.test(plain.charAt(last.end)) ? last.end + 1 : last.end
  const joint = matchAt(AND, plain, from) ?? matchAt(/ (?=\d{6,10}(?!\d))/y, plain, from)
  if (joint === undefined) return undefined
  const value = valueAt(plain, from + joint.length, label, 'listed')
  const onlyComma = /^[ ,、/;]+$/.test(joint)
  const sameLength = value && value.end - value.start === last.end - last.start
  const isNumber = value && /^\d+$/.test(plain.slice(value.start, value.end))
  const isRepeated = /个/.test(plain.slice(last.start, last.end))
  if (
    value &&
    isNumber &&
    !isRepeated &&
    (!sameLength || (onlyComma && value.end - value.start < 6))
  )
    return undefined
  return value
}

const TIES: readonly Tie[] = ['said', 'next', 'told', 'listed', 'near']

/** Many names in a row walk to the same places; each is looked at once. */
function remembered(
  values: Map<number, Span | undefined>,
  plain: string,
  at: number,
  label: Label,
  tie: Tie,
): Span | undefined {
  const sort =
    { code: 0, cvv: 2, password: 3 }[label.kind] +
    Number(label.kind === 'password' ? label.pin : label.bare)
  const key = (at * TIES.length + TIES.indexOf(tie)) * 5 + sort
  if (!values.has(key)) values.set(key, valueAt(plain, at, label, tie))
  return values.get(key)
}

function valueAt(plain: string, at: number, label: Label, tie: Tie): Span | undefined {
  const digits = digitsAt(plain, at, label.kind, tie)
  if (label.kind === 'cvv') return digits
  if (label.kind === 'code')
    return (
      digits ??
      (label.bare ? undefined : prefixedAt(plain, at, tie)) ??
      mixedCodeAt(plain, at, tie, !label.bare)
    )
  if (label.pin) return digits
  return (
    quotedAt(plain, at, tie) ??
    phraseAt(plain, at, tie) ??
    mottoAt(plain, at, tie) ??
    passwordAt(plain, at, tie) ??
    digits
  )
}

/** G-384756, as some services write their codes. */
function prefixedAt(plain: string, at: number, tie: Tie): Span | undefined {
  const prefix = matchAt(/[A-Z]{1,3}-(?=\d{4,8}(?![\w-]))/y, plain, at)
  return prefix === undefined ? undefined : digitsAt(plain, at + prefix.length, 'code', tie)
}
