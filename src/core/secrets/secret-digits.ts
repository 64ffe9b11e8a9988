import type { NamedKind } from './secret-labels.ts'
import { matchAt, type Span, type Tie } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** Least and most digits of a secret: the looser the tie, the more it has to look like one. */
const DIGITS: Readonly<Record<NamedKind, Readonly<Record<Tie, readonly [number, number]>>>> = {
  code: { said: [4, 10], next: [4, 8], told: [4, 8], listed: [4, 8], near: [6, 8] },
  password: { said: [3, 20], next: [4, 20], told: [4, 12], listed: [4, 12], near: [6, 8] },
  cvv: { said: [3, 8], next: [3, 8], told: [3, 8], listed: [3, 8], near: [3, 3] },
}

/** Single digits apart, or groups of the same length. */
const APART =
  /\d(?:[ \-–.·、,]\d){2,11}(?!\d)|\d{2,4}(?:[ \-–.·]\d{2,4}){1,3}(?!\d)|\d\d(?:[、,]\d\d){2,3}(?!\d)/y
const TOGETHER = /\d+/y
const IN_WORDS = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)'
const SPOKEN = new RegExp(
  '(?:[零〇一二三四五六七八九幺](?: (?=[零〇一二三四五六七八九幺])|、(?=[零〇一二三四五六七八九幺]))?){3,10}(?![零〇一二两三四五六七八九十百千万点年月日号次位个元块])' +
    '|[三四六八]个[零〇一二三四五六七八九\\d](?![\\d十百千万])|(?:four|six|eight) (?:zeroe?|one|two|three|four|five|sixe|seven|eight|nine)s\\b' +
    `|(?:${IN_WORDS}[ ,-]{1,2}){2,9}${IN_WORDS}\\b`,
  'iy',
)

/** Units and nouns that make the number before them something else. */
const UNIT_AFTER = new RegExp(
  `^ ?(?:${anyOf(
    '次 遍 回 位 个(?!人) 条 天 日 号(?!码?是) 个?小时 钟头 分(?![享别开给]) 秒 点(?![击开了]) 月 年 周 星期 元 块 毛 角 万 千 百 亿 %',
    '度 岁 人(?!家) 笔 张 台 部 家(?![里人]) 种 版 开头 打头 结尾 发[来送出的] 号段 是?(?:工单|订单|单号|流水|客服|热线|电话) [这那]个?(?:笔|单|工单|订单|单号|号码|电话)',
  )})` +
    `|^[ -]?(?:${anyOf(
      "times? digits? min(?:ute)?s? h(?:ou)?rs? sec(?:ond)?s? days? weeks? months? years? am pm o'clock attempts? tries",
      'char(?:acter)?s? letters numbers people e-?mails? messages? texts? calls? devices? different wrong failed more',
      'usd cny rmb yuan dollars? bucks euros? pounds? cents',
    )})\\b`,
  'i',
)
const BE = '(?:is|was|were|has been|have been|got|had been)?'
/** The number before it is money that went somewhere. */
const MONEY_AFTER = new RegExp(
  `^ ?(?:就?(?:被扣|被转|被盗|被刷|没了|不见|扣|转走|转出|到账)|${BE} ?(?:charged|deducted|debited|credited|gone|transferred|withdrawn|paid|missing|disappeared|vanished)\\b)`,
  'i',
)
/** The same, or the code itself that went somewhere. */
const GONE_AFTER = new RegExp(`^ ?(?:就?被|${BE} ?(?:taken|sent|stolen|lost|left|went)\\b)`, 'i')
const ERROR_AFTER = /^[)\]】"”]? ?(?:号?错误|报错|error)/i
const CHANGED_AFTER = /^ ?(?:年|月|改|换|设|重置|才|那|左右)/
const HOTLINE = /^(?:95\d{3}|100\d\d|123(?:15|63|78|81|21|00|06|48)|96110|[48]00\d{7})$/
/** A year or a day that a story of these years may name. */
const RECENT = /^20[23]\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?$/
const MOBILE = /^1[3-9]\d{9}$/

/** In the middle of a number, an amount, the last digits of a card. */
const NO_START = /[\d.¥$€£]$|(?:尾号|ending in) ?$/i

