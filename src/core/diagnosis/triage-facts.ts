/** Finds in free text the facts a case asks for; each is confirmed by the person before it is used. */
import { type Amount, parseAmount } from '../input/amount.ts'
import { readMoment } from '../input/moment.ts'

/** Facts by their names, as they are stored. */
export interface FactsFound {
  readonly amount?: string
  readonly currency?: string
  readonly time?: string
  /** When a refund was started, or is said to have been. */
  readonly 'refund-time'?: string
  readonly counterparty?: string
  readonly error?: string
}

/** `now`: the person's wall clock, "2026-11-21 20:05". `shown`: what a screen showed, found before. */
export function factsIn(text: string, now: string, shown: string | undefined): FactsFound {
  const plain = text.normalize('NFKC')
  const money = amountIn(plain)
  const counterparty = counterpartyIn(text)
  return {
    ...(money ? { amount: money.amount } : {}),
    ...(money?.currency ? { currency: money.currency } : {}),
    ...timesIn(plain, now),
    ...(counterparty === undefined ? {} : { counterparty }),
    ...(shown === undefined ? {} : { error: shown }),
  }
}

const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?'
const HAN = '[一二两三四五六七八九十百千万零壹贰叁肆伍陆柒捌玖拾佰仟萬兩]'
const SIGNS = '(?:US|HK|CN|A|S)?[$¥€£₩]|RMB|CNY|USD|EUR|GBP|HKD|人民币'
const UNITS =
  '元人民币|块钱|块錢|元|块|塊|美元|美金|刀|港币|港元|欧元|英镑|日元|台币|dollars?|bucks|euros?|pounds|quid|yuan|rmb|usd|eur|gbp|cny|hkd'
/** Words before an amount that is written without its currency. */
const SPENT =
  '扣了?我?了?|扣掉|付了?|转了?|轉了?|充了?|花了?|退了?|退款|提现|转账|转走|转出|刷了?|盗刷|骗了?我?|被骗|损失|少了?|收了?|给了?|借了?|还了?|欠|金额|一共|共计|共|总共|' +
  'charged|sent|paid|took|lost|for|of|refund|withdrew|transferred'
/** What makes a number something else: a count, a time, a share. */
const NO_MONEY =
  '(?! ?(?:[%％次天个個号號日月年点點时時小分秒笔遍倍张張位人条條期折岁万千百\\d.:/-]|hours?|days?|times?|weeks?|months?|years?|minutes?|am|pm|st|nd|rd|th))'

const AMOUNTS: readonly RegExp[] = [
  new RegExp(`(?:${SIGNS}) ?${DIGITS}(?: ?[万千kK](?![a-z]))?`, 'gi'),
  new RegExp(
    `(?:(?<!\\d,?)${DIGITS} ?[万千百]?\\d?|${HAN}{1,9}) ?[多来]?(?:${UNITS})(?![a-z])(?:[\\d一二两三四五六七八九](?:[毛角]\\d?分?)?(?![\\d百千万]))?`,
    'gi',
  ),
  new RegExp(`(?<=(?:${SPENT}) ?)(?:${DIGITS}|${DIGITS}[万千]\\d?|${HAN}{2,9})${NO_MONEY}`, 'gi'),
]

/** The first amount of the surest kind: with its sign, with its unit, or after a word such as 转了. */
function amountIn(text: string): Amount | undefined {
  for (const pattern of AMOUNTS)
    for (const [found] of text.matchAll(pattern)) {
      const read = parseAmount(found.replace(/塊/g, '块'))
      // 三万多 is no amount to put into a letter.
      if (read && !read.about) return read
    }
  return undefined
}

const CLOCK =
  '(?:[零一二两三四五六七八九十]{1,3}|\\d{1,2})(?:[点點时時](?:钟|鐘|半|[一三]刻|(?:[零一二三四五六七八九十]{1,3}|\\d{1,2})分?)?|:\\d{2})'
