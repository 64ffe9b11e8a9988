import { digitsAt, mixedCodeAt } from './secret-digits.ts'
import type { Label } from './secret-labels.ts'
import { passwordAt } from './secret-password.ts'
import type { Span } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

const FARTHEST = 80

const MY = '(?:my|the|your|his|her|their|our|an?|that|this)'
const LINK_ZH =
  `[,、]? ?(?:[(【]|(?:${anyOf('[这那]?(?:就|便|都|才|也|其实)?是 为 作为 当[作成做]? [做作] [这那][个串] 这组')})` +
  ` ?(?:${anyOf(
    '[这那]个? 我们? 他 她 你 您 本人 对方 银行 平台 系统 支付宝 微信 短信 手机 收到 发来 发过来 刚[才刚] 当时 最后 第[一二]个',
    '两次 这次 本次 一个 的 给',
  )}){0,8}) ?`
const LINK_EN =
  `(?:[,–—-] ?)?(?:\\(|(?:which |that |this |it )?(?:is|was|are|were|being|as) ` +
  `(?:${MY} (?:(?!my|the|your|time|day|year|number|error)[a-z'’&-]+ ){0,2})?` +
  `|when (?:it|he|she|they|the \\w+) asked (?:me )?for (?:${MY} )?)`
/** What may stand between a secret and the word that names it after it: 384756 是（我的）验证码. */
const LINK = new RegExp(`["”’'」』]? ?(?:${LINK_ZH}|${LINK_EN})$`, 'i')

/** With nothing between them only six or eight digits count, and only after one of these. */
const BESIDE = /(?:^|\D)(?:\d{6}|\d{8})( ?的?)$/
const HANDLED = new RegExp(
  `(?:^|${anyOf('收到了? 来了? 把 将 报了? 念了? 说了? 给了? 发了? 输入?了? 填了? 用了? 个 串')}|\\b${MY}|[,。、]) ?$`,
  'i',
)

/** The word goes on to name something else: an error, a page, a limit. */
const GOES_ON = new RegExp(
  `^ ?(?:${anyOf(
    '错误? 输错 不对 有误 锁 页 框 界面 失效 过期 超时 发送 问题 位数 长度 次数 号 短信',
    '的(?:客服|电话|号码|页|短信|时间|次数|有效|长度|位数|错误|提示|意思|原因|发送)',
    'error fail page screen limit length reset field attempt manager retry retries mismatch is_(?:wrong|incorrect)',
  )})`,
  'i',
)

/** The secret that stands before the word that names it, or undefined. */
export function secretBefore(plain: string, label: Label): Span | undefined {
  if (GOES_ON.test(plain.slice(label.end, label.end + 12))) return undefined
  const from = Math.max(0, label.start - FARTHEST)
  const before = plain.slice(from, label.start)
  const link = LINK.exec(before)
  if (link) return endingAt(plain, label, from + link.index, 'said')
  const beside = BESIDE.exec(before)
  if (beside === null || label.kind === 'cvv') return undefined
  const span = endingAt(plain, label, label.start - (beside[1]?.length ?? 0), 'next')
  const handled = span && HANDLED.exec(plain.slice(Math.max(0, span.start - 6), span.start))
  // “The 384756 code” is one; 把 384756 码 could be any code.
  return handled && (!label.bare || /[a-z] ?$/i.test(handled[0])) ? span : undefined
}

const LAST_TOKEN = /(?:[!-~]{3,64}|[零〇一二三四五六七八九]{4,8})$/
const LAST_GROUPS = /(?:\d(?:[ -]\d){2,9}|\d{2,4}(?:[ -]\d{2,4}){1,3})$/

/** A value that ends exactly here. */
function endingAt(
  plain: string,
  label: Label,
  end: number,
  tie: 'said' | 'next',
): Span | undefined {
  const before = plain.slice(Math.max(0, end - FARTHEST), end)
  for (const pattern of [LAST_GROUPS, LAST_TOKEN]) {
    const text = pattern.exec(before)?.[0]
    if (text === undefined) continue
    // Full-width signs before it are plain ones here.
    const start = end - text.length + (/^["'(:,;=]+/.exec(text)?.[0].length ?? 0)
    const span = valueAt(plain, label, start, end, tie)
    if (span && span.end >= end - 1) return span
  }
  return undefined
}

function valueAt(
  plain: string,
  label: Label,
  start: number,
  end: number,
  tie: 'said' | 'next',
): Span | undefined {
  const digits = digitsAt(plain, start, label.kind, tie)
  if (digits) return digits
  if (label.kind === 'code') return mixedCodeAt(plain, start, tie) ?? afterPrefix(plain, start, end)
  // Before its name a password must have a digit: “sunshine is my password” may be a joke about the weather.
  const maybe = label.kind === 'password' && !label.pin && /\d/.test(plain.slice(start, end))
  return maybe ? passwordAt(plain, start, tie) : undefined
}

/** G-384756, as some services write their codes. */
function afterPrefix(plain: string, start: number, end: number): Span | undefined {
  const match = /^[A-Z]{1,3}-(?=\d{4,8}$)/.exec(plain.slice(start, end))
  return match ? { start: start + match[0].length, end } : undefined
}