/** The digits of a secret at this place, unless they are a date, an amount, a count or a number to call. */
export function digitsAt(plain: string, at: number, kind: NamedKind, tie: Tie): Span | undefined {
  const spoken = tie === 'said' || tie === 'next' ? matchAt(SPOKEN, plain, at) : undefined
  if (spoken !== undefined) {
    return fits(countOf(spoken), kind, tie) ? { start: at, end: at + spoken.length } : undefined
  }
  if (NO_START.test(plain.slice(Math.max(0, at - 10), at))) return undefined
  for (const pattern of [APART, TOGETHER]) {
    const run = matchAt(pattern, plain, at)
    if (run === undefined || !isOneNumber(run)) continue
    const end = at + run.length
    if (isSecret(run.replace(/\D/g, ''), plain.slice(end, end + 24), kind, tie)) {
      return { start: at, end }
    }
  }
  return undefined
}

function isSecret(digits: string, after: string, kind: NamedKind, tie: Tie): boolean {
  const short = digits.length <= 5
  if (!fits(digits.length, kind, tie) || UNIT_AFTER.test(after)) return false
  if (/^(?:\.\d|:\d\d(?!\d)|[-/]\d{1,2}(?!\d)|[\w*_])/.test(after)) return false
  if (digits.length < 4 && /^,\d{3}(?!\d)/.test(after)) return false
  if (short && ERROR_AFTER.test(after)) return false
  if (/^(?:19|20)\d\d(?:\d{4})?$/.test(digits) && CHANGED_AFTER.test(after)) return false
  if (tie === 'said') return true
  if (kind !== 'password' && tie !== 'next' && RECENT.test(digits)) return false
  if (HOTLINE.test(digits) || MOBILE.test(digits)) return false
  // “OTP 384756 was stolen” is a code, “the OTP, 5000 was taken” is money.
  if (tie === 'next') return !(short && MONEY_AFTER.test(after))
  return !MONEY_AFTER.test(after) && !GONE_AFTER.test(after)
}

function fits(count: number, kind: NamedKind, tie: Tie): boolean {
  const [least, most] = DIGITS[kind][tie]
  return count >= least && count <= most
}

const SAME_DIGITS = { 三: 3, 四: 4, 六: 6, 八: 8, four: 4, six: 6, eight: 8 } as const

/** How many digits are spoken: one a word, or 六个八. */
function countOf(spoken: string): number {
  const repeated = /^(?:([三四六八])个|(four|six|eight) [a-z]+s$)/i.exec(spoken)
  const times = (repeated?.[1] ?? repeated?.[2])?.toLowerCase() as keyof typeof SAME_DIGITS
  if (repeated) return SAME_DIGITS[times]
  return /[a-z]/i.test(spoken) ? spoken.split(/[ ,-]+/).length : spoken.replace(/[ 、]/g, '').length
}

/** No date, no amount, and no two numbers that happen to stand side by side. */
function isOneNumber(run: string): boolean {
  const groups = run.split(/\D/)
  if (groups.length === 1) return true
  if (/^(?:19|20)\d\d[-.]\d\d[-.]\d\d$|^\d{2,4}\.\d\d$|^\d\d[^ ]\d\d$/.test(run)) return false
  const isEven = groups.every((group) => group.length === groups[0]?.length)
  return isEven || /^(?=(?:\D*\d){6}$)[\d ]+$/.test(run)
}

/** A code of letters and digits (A7K9Q2) at this place. */
export function mixedCodeAt(
  plain: string,
  at: number,
  tie: Tie,
  /** Several groups, as codes to recover an account have. */
  inGroups = false,
): Span | undefined {
  if ((tie !== 'said' && tie !== 'next') || /[a-z0-9]/i.test(plain.charAt(at - 1))) return undefined
  const pattern = inGroups
    ? /[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){0,3}(?![a-z0-9_@.-]*[a-z0-9])/iy
    : /[a-z0-9]{4,8}(?![a-z0-9_@.-]*[a-z0-9])/iy
  const token = matchAt(pattern, plain, at)
  if (token === undefined || !/\d/.test(token) || !/[a-z]/i.test(token)) return undefined
  return isNameOrMeasure(token) ? undefined : { start: at, end: at + token.length }
}

/** Names and measures with digits in them: iPhone15, V8.0.50, 2nd, 24h, ERR_6002, 1Password. */
const NAME_OR_MEASURE = new RegExp(
  `^(?:(?:${anyOf(
    'ios iphone ipad android win windows mac wechat mate redmi mi app v ver version wifi face step line no e err error code err_code',
  )})[-_ ]?\\d[\\d.]*\\w{0,4}|[2-6]g|2fa|3ds?2?|cv[vcn]2|1password` +
    `|\\d+(?:${anyOf('st nd rd th h hrs? x s mins? secs? days? d k w am pm gb? mb yuan usd rmb cny % \\+')}))$`,
  'i',
)

export function isNameOrMeasure(token: string): boolean {
  return NAME_OR_MEASURE.test(token)
}
