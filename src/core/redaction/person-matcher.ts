import { DOUBLE_FAMILY, FAMILY } from './family-names.ts'
import { literally } from './found.ts'
import { ALSO_WORDS } from './latin-people.ts'
import type { MarkKind } from './marks.ts'
import { type Matcher, signsOf, type Term } from './matcher.ts'

const CHINESE_NAME =
  /\p{Script=Han}{2,4}(?!\p{Script=Han})|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+/gu
const LATIN_NAME =
  /\p{Script=Latin}[\p{Script=Latin}'.-]*(?:[ ,]+\p{Script=Latin}[\p{Script=Latin}'.-]*){0,4}/gu
const OTHER_NAME =
  /[^\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\s\ufffc]{2,}(?: [^\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\s]{2,}){0,3}/gu

/** All that somebody is called, from the reading of the name as it was typed. */
export function personMatcher(
  name: string,
  kind: MarkKind,
  number: number,
  isPublicName: (name: string) => boolean,
): Matcher {
  const chinese = [...name.matchAll(CHINESE_NAME)].map(([it]) => it)
  const terms = [
    ...chinese.flatMap((it) => chineseTerms(it, isPublicName)),
    ...[...name.matchAll(LATIN_NAME)].flatMap(([it]) => latinTerms(it, isPublicName)),
    ...[...name.matchAll(OTHER_NAME)].map(([it]): Term => anywhere(it)),
  ]
  const latin = [...name.matchAll(LATIN_NAME)].flatMap(([it]) => initialsOf(it))
  const patterns = [...chinese.flatMap(chinesePatterns), ...latin]
  // A name in a form we do not know is found as it stands.
  const asItStands = terms.length + patterns.length === 0 && name.trim() !== ''
  return {
    kind,
    number,
    terms,
    patterns: asItStands ? [new RegExp(literally(name.trim()), 'gu')] : patterns,
  }
}

function anywhere(signs: string): Term {
  return { signs: signsOf(signs), where: 'anywhere' }
}

interface ChineseName {
  readonly family: string
  readonly given: string
}

/** Family and given name; undefined where it does not begin with a family name. */
function partsOfChinese(name: string): ChineseName | undefined {
  const family = new RegExp(`^(?:${DOUBLE_FAMILY})(?=.)`).exec(name)?.[0] ?? name.charAt(0)
  const isFamily = family.length > 1 || FAMILY.includes(family)
  return isFamily && !name.includes('·') ? { family, given: name.slice(family.length) } : undefined
}

/** Given names that are words: alone they say nothing. */
const NO_GIVEN =
  /^(?:平安|国庆|建设|和平|长城|中华|金融|光明|安全|明天|支付|公司|电信|微信|农业|工商|交通|浦发|华夏|民生|时间|先生|女士|小姐|太太|老师|师傅|经理|主任|警官|律师|医生|总监|阿姨|大叔|大姐|大哥|同学|同志|夫人)$/

function chineseTerms(name: string, isPublicName: (name: string) => boolean): Term[] {
  const { given = '' } = partsOfChinese(name) ?? {}
  const alone = given.length > 1 && !NO_GIVEN.test(given) && !isPublicName(given)
  return [anywhere(name), ...(alone ? [anywhere(given)] : [])]
}

const TITLES =
  '(?:先生|女士|小姐|太太|夫人|老师|师傅|同学|经理|总(?!共|是|额|数|计|的)|姐|哥|叔|阿姨|某某?)'

function chinesePatterns(name: string): RegExp[] {
  const { family, given } = partsOfChinese(name) ?? {}
  if (family === undefined || given === undefined || given === '' || NO_GIVEN.test(given)) return []
  const last = given.slice(-1)
  return [
    `${family} ?${TITLES}`,
    `${family}[*xX某]{1,2}(?:${last})?|(?<![*\\p{Script=Han}])\\*{1,2}${last}(?!\\p{Script=Han})`,
    `${given}[ ,]{0,2}${family}(?!\\p{Script=Han})`,
    `(?<!\\p{Script=Han})[小老阿]${family}(?!\\p{Script=Han}{0,2}(?:店|公司|银行))`,
    ...(given.length === 1
      ? [`[小阿]${given}(?!\\p{Script=Han}{0,2}(?:店|公司|额|时))|${given}(?:哥|姐)`]
      : []),
  ].map((it) => new RegExp(it, 'gu'))
}

function partsOfLatin(name: string): string[] {
  const written = name.split(/[ ,]+/).map((it) => it.replace(/\.$/, ''))
  const turned = name.includes(',') ? [...written.slice(1), written[0] ?? ''] : written
  return turned.filter(
    (it) => /\p{L}/u.test(it) && !/^(?:mr|mrs|ms|miss|dr|mx|jr|sr|ii|iii)$/i.test(it),
  )
}

/** First Last, Last First, with the middle name, its initial or without; each part alone. */
function latinTerms(name: string, isPublicName: (name: string) => boolean): Term[] {
  const parts = partsOfLatin(name)
  const [first = '', ...rest] = parts.map(signsOf)
  const last = rest.at(-1)
  if (first === '' || isPublicName(parts.join(' '))) return []
  const alone = parts.flatMap((it) => aloneOf(it, parts.length === 1))
  if (last === undefined) return alone
  const middle = rest.slice(0, -1)
  const middles = new Set(['', middle.join(''), middle.map((it) => it.charAt(0)).join('')])
  const whole = [...middles].flatMap((it) => [first + it + last, last + first + it])
  const initials = [first.charAt(0) + last, first + last.charAt(0)]
  return [
    ...whole.map((signs): Term => ({ signs, where: signs.length >= 7 ? 'anywhere' : 'alone' })),
    ...initials.filter((it) => it.length > 3).map((signs): Term => ({ signs, where: 'alone' })),
    ...alone,
  ]
}

/** J.S., J. M. S. */
function initialsOf(name: string): RegExp[] {
  const parts = partsOfLatin(name)
  if (parts.length < 2) return []
  const [first, last] = [parts[0], parts.at(-1)].map((it) => (it ?? '').charAt(0).toUpperCase())
  return [new RegExp(`(?<![A-Za-z.])${first}\\. ?(?:[A-Z]\\. ?)?${last}\\.`, 'g')]
}

/** A part of a name on its own: a common word or a short one only with its capital letter. */
function aloneOf(part: string, only: boolean): Term[] {
  const signs = signsOf(part)
  if (signs.length < 2 || (NEVER_ALONE.has(signs) && !only)) return []
  return [{ signs, where: ALSO_WORDS.has(signs) || signs.length < 3 ? 'capital' : 'alone' }]
}

/** With a capital letter too these begin sentences. */
const NEVER_ALONE = new Set(
  'he she you do an so go me we it us in on at to no of or as by be is am my will may can van von de da del der la le bin al el'.split(
    ' ',
  ),
)
