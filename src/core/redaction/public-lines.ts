/** Official numbers of the register, in the forms in which they are written. */
const COUNTRY = /^(?:86|852|853|65|44|1)(?=\d{5,})/
/** A short line behind an area code: 010-96110, 0571-12345. */
const AREA = /^0(?:10|2\d|[3-9]\d{2})(?=\d{3,6}$)/
const SHORT = /^(?:1[12]\d|12\d{3}|100\d\d|9[56]\d{3,4})$/

/** Tells official lines by their digits; `+` before them where they were written so. */
export function publicLines(written: readonly string[]): (digits: string) => boolean {
  const lines = new Set(written.flatMap(formsOf))
  return (digits) => {
    if (lines.has(digits) || lines.has(digits.replace('+', ''))) return true
    const behindArea = digits.replace(AREA, '')
    return behindArea !== digits && SHORT.test(behindArea)
  }
}

function formsOf(written: string): string[] {
  const digits = written.replace(/\D/g, '')
  if (!written.trim().startsWith('+'))
    return [digits, `86${digits}`, digits.replace(/^1(?=8\d{9}$)/, '')]
  const national = digits.replace(COUNTRY, '')
  // Of a number abroad the national part alone counts only where it is long enough to be no one else's.
  return national.length >= 7
    ? [digits, `00${digits}`, national, `0${national}`]
    : [digits, `00${digits}`]
}
