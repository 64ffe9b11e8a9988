import type { Lang } from '../text.ts'
import { chineseNumber, everydayNumerals } from './chinese-number.ts'
import { currencyAround, minorDigits } from './currency.ts'

/** An amount in its stored form: a decimal with the currency's minor digits, and ISO 4217 where it was said. */
export interface Amount {
  readonly amount: string
  readonly currency: string | undefined
  /** Said to be only about right. */
  readonly about?: true
}

const MOST_WHOLE_DIGITS = 12

/** Reads an amount as people write it (`¥1,280`, `128块5`, `12,50 EUR`, `1.2万`); undefined if it is none. */
export function parseAmount(input: string): Amount | undefined {
  const typed = everydayNumerals(input.normalize('NFKC')).trim().replace(/\s+/g, ' ')
  if (typed.length > 60) return undefined
  const text = typed.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '').replace(AND_MORE, '')
  const whole = text.replace(/元?整$/, '元')
  const read = inYuanAndJiao(whole) ?? inOneNumber(whole)
  return read && text !== typed ? { ...read, about: true } : read
}

const ABOUT_BEFORE =
  /^(?:大概|大约|约|差不多|将近|接近|近|[~≈∼]|about |around |approximately |approx\.? |roughly |some )(?:有|是)? ?/i
const ABOUT_AFTER = / ?(?:左右|上下|or so|-?ish)$/i
/** 2000多, 300多块, 1万多元. */
const AND_MORE = /(?<=[\d十百千万])[多来](?=$|[块元美港欧])/

/** 128块5, 128块5毛, 5毛, 12元5角3分, 128块零5分. */
function inYuanAndJiao(text: string): Amount | undefined {
  const match =
    /^(?:人民币|RMB|¥)? ?(?:(.+?) ?[块元] ?)?(?:(?:([\d一二两三四五六七八九]) ?[毛角] ?)?零?(?:([\d一二两三四五六七八九]) ?分?)?)(?:钱)?$/i.exec(
      text,
    )
  if (match === null) return undefined
  const [, yuan, jiao, last] = match
  const saysFen = /分(?:钱)?$/.test(text)
  if (jiao === undefined && (last === undefined || (yuan === undefined && !saysFen)))
    return undefined
  // 128块5 is five jiao, 128块零5分 five fen.
  const lastIsJiao = jiao === undefined && !saysFen
  const whole = yuan === undefined ? '0' : wholeNumber(yuan)
  if (whole === undefined) return undefined
  const digit = (char: string | undefined) =>
    char === undefined ? '0' : String(chineseNumber(char) ?? char)
  return stored(whole, lastIsJiao ? `${digit(last)}0` : digit(jiao) + digit(last), 'CNY')
}

