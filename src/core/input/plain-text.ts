/** Traditional characters of the words looked for, each followed by its simplified form. */
const PAIRS =
  '碼码驗验證证証证帐账動动態态帳账賬账號号戶户錢钱簡简訊讯認认機机隨随確确數数個个點点週周禮礼後后兩两時时' +
  '內内剛刚鐘钟設设為为對对給给訴诉説说說说報报發发輸输這这條条幣币圓圆萬万單单訂订臉脸轉转匯汇' +
  '們们詢询問问領领銀银電电話话網网頁页於于開开關关萬万騙骗讓让來来過过還还從从寫写讀读複复組组' +
  '額额費费錯错誤误鎖锁聯联絡络實实應应該该將将當当裡里裏里' +
  '風风險险貨货購购買买賣卖寶宝雲云審审結结續续業业務务員员書书據据調调監监撥拨滯滞納纳歷历盜盗'
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
)

/** A character with its traditional forms among those we look for. */
export function traditionalOf(char: string): string {
  return char + [...SIMPLIFIED].flatMap(([old, now]) => (now === char ? [old] : [])).join('')
}

/** Writes the characters of the words we look for in their simplified form; all else stays. */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (char) => SIMPLIFIED.get(char) ?? char)
}

/** A text made plain for matching: `start[i]` and `end[i]` are where its unit `i` stands in the original. */
export interface PlainText {
  readonly plain: string
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/**
 * Full-width and styled letters and digits become ASCII, traditional characters simplified ones,
 * every space one space; invisible characters are passed over, so that they can hide nothing.
 */
export function plainText(text: string): PlainText {
  const known = new Map<string, string>()
  let plain = ''
  const start: number[] = []
  const end: number[] = []
  let at = 0
  for (const char of text) {
    const units = known.get(char) ?? plainChar(char)
    known.set(char, units)
    plain += units
    for (let unit = 0; unit < units.length; unit++) {
      start.push(at)
      end.push(at + char.length)
    }
    at += char.length
  }
  return { plain, start, end }
}

function plainChar(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff') return SIMPLIFIED.get(char) ?? char
  if (char >= ' ' && char < '\u007f') return char
  if (char === '\t') return ' '
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}]/u.test(char) && char !== '\n') return ''
  if (char < '\u0080') return char
  const folded = char.normalize('NFKC')
  const plain = folded.length === 1 ? folded : char
  // Letters and signs that look like nothing are spaces too.
  if (/[\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/u.test(plain)) return ' '
  return SIMPLIFIED.get(plain) ?? plain
}
