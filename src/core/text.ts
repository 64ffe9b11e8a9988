/** The two languages the program speaks. Every text stands in both; there is no fallback. */
export type Lang = 'zh' | 'en'
export const LANGS = ['zh', 'en'] as const

/** One sentence or label in both languages, side by side. */
export type Text = Readonly<Record<Lang, string>>

/** Finds the blanks of a text: `{wallet}`, `{task:bill}`. */
const BLANK = /\{([a-z][a-z-]*)(?::([a-z0-9][a-z0-9-]*))?\}/g

/** A blank in a text: `{kind}` or `{kind:id}`. */
export interface Blank {
  readonly kind: string
  readonly id: string | undefined
}

/** The blanks of a string, in order, repeated ones included. */
export function blanksOf(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((match) => ({ kind: match[1] ?? '', id: match[2] }))
}

/** Replaces each blank by what `value` gives; `undefined` leaves the blank as it stands. */
export function fillBlanks(text: string, value: (blank: Blank) => string | undefined): string {
  return text.replace(
    BLANK,
    (whole, kind: string, id: string | undefined) => value({ kind, id }) ?? whole,
  )
}

/** A name behind Chinese words: one in Latin letters stands apart. */
export function beside(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? name : ` ${name}`
}

/** Control characters other than line break and tab, and lone surrogates. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}]/gu
/** Characters that turn the direction of the text around them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** Makes typed text harmless for a terminal and a file: controls become visible signs, turns of direction vanish. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(TURNING, '').replace(CONTROL, visible)
}

function visible(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '�'
}

const ESCAPE = '\u001b'
/** What our own paint puts around words, and nothing else that a terminal obeys. */
const PAINT = new RegExp(`(${ESCAPE}\\[(?:[1247]|2[2479]|3[129])m)`)
/** As `CONTROL`, but for the line ends of a calendar file. */
const LOOSE = /(?![\n\t])(?!\r\n)[\p{Cc}\p{Cs}]/gu

/** The last gate before a terminal: whatever words were put together, none of them acts. `painted`: our colors may pass. */
export function harmless(text: string, painted: boolean): string {
  const parts = painted ? text.split(PAINT) : [text]
  return parts
    .map((it, at) => (at % 2 === 1 ? it : it.replace(TURNING, '').replace(LOOSE, visible)))
    .join('')
}
