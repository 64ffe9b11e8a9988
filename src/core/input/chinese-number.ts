/** One written digit from one to nine, as it stands before a unit. */
const DIGIT = '[一二两三四五六七八九]'
const BELOW_TEN_THOUSAND = new RegExp(
  `^(?:(${DIGIT})千)?(?:零?(${DIGIT})百)?(?:零?(${DIGIT})?(十))?(?:(零)?(${DIGIT}))?$`,
)

/** Numerals of cheques and of traditional writing, each with its everyday form. */
const EVERYDAY: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万兩两圆元圓元〇零']
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
)

/** Writes cheque numerals (壹仟贰佰圆) as everyday ones (一千二百元). */
export function everydayNumerals(text: string): string {
  return text.replace(
    /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬兩圆圓〇]/g,
    (char) => EVERYDAY[char] ?? char,
  )
}

/**
 * A whole number below 100,000,000 in everyday numerals, spoken shortcuts included (一百二 is 120,
 * 三万五 is 35000), or undefined.
 */
export function chineseNumber(text: string): number | undefined {
  if (text === '零') return 0
  const [high = '', low, ...rest] = text.split('万')
  if (rest.length > 0 || high === '') return undefined
  if (low === undefined) return belowTenThousand(high)
  const head = belowTenThousand(high)
  if (head === undefined) return undefined
  // Spoken: 三万五 is 35000, while 三万零五 is 30005.
  const tail = belowTenThousand(low.length === 1 ? `${low}千` : low)
  return low === '' ? head * 10_000 : tail === undefined ? undefined : head * 10_000 + tail
}

/** A number in digits or in everyday numerals; NaN where it is neither. */
export function numeral(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN)
}

function belowTenThousand(text: string): number | undefined {
  const match = BELOW_TEN_THOUSAND.exec(text)
  if (match === null || text === '') return undefined
  const [, thousands, hundreds, tens, ten, zero, last] = match
  // Spoken: 一百二 is 120; after 零 or 十 the last digit counts ones.
  const ones = zero !== undefined || ten !== undefined ? 1 : hundreds ? 10 : thousands ? 100 : 1
  return (
    digit(thousands) * 1000 +
    digit(hundreds) * 100 +
    (ten === undefined ? 0 : tens === undefined ? 10 : digit(tens) * 10) +
    digit(last) * ones
  )
}

function digit(char: string | undefined): number {
  if (char === undefined) return 0
  return char === '两' ? 2 : '零一二三四五六七八九'.indexOf(char)
}
