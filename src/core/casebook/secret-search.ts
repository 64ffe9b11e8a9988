import { bareCodeDigits } from './bare-code.ts'
import { plainText } from './plain-text.ts'
import { secretBefore } from './secret-before.ts'
import { digitsAt, mixedCodeAt } from './secret-digits.ts'
import { stepAt } from './secret-gaps.ts'
import { labelsIn, type Label, type SecretKind } from './secret-labels.ts'
import { passwordAt, quotedAt } from './secret-password.ts'
import type { Span, Tie } from './secret-value.ts'
import { sentenceAround } from './sentence.ts'

/** A secret in a text, placed in its UTF-16 units. */
export interface Secret extends Span {
  readonly kind: SecretKind
}

const MOST_STEPS = 24
const FARTHEST = 90

/** Every password, code and CVV that a text names as such, in order and without overlap. */
export function secretsIn(text: string): Secret[] {
  const { plain, start, end } = plainText(text)
  const found: Secret[] = []
  const isFree = (span: Span): boolean =>
    found.every((other) => span.end <= other.start || span.start >= other.end)
  for (const label of labelsIn(plain)) {
    if (!isFree(label)) continue
    const before = secretBefore(plain, label)
    const earlier = before !== undefined && isFree(before) ? [before] : []
    const later = secretsAfter(plain, label, earlier.length > 0)
    for (const span of [...earlier, ...later]) {
      if (isFree(span) && isMeant(plain, label, span))
        found.push({ ...span, kind: kindOf(plain, label, span) })
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      kind: span.kind,
      start: start[span.start] ?? 0,
      end: end[span.end - 1] ?? text.length,
    }))
}

/** A lone “code” is a secret only in the right sentence and long enough. */
function isMeant(plain: string, label: Label, span: Span): boolean {
  if (!label.bare) return true
  const least = bareCodeDigits(
    sentenceAround(plain, label.start),
    plain.slice(Math.max(0, label.start - 24), label.start),
  )
  return (
    least !== undefined &&
    plain.slice(span.start, span.end).replace(/[^\da-z]/gi, '').length >= least
  )
}

/** “Security code” is said of both: three or four digits are a card's. */
function kindOf(plain: string, label: Label, span: Span): SecretKind {
  if (!/^(?:.*security code|安全码)/i.test(plain.slice(label.start, label.end))) return label.kind
  return span.end - span.start <= 4 ? 'cvv' : 'code'
}

function secretsAfter(plain: string, label: Label, hasEarlier: boolean): Span[] {
  const first =
    nextTo(plain, label, hasEarlier) ?? (hasEarlier ? undefined : fartherOn(plain, label))
  if (first === undefined) return []
  const spans = [first]
  for (;;) {
    const more = another(plain, label, spans.at(-1) ?? first)
    if (more === undefined || spans.length > 9) return spans
    spans.push(more)
  }
}

/** Walks from the name word by word; gives up at the first word that belongs to something else. */
function nextTo(plain: string, label: Label, onlySaid: boolean): Span | undefined {
  let at = label.end
  let tie: Tie | undefined = 'next'
  for (let steps = 0; steps < MOST_STEPS && at - label.end < FARTHEST; steps++) {
    if (label.pair && tie !== undefined) at = afterAccount(plain, at)
    const value = tie && (!onlySaid || tie === 'said') ? valueAt(plain, at, label, tie) : undefined
    if (value) return value
    if (plain.charAt(at) === '\n' && tie === 'said') {
      at++
      continue
    }
    const step = stepAt(plain, at, tie)
    if (step === undefined) return undefined
    at = step.end
    tie = step.tie
  }
  return undefined
}

const ACCOUNT = /[\w.@+-]{3,40}(?: ?[\/、,;] ?| (?:and |和)?|和)(?=[!-~]{3})/y

/** 账号密码：zhangsan / …: the first of the two is no secret. */
function afterAccount(plain: string, at: number): number {
  ACCOUNT.lastIndex = at
  const match = ACCOUNT.exec(plain)
  return match && !/^(?:is|are|was|were) /.test(match[0]) ? at + match[0].length : at
}

const SAYS = /(?:是|为(?!什么|了)|[:=]|\b(?:is|was|are|were)\b) ?["“'「(]?/gi
/** Words between a name and a number that give the number to something else. */
const OTHER_OWNER =
  /元|钱|金额|单号|订单|编号|流水|错误|报错|代码|电话|号码|热线|工单|余额|账[号户]|卡号|尾号|时间|日期|状态|扣|转[走账出了]|付款|付了|充值|收款|花了|退|限额|共|版本|型号|失败|拨打|次数|锁|没|未|不|过期|失效|显示|提示|损失|被盗|价|amount|order|reference|\bref\b|ticket|case|error|call|hotline|balance|charge|total|transaction|\bid\b|paid|payment|transfer|refund|fee|version|model|device|user|login|e-?mail|name\b|never|not|n't|fail|wrong|reject|declin|expire|invalid|lock|block|limit|attempt|store|agent|address|street|\$|¥/i

/** A value that the same sentence states later: 验证码他们发到我手机上是 384756. */
function fartherOn(plain: string, label: Label): Span | undefined {
  const rest = plain.slice(label.end, label.end + FARTHEST)
  const sentence = rest.slice(0, /[。!?;\n]|\.\s/.exec(rest)?.index ?? rest.length)
  for (const match of sentence.matchAll(SAYS)) {
    if (OTHER_OWNER.test(sentence.slice(0, match.index))) return undefined
    const value = valueAt(plain, label.end + match.index + match[0].length, label, 'told')
    if (value) return value
  }
  return undefined
}

const AND =
  /(?: ?(?:,|、|\/|;|和|与|及|或者?|还有|又|→|and|or|&|to|then|改[成为]了?|换成了?|变成|后来|然后|再|另一个|第[二三][个次]|第二次|是|为|was|is|:)){1,4} ?/iy

/** A second value after the first (…和…, … and …), as long as the first where only a comma joins them. */
function another(plain: string, label: Label, last: Span): Span | undefined {
  AND.lastIndex = /^["”’'」』)]/.test(plain.slice(last.end)) ? last.end + 1 : last.end
  const joint = AND.exec(plain)
  if (joint === null) return undefined
  const value = valueAt(plain, AND.lastIndex, label, 'listed')
  const onlyComma = /^[ ,、/;]+$/.test(joint[0])
  const sameLength = value && value.end - value.start === last.end - last.start
  const isNumber = value && /^\d+$/.test(plain.slice(value.start, value.end))
  if (value && isNumber && (!sameLength || (onlyComma && value.end - value.start < 6)))
    return undefined
  return value
}

function valueAt(plain: string, at: number, label: Label, tie: Tie): Span | undefined {
  const digits = digitsAt(plain, at, label.kind, tie)
  if (label.kind === 'cvv') return digits
  if (label.kind === 'code') return digits ?? mixedCodeAt(plain, at, tie)
  if (label.pin) return digits
  return quotedAt(plain, at, tie) ?? passwordAt(plain, at, tie) ?? digits
}
