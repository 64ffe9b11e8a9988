import { anyOf } from './secret-words.ts'

/** Numbers that keep their last four: of a bank card, of an identity card. */
export type NumberKind = 'card' | 'identity'

/**
 * What a number is by the words before it or by the field it stands in: then a mistyped one, whose
 * check digit is wrong, counts too.
 */
export type Expected = NumberKind | undefined

const IDENTITY_NAMED =
  /(?:身份证|证件|\b(?:identity(?: card)?|id(?: card)?|national id))(?:号码?| ?(?:numbers?|no\.?))?$/i
const CARD_NAMED =
  /(?<!礼品|购物|充值|电话|会员|门禁|流量|点|gift |sim |reward |loyalty |phone )(?:卡号|[行用蓄记的]卡|卡片|卡|\bcards?)(?:号码?|账号| ?(?:numbers?|no\.?|#))?(?: ?(?:visa|mastercard|amex))?$/i
/** What may stand between that word and the number. */
const LEADS = /(?:[ \n:(“"'#=-]|就?是|为|号|\b(?:is|was|of mine))*$/i

/** What kind of the person's own number the words right before it announce. */
export function expectedAt(plain: string, start: number): Expected {
  const before = plain.slice(Math.max(0, start - 40), start).replace(LEADS, '')
  if (IDENTITY_NAMED.test(before)) return 'identity'
  return CARD_NAMED.test(before) ? 'card' : undefined
}

/** Whether the words right before an identity number already name the document. */
export function isNamed(plain: string, start: number): boolean {
  return expectedAt(plain, start) === 'identity'
}

/** The number is introduced as that of an order or a payment. */
const ORDER = new RegExp(
  `(?:${anyOf(
    '单号 订单 流水 交易号 编号 凭证 参考号 运单 条形?码 付款码 商户 order transaction reference \\bref ticket case invoice tracking barcode',
    '(?:payment|trade|trace)_?id',
  )})[^。.!?;,\\d卡]{0,16}(?:n(?:o|r|um)\\. ?)?$`,
  'i',
)

export function isOrderNumber(plain: string, start: number): boolean {
  const before = ORDER.exec(plain.slice(Math.max(0, start - 40), start))
  return before !== null && !/card/i.test(before[0])
}

/** Words that name the other side; and money on its way to the number itself. */
const OTHER_SIDE = new RegExp(
  [
    anyOf(
      '对方 收款 收钱 骗子 诈骗 嫌疑 卖家 店主 陌生 [他她]们?的 人家的 [他她]们?(?:卡|账|银行|支付宝|身份证)',
    ),
    '[转打汇付寄](?!电话)[^,。;!?\\n]{0,12}?[给到至入进往](?!客服)[^,。;!?\\n报我自]{0,16}$|[转打汇]了?$',
    anyOf(
      'payee recipient beneficiary \\btheir\\b \\bhis\\b \\bher\\b scammer fraudster seller suspect',
    ),
    '\\b(?:sent|send|transferr?(?:ed)?|wired?|paid|pay|moved?|deposited|remitted)\\b[^.;!?\\n]{0,60}\\b(?:to|into)' +
      '(?: (?!with|using|by|via|from|for|on|my)\\w+){0,5}[ :.#]*$',
  ].join('|'),
  'gi',
)
const OWN_SIDE = new RegExp(
  anyOf(
    '我们?的 本人 自己 我[^,。;!?\\n]{0,4}卡 把我?(?:银行)?(?:卡|身份证) [用从扣]我 退[回到给款] 盗刷 被刷 刷了',
    '\\bmy\\b \\bmine\\b \\bour\\b \\bown\\b refund(?:ed)?_to',
  ),
  'gi',
)
const NAMED_AFTER = new RegExp(
  `^[^,。;!?\\n\\d]{0,3}(?:[(]|是|为|,? ?(?:which |that )?(?:is|was|are) )[^,。;!?\\n\\d]{0,6}(?:${anyOf(
    '对方 骗子 收款 卖家 [他她]的 the_scammer his her their the_payee the_recipient the_seller',
  )})`,
  'i',
)
const PAYEE_LINE = /收款|对方|payee|recipient|beneficiary/i
const OWN_LINE = /我的|本人|\bmy\b/i

/**
 * Whether the clause before a number, or the words right behind it, say that it is the other side's.
 * Of two sides in one clause the one nearer to the number counts.
 */
export function isOtherSides(plain: string, start: number, end: number): boolean {
  if (NAMED_AFTER.test(plain.slice(end, end + 24))) return true
  const lines = plain.slice(Math.max(0, start - 120), start).split('\n')
  const line = lines.at(-1) ?? ''
  const clause = line.split(/[。!?;]|\.\s/).at(-1) ?? ''
  const [other, own] = [lastEnd(OTHER_SIDE, clause), lastEnd(OWN_SIDE, clause)]
  if (other >= 0 || own >= 0) return other > own
  // 收款人：李四 on one line and 卡号：6222… on the next.
  const above = /^[^,。]{0,12}$/.test(line) ? lines.slice(-4, -1) : []
  return above.some((it) => PAYEE_LINE.test(it)) && !above.some((it) => OWN_LINE.test(it))
}

function lastEnd(pattern: RegExp, text: string): number {
  const match = [...text.matchAll(pattern)].at(-1)
  return match === undefined ? -1 : match.index + match[0].length
}
