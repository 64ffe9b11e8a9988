/** Digits that identify nobody and must be read in public: dates, amounts, versions. */

/** A day in any of the ways it is written; the year first or last. */
export const DAY =
  '(?:19|20)\\d\\d ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}(?!\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d(?!\\d)|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\dXx])'
/** 2026-11-03 on its own; an identity number has digits to both sides. */
const DATE = new RegExp(`(?<![\\d+]|\\d[-.])(?:${DAY})(?!-?\\d{3})`, 'g')

const CURRENCY_BEFORE =
  '[¥$€£₩]|(?:RMB|CNY|USD|HKD|SGD|EUR|GBP|JPY|TWD|MOP|AUD|CAD|US\\$|HK\\$|S\\$|NT\\$)|人民币|港币|美元|欧元'
const CURRENCY_AFTER =
  '元|块|圆|万|亿|千|角|分(?!机)|円|美[元金刀]|港[币元]|欧元|英镑|日元|韩元|台币|(?:RMB|CNY|USD|HKD|SGD|EUR|GBP|JPY|TWD|MOP|AUD|CAD|yuan|dollars?|euros?|pounds?|yen|won|cents?|pence|quid|bucks)(?![a-z])'
const SUM = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,2})?(?!\\d)'
const AMOUNTS = [
  new RegExp(`(?<![\\d.-])${SUM}(?: ?(?:-|~|到|至|to) ?${SUM})? ?(?:${CURRENCY_AFTER})`, 'gi'),
  new RegExp(`(?:${CURRENCY_BEFORE}) ?${SUM}(?![\\d-])`, 'gi'),
  // 1,280,000.00 and 128.50 on their own.
  /(?<![\d.,-]|[a-z] ?)\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d,-])/gi,
  /(?<![\d.,-])\d{1,9}\.\d{1,2}(?![\d.-])/g,
]
const PER_CENT = /\d{1,9}(?:\.\d+)? ?(?:%|‰|个百分点)/g
const VERSION =
  /(?:版本号?|系统|version|\bv(?:er)?\.?|iOS|Android|HarmonyOS|鸿蒙|安卓) ?[:是]? ?\d{1,4}(?:\.\d{1,6}){0,4}(?![\d.]*\d)/gi
/** 错误码 268502454; a mobile number is none. */
const HEXADECIMAL = /(?<![A-Za-z0-9])0x[0-9a-f]{1,8}(?![A-Za-z0-9])/gi
const ERROR_CODE =
  /(?:错误(?:代?码|号|编号)?|报错(?:码|代码)?|返回码|状态码|error(?: ?code| no\.?)?|err|errcode|result ?code)[ :=#是为("']{0,3}-?(?!1[3-9]\d{9})\d{3,10}(?![\d-])/gi

export interface Place {
  readonly start: number
  readonly end: number
}

/** Where dates, amounts and the like stand. */
export function harmlessIn(plain: string): Place[] {
  return [DATE, ...AMOUNTS, PER_CENT, VERSION, HEXADECIMAL, ERROR_CODE].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

const WHOLE_DATE = new RegExp(`^(?:${DAY})[日号]?$`)
const WHOLE_AMOUNT = new RegExp(`^(?:${CURRENCY_BEFORE})? ?${SUM} ?(?:${CURRENCY_AFTER})$`, 'i')

/** Whether a whole value is a day or an amount of money. */
export function isDayOrAmount(plain: string): boolean {
  return WHOLE_DATE.test(plain) || WHOLE_AMOUNT.test(plain)
}
