/** Compares short texts in Chinese and English by the pieces they share; a rare piece counts more than a common one. */

const RUN = /\p{sc=Han}+|\p{L}+/gu
const HAN = /\p{sc=Han}/u

/** Pairs of neighboring Chinese characters, and words in other scripts; no digits, which are amounts and times. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (run.length < 3 || !HAN.test(run)) grams.add(run)
    else for (let at = 0; at + 2 <= run.length; at += 1) grams.add(run.slice(at, at + 2))
  }
  return grams
}

type Grams = ReadonlySet<string>

export interface Weights {
  /** How much two texts have in common, 0 to 1. */
  likeness(one: Grams, other: Grams): number
  /** How much of `one` stands in `other`, 0 to 1. */
  coverage(one: Grams, other: Grams): number
}

/** Weighs the pieces by how few of the texts have them. */
export function weighGrams(texts: readonly Grams[]): Weights {
  const count = new Map<string, number>()
  for (const text of texts) for (const gram of text) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weight = (gram: string): number => Math.log(1 + texts.length / (count.get(gram) ?? 1))
  const sum = (grams: Grams, where: (gram: string) => boolean = () => true): number => {
    let total = 0
    for (const gram of grams) if (where(gram)) total += weight(gram)
    return total
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  const common = (one: Grams, other: Grams): number => sum(one, (gram) => other.has(gram))
  return {
    likeness: (one, other) => share(2 * common(one, other), sum(one) + sum(other)),
    coverage: (one, other) => share(common(one, other), sum(one)),
  }
}
