/** Active ISO 4217 codes of money people hold. */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD ' +
    'CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP ' +
    'GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD ' +
    'KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
    'NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
    'SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF ' +
    'XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
)
const NO_DIGITS = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
)
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** What people write for a currency beside its code, lower case. Longer words stand for themselves. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  CNY: [
    '¥',
    '元',
    '块',
    '块钱',
    '元钱',
    'rmb',
    'cn¥',
    '人民币',
    '人民币元',
    '元人民币',
    '块人民币',
    '数字人民币',
    'yuan',
    'renminbi',
    'e-cny',
  ],
  USD: [
    '$',
    'us$',
    'us $',
    '美元',
    '美金',
    '美刀',
    '刀',
    'dollar',
    'dollars',
    'us dollar',
    'us dollars',
    'u.s. dollars',
    'bucks',
  ],
  HKD: ['hk$', 'hk $', '港币', '港元', '港纸', '港幣', 'hong kong dollars', 'hk dollars'],
  MOP: ['mop$', '澳门元', '澳门币', '葡币', 'patacas'],
  TWD: ['nt$', '台币', '新台币', '台幣', '新台幣', 'new taiwan dollars'],
  SGD: ['s$', 'sg$', '新加坡元', '新币', '新元', '坡币', 'singapore dollars'],
  EUR: ['€', '欧元', '歐元', 'euro', 'euros'],
  GBP: ['£', '英镑', '英鎊', 'pound', 'pounds', 'pounds sterling', 'quid'],
  JPY: ['jp¥', '日元', '日圆', '日圓', '日币', '円', 'yen', 'japanese yen'],
  KRW: ['₩', '韩元', '韩币', '韩圆', 'won', 'korean won'],
  AUD: ['a$', 'au$', '澳元', '澳币', '澳大利亚元', 'australian dollars'],
  CAD: ['c$', 'ca$', '加元', '加币', '加拿大元', 'canadian dollars'],
  NZD: ['nz$', '新西兰元', '纽币', '纽元', 'new zealand dollars'],
  CHF: ['瑞士法郎', '瑞郎', 'swiss francs', 'francs'],
  THB: ['฿', '泰铢', '泰銖', 'baht'],
  MYR: ['rm', '马币', '令吉', '林吉特', 'ringgit'],
  INR: ['₹', '印度卢比'],
  RUB: ['₽', '卢布', 'rubles', 'roubles'],
  VND: ['₫', '越南盾', 'dong'],
  PHP: ['₱', '菲律宾比索'],
  IDR: ['印尼盾', 'rupiah'],
  BRL: ['r$', '巴西雷亚尔', 'reais'],
}
const CURRENCY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
)
/** Signs that more than one country uses; the code beside them decides. */
const SHARED: Readonly<Record<string, RegExp>> = {
  '¥': /^JPY$/,
  $: /^(?:[A-Z]{2}D|MOP|MXN|CLP|COP|ARS)$/,
  元: /^(?:[A-Z]{2}D|MOP|JPY)$/,
  块: /^(?:[A-Z]{2}D|MOP)$/,
}

/** The ISO 4217 code of a code, sign or word (`cny`, `HK$`, `人民币`, `dollars`), or undefined. */
export function currencyOf(input: string): string | undefined {
  const word = input.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const code = word.toUpperCase()
  if (CODES.has(code)) return code
  return CURRENCY_OF.get(word) ?? (word === 'cnh' ? 'CNY' : suffixed(word))
}

/** The currency of what stands before and after a number; undefined where the two contradict each other. */
export function currencyAround(
  before: string,
  after: string,
): { currency: string | undefined } | undefined {
  if (before === '' && after === '') return { currency: undefined }
  const first = currencyOf(before)
  const second = currencyOf(after)
  if (before !== '' && after !== '') {
    if (first === undefined || second === undefined) return undefined
    const general = SHARED[before] ?? SHARED[after]
    const [vague, exact] = SHARED[before] === undefined ? [second, first] : [first, second]
    return vague === exact || general?.test(exact) === true ? { currency: exact } : undefined
  }
  const currency = first ?? second
  return currency === undefined ? undefined : { currency }
}

/** Digits after the point of a currency; two where the currency is not known. */
export function minorDigits(currency: string | undefined): number {
  if (currency === undefined) return 2
  return NO_DIGITS.has(currency) ? 0 : THREE_DIGITS.has(currency) ? 3 : 2
}

/** 300元港币 and 块港币: the unit is only a filler before the name. */
function suffixed(word: string): string | undefined {
  return /^[元块]/.test(word) ? CURRENCY_OF.get(word.slice(1)) : undefined
}