function inOneNumber(text: string): Amount | undefined {
  const match =
    /^([^\d.,零一二两三四五六七八九十]*)((?:\d[\d.,' ]*|\.\d+)(?: ?[万千百kw][\d零千百]*)?|[零一二两三四五六七八九十百千万]+)(\D*)$/i.exec(
      text,
    )
  if (match === null) return undefined
  const [, before = '', number = '', after = ''] = match
  const around = currencyAround(before.trim(), after.trim())
  if (around === undefined) return undefined
  const parts = decimalParts(number.trim())
  return parts && stored(parts[0], parts[1], around.currency)
}

/** Whole digits and digits after the point, or undefined if the separators make no sense. */
function decimalParts(number: string): [string, string] | undefined {
  const scaled = /^([\d.,' ]+?) ?([万千百kw])零?(.*)$/i.exec(number)
  if (scaled) return scaledParts(scaled[1] ?? '', scaled[2] ?? '', scaled[3] ?? '')
  if (/[零一二两三四五六七八九十百千万]/.test(number)) {
    const value = chineseNumber(number)
    return value === undefined ? undefined : [String(value), '']
  }
  for (const [group, point] of [
    [',', '.'],
    ['.', ','],
    [' ', '.'],
    [' ', ','],
    ["'", '.'],
  ] as const) {
    const [whole = '', fraction, ...rest] = number.split(point)
    if (rest.length > 0 || !grouped(whole, group)) continue
    const digits = whole.replaceAll(group, '')
    if (digits === '' && fraction === undefined) return undefined
    if (fraction === undefined) {
      // 1,280 is 1280 but 1.280 may be either: refused, like every third decimal.
      if (group === '.' && whole.split('.').length === 2) continue
      return [digits, '']
    }
    if (!/^\d+$/.test(fraction) || (point === ',' && fraction.length > 2)) continue
    return [digits === '' ? '0' : digits, fraction]
  }
  return undefined
}

function grouped(whole: string, group: string): boolean {
  if (!whole.includes(group)) return /^\d*$/.test(whole)
  const thousands = whole.split(group)
  const lakhs = group === ',' && thousands.slice(1, -1).every((part) => /^\d\d$/.test(part))
  return (
    /^[1-9]\d{0,2}$/.test(thousands[0] ?? '') &&
    /^\d{3}$/.test(thousands.at(-1) ?? '') &&
    (lakhs || thousands.slice(1).every((part) => /^\d{3}$/.test(part)))
  )
}

/** 1.2万, 1万2, 3万5千, 2.5k: moved by powers of ten in text, so that nothing is rounded. */
function scaledParts(number: string, unit: string, rest: string): [string, string] | undefined {
  const power = { 万: 4, w: 4, 千: 3, k: 3, 百: 2 }[unit.toLowerCase()] ?? 0
  const parts = decimalParts(number)
  if (parts === undefined || (rest !== '' && parts[1] !== '')) return undefined
  // 1万2 is 12000, as it is spoken; 1万零200 is 10200.
  const below = /^\d?$/.test(rest)
    ? rest.padEnd(power, '0')
    : wholeNumber(rest)?.padStart(power, '0')
  if (below?.length !== power && parts[1] === '') return undefined
  const moved = parts[1] === '' ? (below ?? '') : parts[1].padEnd(power, '0')
  return [parts[0] + moved.slice(0, power), moved.slice(power)]
}

function wholeNumber(text: string): string | undefined {
  const parts = decimalParts(text.trim())
  return parts?.[1] === '' ? parts[0] : undefined
}

function stored(whole: string, fraction: string, currency: string | undefined): Amount | undefined {
  const digits = minorDigits(currency)
  const units = whole.replace(/^0+(?=\d)/, '')
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  const lost = fraction.slice(digits)
  // 1280.00 yen loses nothing; 12.345 dollars would.
  if (/[1-9]/.test(lost) || fraction.length > Math.max(digits, 2)) return undefined
  if (units.length > MOST_WHOLE_DIGITS || !/[1-9]/.test(units + kept)) return undefined
  return { amount: digits === 0 ? units : `${units}.${kept}`, currency }
}

/** A stored amount in whole minor units of its currency (fen, cents, yen). */
export function minorUnits(amount: string, currency: string | undefined): number {
  const digits = minorDigits(currency)
  const [whole = '', fraction = ''] = amount.split('.')
  return Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
}

/** A stored amount as a letter says it: `1,280.00 元`, `40.00 美元`, `CNY 1,280.00`; without a currency the number alone. */
export function formatAmount(amount: string, currency: string | undefined, lang: Lang): string {
  const [whole = '', fraction = ''] = amount.split('.')
  const digits = minorDigits(currency)
  const kept = /[1-9]/.test(fraction.slice(digits))
    ? fraction
    : fraction.slice(0, digits).padEnd(digits, '0')
  const number = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`)
  if (currency === undefined) return number
  if (lang === 'en') return `${currency} ${number}`
  return `${number} ${currency === 'CNY' ? '元' : nameOf(currency)}`
}

/** Spares loading Intl, which takes as long as Node takes to start. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  USD: '美元',
  HKD: '港元',
  SGD: '新加坡元',
  GBP: '英镑',
  EUR: '欧元',
  JPY: '日元',
}

function nameOf(currency: string): string {
  const name = NAMES[currency]
  if (name !== undefined) return name
  return new Intl.DisplayNames('zh-CN', { type: 'currency' }).of(currency) ?? currency
}
