/** Letters as ranges for a class of a pattern: property escapes make the same patterns several times slower. */

export const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff'
/** The reading has taken the accents off; these letters have none that come off. */
export const UPPER = 'A-ZÀ-ÖØ-ÞĀ-Ž'
export const LOWER = 'a-zß-öø-ÿıłđ'
export const LATIN = UPPER + LOWER
