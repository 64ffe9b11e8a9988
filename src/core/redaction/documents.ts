import { type Found, findAll } from './found.ts'

/** Identity documents and bank accounts that carry letters; check digits are used where they exist. */

const SEP = '[ \\n.-]{0,2}'
const HONG_KONG = new RegExp(
  `(?<![A-Za-z0-9])(?<letters>[A-Z]{1,2})${SEP}(?<digits>\\d(?:[ .-]?\\d){5})${SEP}(?:[(] ?(?<check>[\\dA]) ?[)]|(?<bare>[\\dA]))(?![A-Za-z0-9])`,
  'gi',
)
const DOCUMENTS = [
  // Mainland passports and travel permits; Hong Kong, Taiwan and many others have a letter or two and 7 to 9 digits.
  `(?<![A-Za-z0-9])(?!QQ|VX|WX)[A-Z](?:[ -]?|[A-Z])\\d(?:[ -]?\\d){6,8}(?![A-Za-z0-9])`,
  // Singapore; national insurance number of Britain.
  `(?<![A-Za-z0-9])[STFGM]${SEP}\\d(?:[ -]?\\d){6}${SEP}[A-Z](?![A-Za-z0-9])`,
  `(?<![A-Za-z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]${SEP}\\d\\d${SEP}\\d\\d${SEP}\\d\\d${SEP}[A-D](?![A-Za-z0-9])`,
].map((pattern) => new RegExp(pattern, 'gi'))
/** 护照号：…, passport no. … */
const NAMED =
  /(?:护照|通行证|身份证|证件|驾驶证|驾照|社保|签证|回乡证|passport|driv(?:er|ing)(?:'?s)? licen[cs]e|licen[cs]e|social security|ssn|nric|hkid|national insurance|id card|identity(?: card)?|visa)(?:号码?|编号|(?: ?(?:numbers?|nos?\.?|num\.?|#)))? ?(?:[:=#(是为]|is|was)? ?["'(]?(?<it>[A-Z]{0,3}[ -]?\d[A-Z\d]*(?:[ -]\d[A-Z\d]*){0,5})(?![A-Z0-9])/dgi
/** In any grouping in capitals; in small letters only together. */
const IBANS = [
  /(?<![A-Za-z0-9])[A-Z] ?[A-Z] ?\d ?\d(?:[ \n-]?[A-Z0-9]){11,30}/g,
  /(?<![A-Za-z0-9])[a-z]{2}\d{2}[a-z0-9]{11,30}(?![a-z0-9])/gi,
]
const SORT_CODE = /(?:sort(?: ?code)?|s\/c)[ :#(is]{0,6}(?<it>\d\d[ -]?\d\d[ -]?\d\d)(?!\d)/dgi
const SORT_CODE_ALONE =
  /(?<![\d-])\d\d-\d\d-\d\d(?= ?[,/ ]? ?(?:a\/?c|acc(?:oun)?t)?[^\n\d]{0,12}\d{8})/gi
const ROUTING =
  /(?:routing|aba|bsb|transit)[ a-z]{0,10}[:# ]{0,3}(?<it>\d{3}[ -]?\d{3}(?:[ -]?\d{3})?)(?!\d)/dgi

export function documentsIn(plain: string): Found[] {
  if (!/\d/.test(plain)) return []
  return [
    ...ibansIn(plain),
    ...[...plain.matchAll(HONG_KONG)].flatMap((match): Found[] =>
      isHongKong(match)
        ? [{ start: match.index, end: match.index + match[0].length, kind: 'identity' }]
        : [],
    ),
    ...findAll(plain, NAMED, 'identity').filter(
      ({ start, end }) => plain.slice(start, end).replace(/[^A-Za-z0-9]/g, '').length >= 6,
    ),
    ...DOCUMENTS.flatMap((pattern) => findAll(plain, pattern, 'identity')),
    ...[SORT_CODE, SORT_CODE_ALONE, ROUTING].flatMap((it) => findAll(plain, it, 'account')),
  ]
}

/** With its check sign in brackets it is one even if that was mistyped. */
function isHongKong(match: RegExpExecArray): boolean {
  const { letters = '', digits = '', check, bare = '' } = match.groups ?? {}
  if (check !== undefined) return true
  const chars = letters.toUpperCase().padStart(2, ' ') + digits.replace(/\D/g, '')
  const sum = [...chars].reduce((total, char, at) => {
    const value = char === ' ' ? 36 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    return total + value * (9 - at)
  }, 0)
  const wanted = (11 - (sum % 11)) % 11
  return bare.toUpperCase() === (wanted === 10 ? 'A' : `${wanted}`)
}

/** The letters behind an IBAN may be the next word; the longest part with the right check digits counts. */
function ibansIn(plain: string): Found[] {
  return IBANS.flatMap((pattern) => [...plain.matchAll(pattern)]).flatMap((match): Found[] => {
    for (let { length } = match[0]; length >= 15; length--) {
      const part = match[0].slice(0, length)
      if (passesMod97(part.replace(/[^A-Za-z0-9]/g, '')))
        return [{ start: match.index, end: match.index + length, kind: 'account' }]
    }
    return []
  })
}

function passesMod97(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false
  const turned = (iban.slice(4) + iban.slice(0, 4)).toUpperCase()
  let rest = 0
  for (const char of turned)
    for (const digit of `${parseInt(char, 36)}`) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
