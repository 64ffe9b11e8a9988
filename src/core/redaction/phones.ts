import type { Chain } from './digit-chains.ts'

/** Lines of towns in mainland China, of Britain, and the like: a zero, an area, a number. */
const WITH_AREA = /^(?:0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}\d{0,4}|0[1-9]\d{8,9})$/
const MOBILE_CN = /^(?:(?:00)?86)?0?1[3-9]\d{9}$/
const ABROAD = /^00[1-9]\d{8,13}$/
/** How North America and how Hong Kong and Singapore write theirs. */
const NORTH_AMERICA = /^(?:1,)?3,3,4$/
const IN_FOURS = /^(?:(?:852|853|65),)?4,4$/

/** Whether digits, as they are grouped, are somebody's phone number. */
export function isPhone(part: Chain, digits: string, plus: boolean): boolean {
  if (plus && /^[1-9]\d{6,14}$/.test(digits)) return true
  if (MOBILE_CN.test(digits)) return isGroupedLikeNumber(part)
  if (WITH_AREA.test(digits)) return part.length <= 5
  if (ABROAD.test(digits)) return true
  const sizes = part.map(({ text }) => text.length).join()
  if (NORTH_AMERICA.test(sizes)) return /^1?[2-9]/.test(digits)
  if (!IN_FOURS.test(sizes)) return false
  const [first = '', second = ''] = part.slice(-2).map(({ text }) => text)
  const isRange = [first, second].every((it) => /00$|^(?:19|20)\d\d$/.test(it))
  return /^[235-9]/.test(first) && !isRange
}

/** 1500, 2000, 300 side by side are three sums. */
function isGroupedLikeNumber(part: Chain): boolean {
  return part.length < 3 || !part.every(({ text }) => /00$/.test(text))
}
