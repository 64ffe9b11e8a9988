/** Phone numbers as people write and paste them, brought to a form in which they can be compared. */

/** A number as it was dialed: digits only; `abroad` with the country's code in front. */
export interface Phone {
  readonly digits: string
  readonly abroad: boolean
}

/** How the numbers of a place are dialed: its country code, and what goes before a number inside it. */
const DIALING: Readonly<Record<string, { code: string; trunk: string }>> = {
  cn: { code: '86', trunk: '0' },
  hk: { code: '852', trunk: '' },
  sg: { code: '65', trunk: '' },
  us: { code: '1', trunk: '1' },
  uk: { code: '44', trunk: '0' },
}

/** "客服：", "tel:", "Call " before a number. */
const LABEL = /^[^\d+(]*(?=[\d+(])/
/** "转 1", "ext. 12" after it. */
const EXTENSION = /(?:转|分机|ext\.?|[,;#x]).*$/i
const DIGITS_AND_SEPARATORS = /^\+?[\d\s\p{Pd}()./·]+$/u

/** The number in a text, or undefined where it holds none or something else besides. */
export function readPhone(typed: string): Phone | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(LABEL, '')
    .replace(EXTENSION, '')
    .replace('(+', '+(')
    .replace(/\(0\)/, '')
  if (!DIGITS_AND_SEPARATORS.test(plain)) return undefined
  const digits = plain.replace(/\D/g, '')
  const abroad = plain.startsWith('+') || digits.startsWith('00')
  const phone = { digits: digits.replace(/^00/, ''), abroad }
  return /^\d{3,18}$/.test(phone.digits) ? withoutTrunk(phone) : undefined
}

/** The trunk digit after a country code is a slip: "+86 0571" is "+86 571". */
function withoutTrunk({ digits, abroad }: Phone): Phone {
  return { digits: abroad ? digits.replace(/^(86|44)0/, '$1') : digits, abroad }
}

/** The number as it is dialed inside mainland China where it was written from abroad; otherwise as it is. */
export function numberWords({ digits, abroad }: Phone): string {
  if (!abroad) return digits
  const inChina = digits.startsWith('86') ? digits.slice(2) : undefined
  return inChina !== undefined && /^(?:1\d{4}|1\d{2}|9\d{4,5}|400\d{7})$/.test(inChina)
    ? inChina
    : `+${digits}`
}

/** Whether two written numbers reach the same line. `place` says whose dialing rules `written` follows. */
export function isSameLine(phone: Phone, written: string, place: string | undefined): boolean {
  const ways = waysToDial(written, place)
  return ways.abroad === phone.digits || (!phone.abroad && ways.inside.includes(phone.digits))
}

function waysToDial(
  written: string,
  place: string | undefined,
): { inside: readonly string[]; abroad: string | undefined } {
  const phone = readPhone(written)
  if (!phone) return { inside: [], abroad: undefined }
  const rules = phone.abroad ? rulesOf(phone.digits) : DIALING[place ?? '']
  if (!rules) return { inside: [phone.digits], abroad: phone.abroad ? phone.digits : undefined }
  const { code, trunk } = rules
  const hasTrunk = trunk !== '' && phone.digits.startsWith(trunk) && phone.digits.length > 9
  const strip = phone.abroad ? code.length : hasTrunk ? trunk.length : 0
  const national = phone.digits.slice(strip)
  // Short numbers have no longer form; a toll-free number in China has no area code.
  const long = phone.abroad || hasTrunk || code === '1'
  const inside = long && national.length > 6 ? [national, `${trunk}${national}`] : [national]
  return { inside, abroad: `${code}${national}` }
}

function rulesOf(digits: string): { code: string; trunk: string } | undefined {
  return Object.values(DIALING).find(({ code }) => digits.startsWith(code))
}

/** A short line of mainland China dialed through an area code, such as 010-96110: the line alone. */
export function lineBehindAreaCode({ digits, abroad }: Phone, line: string): boolean {
  const area = abroad ? /^86(?:10|2\d|[3-9]\d{2})$/ : /^0(?:10|2\d|[3-9]\d{2})$/
  return digits.endsWith(line) && area.test(digits.slice(0, -line.length))
}
