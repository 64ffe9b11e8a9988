import { literally } from './found.ts'
import { DOUBLE_FAMILY, FAMILY } from './family-names.ts'
import { ALSO_WORDS } from './latin-people.ts'

/** All that somebody is called, from the name as it was typed. */

const CHINESE_NAME =
  /\p{Script=Han}{2,4}(?!\p{Script=Han})|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+/gu
const LATIN_NAME =
  /\p{Script=Latin}[\p{Script=Latin}'.-]*(?:[ ,]+\p{Script=Latin}[\p{Script=Latin}'.-]*){0,4}/gu
const OTHER_NAME =
  /[^\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{Z}\s\ufffc]{2,}(?: [^\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{Z}\s]{2,}){0,3}/gu
const GAP = '[ \\n·.*_-]{0,2}'
const TITLES =
  '(?:先生|女士|小姐|太太|夫人|老师|师傅|同学|经理|总|姐|哥|叔|阿姨|某某?|\\*{1,2}|[Xx×]{1,2}(?![A-Za-z]))'

export function personPatterns(name: string, isPublicName: (name: string) => boolean): RegExp[] {
  const patterns: string[] = []
  for (const [chinese] of name.matchAll(CHINESE_NAME))
    patterns.push(...chinesePatterns(chinese, isPublicName))
  const latin: { text: string; flags: string }[] = []
  for (const [match] of name.matchAll(LATIN_NAME)) latin.push(...latinPatterns(match, isPublicName))
  for (const [other] of name.matchAll(OTHER_NAME))
    patterns.push([...other.replace(/ /g, '')].map(literally).join('[ \\n]?'))
  return [
    ...patterns.map((it) => new RegExp(it, 'giu')),
    ...latin.map(({ text, flags }) => new RegExp(text, flags)),
  ]
}

function chinesePatterns(name: string, isPublicName: (name: string) => boolean): string[] {
  if (name.includes('·')) return [[...name.replaceAll('·', '')].join(GAP)]
  const family = new RegExp(`^(?:${DOUBLE_FAMILY})(?=.)`).exec(name)?.[0] ?? name.charAt(0)
  const given = name.slice(family.length)
  const whole = [[...name].join(GAP)]
  const isFamily = family.length > 1 || FAMILY.includes(family)
  if (!isFamily || given === '') return whole
  const last = given.slice(-1)
  return [
    ...whole,
    `${[...given].join(GAP)}[ ,，]{0,2}${family}(?!\\p{Script=Han})`,
    `${family}${TITLES}${given.length > 1 ? `(?:${last})?` : ''}`,
    `${family}[*×xX某]{1,2}${last}|\\*{1,2}${last}(?!\\p{Script=Han})`,
    `(?<!\\p{Script=Han})[小老阿]${family}(?!\\p{Script=Han}{0,2}(?:店|公司|银行))`,
    ...(given.length > 1 && !isPublicName(given) && !NO_GIVEN.test(given)
      ? [[...given].join('[ \\n]?')]
      : []),
    ...(given.length === 1
      ? [`[小阿]${given}(?!\\p{Script=Han}{0,2}(?:店|公司|额|时))|${given}(?:哥|姐)`]
      : []),
  ]
}

/** Given names that are words of these letters: alone they say nothing. */
const NO_GIVEN =
  /^(?:平安|国庆|建设|和平|长城|中华|金融|光明|安全|明天|支付|公司|电信|微信|农业|工商|交通|浦发|华夏|民生|时间|先生|女士|小姐)$/

function latinPatterns(
  name: string,
  isPublicName: (name: string) => boolean,
): { text: string; flags: string }[] {
  const written = name.split(/[ ,]+/).map((it) => it.replace(/\.$/, ''))
  const parts = (name.includes(',') ? [...written.slice(1), written[0] ?? ''] : written).filter(
    (it) => /\p{L}/u.test(it) && !/^(?:mr|mrs|ms|miss|dr|mx|jr|sr|ii|iii)$/i.test(it),
  )
  const [first = '', ...rest] = parts
  const last = rest.at(-1)
  if (first === '' || isPublicName(parts.join(' '))) return []
  const alone = parts.flatMap((it) => aloneOf(it, parts.length === 1))
  if (last === undefined) return alone
  const initials = rest.slice(0, -1).map((it) => `(?:${gapped(it)}|${it.charAt(0)}\\.?)`)
  const middle = initials.map((it) => `(?:${it}${BETWEEN})?`)
  const forward = `${gapped(first)}${BETWEEN}${middle.join('')}${gapped(last)}`
  const backward = `${gapped(last)}${BETWEEN}${gapped(first)}${initials.map((it) => `(?:${BETWEEN}${it}(?![a-z]))?`).join('')}`
  const glued = `${first}${last}`.length >= 7
  const ends = (body: string): string =>
    glued ? `[a-z0-9]*${body}[a-z0-9_]*` : `(?<![a-z])${body}(?![a-z])`
  return [
    { text: `${ends(forward)}|${ends(backward)}`, flags: 'giu' },
    {
      text: `(?<![a-z])(?:${first.charAt(0)}\\.? ?${gapped(last)}|${gapped(first)} ?${last.charAt(0)}(?![a-z'])\\.?)(?![a-z])`,
      flags: 'giu',
    },
    {
      text: `(?<![A-Za-z.])${capitalOf(first)}\\. ?(?:[A-Z]\\. ?)?${capitalOf(last)}\\.`,
      flags: 'gu',
    },
    ...alone,
  ]
}

function capitalOf(part: string): string {
  return part.charAt(0).toUpperCase()
}

const BETWEEN = '[ \\n,._*-]{0,3}'

/** A part of a name on its own: a common word or a short one only with its capital letter. */
function aloneOf(part: string, only: boolean): { text: string; flags: string }[] {
  const plain = part.toLowerCase()
  if (part.length < 2 || (NEVER_ALONE.has(plain) && !only)) return []
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1)
  const body =
    ALSO_WORDS.has(plain) || plain.length < 3
      ? `(?:${literally(capital)}|${plain.length > 2 ? literally(plain.toUpperCase()) : literally(part)})`
      : undefined
  return body === undefined
    ? [{ text: `(?<![a-z])${gapped(part)}(?![a-z])`, flags: 'giu' }]
    : [{ text: `(?<![A-Za-z])${body}(?![A-Za-z])`, flags: 'gu' }]
}

/** With a capital letter too these begin sentences. */
const NEVER_ALONE = new Set(
  'he she you do an so go me we it us in on at to no of or as by be is am my will may can van von de da del der la le bin al el'.split(
    ' ',
  ),
)

function gapped(part: string): string {
  return [...part].map(literally).join('[ \\n*_-]?')
}