const PART = '(?:凌晨|早上|上午|中午|下午|傍晚|晚上|半夜|夜里|今早|早晨)'
const DAY_ZH =
  '(?:大前天|前天|昨天|昨日|今天|今日|前晚|昨晚|昨夜|今晚|今早|今晨|刚才|刚刚|剛才|(?:这|上上?)?个?(?:周|週|星期|礼拜)[一二三四五六日天]|' +
  '(?:(?:\\d{4}|去|今)年)?\\d{1,2}月\\d{1,2}[日号號]?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号號]|(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:天|小时|星期|周|月)之?前|半小时前)'
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const CLOCK_EN = '\\d{1,2}(?::\\d{2})? ?(?:am|pm)|\\d{1,2}:\\d{2}'
const DAY_EN =
  `(?:last night|this morning|yesterday(?: (?:morning|afternoon|evening))?|today|just now|(?:last|this|on) ${WEEKDAY}|` +
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{4})?|` +
  '(?:\\d{1,2}|an?|one|two|three|four|five|six) (?:minutes?|hours?|days?|weeks?) ago)'

const TIMES: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?\b/g,
  new RegExp(`${DAY_ZH} ?${PART}? ?(?:${CLOCK})?`, 'g'),
  new RegExp(`\\b${DAY_EN}(?:,? (?:at |around )?(?:${CLOCK_EN}))?(?![a-z0-9])`, 'gi'),
]

/** What happened at a time stands beside it: a payment, or a refund; the name of a wallet is neither. */
const HAPPENED =
  /(退|refund|credited back|return)|付|买|買|转|轉|扣|充|下单|paid|(?<![a-z]|(?:apple|google|samsung|wechat) )pay(?!pal)|bought|charged|sent|order/gi
const CLAUSE_END = /[，。；！？,;!?\n]|\.(?!\d)/

function isOfRefund(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? ''
  const after = text.slice(end).split(CLAUSE_END)[0] ?? ''
  const happened = [
    ...[...before.matchAll(HAPPENED)].map((it) => ({
      it,
      away: before.length - it.index - it[0].length,
    })),
    ...[...after.matchAll(HAPPENED)].map((it) => ({ it, away: it.index })),
  ]
  const nearest = happened.sort((a, b) => a.away - b.away)[0]
  return nearest?.it[1] !== undefined
}

/** Of the payment and of its refund, the first moment that can be read; where its time of day cannot, its day. */
function timesIn(text: string, now: string): Pick<FactsFound, 'time' | 'refund-time'> {
  const found: { time?: string; 'refund-time'?: string } = {}
  for (const pattern of TIMES)
    for (const match of text.matchAll(pattern)) {
      const moment = momentOf(match[0], now)
      const of = isOfRefund(text, match.index, match.index + match[0].length)
        ? 'refund-time'
        : 'time'
      if (moment !== undefined) found[of] ??= moment
    }
  return found
}

function momentOf(found: string, now: string): string | undefined {
  const day = new RegExp(`^(?:${DAY_ZH}|${DAY_EN})`, 'i').exec(found)?.[0]
  for (const words of [found, day ?? ''].map((it) => it.trim())) {
    const read = readMoment(words.replace(/半夜/, '凌晨'), now, { future: false })
    if ('moment' in read) return read.moment
  }
  return undefined
}
/** Only where the text says that a name follows. */
const COUNTERPARTY: readonly RegExp[] = [
  /(?:收款方|收款人|商户名?|商家名?|店名|户名|对方名字|对方昵称)(?:是|为|叫|显示为?|[:：])\s*[“"「]?([^\s，。,.；;”"」！!？?]{2,20})/,
  /(?:转给|付给|打给|汇给)了?[“"「]([^”"」]{2,20})[”"」]/,
  /(?:payee|merchant|recipient|seller|store)(?: is| was|:| called| named) ["“]?([A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3})/,
  /(?:someone|person|seller|store|company) (?:named|called) ["“]?([A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3})/,
  /(?<![\w])([@$][A-Za-z]\w{2,20})\b/,
]

function counterpartyIn(text: string): string | undefined {
  for (const pattern of COUNTERPARTY) {
    const found = pattern.exec(text)?.[1]?.trim()
    if (found !== undefined && !/^[Xx\s]+$/.test(found)) return found
  }
  return undefined
}
