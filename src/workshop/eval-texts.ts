import { parse } from 'csv-parse/sync'

/** A text and the problems that count as right for it. */
export interface KnownText {
  readonly text: string
  readonly accept: readonly string[]
  readonly lang: string
}

/** Reads CSV with the columns `text` and `accept`; without a heading they come first, behind a `lang` if there is one. */
export function readTexts(csv: string): KnownText[] {
  const rows = parse(csv, { bom: true, skipEmptyLines: true, relaxColumnCount: true, trim: true })
  const [heading = []] = rows
  const hasHeading = heading.includes('text') && heading.includes('accept')
  const isLang = (cell: string | undefined): boolean => cell === 'zh' || cell === 'en'
  const shift = isLang(heading[0]) ? 1 : 0
  const text = hasHeading ? heading.indexOf('text') : shift
  const accept = hasHeading ? heading.indexOf('accept') : shift + 1
  const lang = hasHeading ? heading.indexOf('lang') : shift - 1
  return rows.slice(hasHeading ? 1 : 0).map((row) => {
    const typed = row[text] ?? ''
    const said = row[lang]
    return {
      text: typed,
      accept: (row[accept] ?? 'other').split('|').map((it) => it.trim()),
      lang: said && isLang(said) ? said : /\p{sc=Han}/u.test(typed) ? 'zh' : 'en',
    }
  })
}
