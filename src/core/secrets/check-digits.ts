/** The check digit of bank cards. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Like a mainland identity number, of 18 digits or the old 15: province and birthday exist. */
export function looksLikeIdentity(digits: string): boolean {
  const match = /^(\d\d)\d{4}((?:19|20)?\d\d)(\d\d)(\d\d)\d{3}([\dX])?$/i.exec(digits)
  if (match === null || (digits.length !== 15 && digits.length !== 18)) return false
  const [, province = '', year = '', month, day, check] = match
  if (!/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)$/.test(province)) return false
  const born = new Date(Date.UTC(Number(year.padStart(4, '19')), Number(month) - 1, Number(day)))
  if (born.getUTCMonth() !== Number(month) - 1 || born.getUTCDate() !== Number(day)) return false
  return digits.length === 18 || (check === undefined && year.length === 2)
}

/** The same with the right check sign. */
export function isIdentity(digits: string): boolean {
  if (!looksLikeIdentity(digits)) return false
  if (digits.length === 15) return true
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase()
}
