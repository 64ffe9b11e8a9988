/**
 * Pieces of text by which an index finds words of any length, in scripts with and without spaces: every
 * two characters in a row, and every four that are not Chinese, or long numbers would be found everywhere.
 * What is kept was cut by these rules: a change of them needs a migration that cuts anew.
 */

const RUN = /[\p{L}\p{N}]+/gu
const LONG = 4

/** The pieces of a text, each once. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    for (let at = 0; at + 1 < run.length; at++) {
      grams.add(piece(run, at, 2))
      if (isLong(run, at)) grams.add(piece(run, at, LONG))
    }
  }
  return grams
}

/** The pieces that a text must have where a word occurs in it; none where the word has no two characters in a row. */
export function gramsWanted(word: string): string[] {
  const wanted = new Set<string>()
  for (const run of runsOf(word)) {
    for (let at = 0; at + 1 < run.length; at++) {
      if (isLong(run, at)) wanted.add(piece(run, at, LONG))
      // The long pieces hold these already.
      else if (!isLong(run, at - 1) && !isLong(run, at - 2)) wanted.add(piece(run, at, 2))
    }
  }
  return [...wanted]
}

function runsOf(text: string): string[][] {
  const plain = text.replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
  return (plain.toLowerCase().match(RUN) ?? []).map((it) => [...it])
}

function piece(run: readonly string[], at: number, length: number): string {
  return run.slice(at, at + length).join('')
}

function isLong(run: readonly string[], at: number): boolean {
  const four = run.slice(Math.max(0, at), at + LONG)
  return at >= 0 && four.length === LONG && four.every((it) => it < '\u2e80')
}
