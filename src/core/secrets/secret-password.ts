import { isNameOrMeasure } from './secret-digits.ts'
import { matchAt, type Span, type Tie } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** Printable ASCII but space, comma and semicolon. */
const ASCII = /[!-+\--:<-~]{3,64}/y

/** Words after “password is” that say how it is, not what it is. */
const STORY_WORD = new RegExp(
  `^(?:${anyOf(
    'wrong correct right incorrect invalid valid weak strong secure insecure safe unsafe fine okay okey good bad private secret unknown known',
    'unique same different long short simple complex easy hard difficult necessary ready enough available possible impossible important optional',
    'mandatory useful strange odd obsolete current recent late default random temporary permanent personal confidential sensitive case-sensitive',
    'public visible invisible digital numeric alphanumeric true false empty blank none null error failure n/a',
    'gone lost kept sent shown given taken stolen forgotten hidden broken set reset saved stored typed used shared fixed back unchanged',
    'never still also always already then only just about too not yes now off mine ours yours theirs their they his her its our your the this that',
    'these those there with without from under over very because however and but for see been have being will would could should does',
    "doesn't isn't wasn't what when where which something anything nothing everything someone somebody another",
    'one two four five six seven eight nine ten twelve sixteen',
    'paypal venmo alipay wechat google apple facebook android iphone windows face touch fingerprint mail email app wifi',
  )})$`,
  'i',
)
export function isStoryWord(word: string): boolean {
  return STORY_WORD.test(word) || STORY_ENDING.test(word)
}

const STORY_ENDING = /(?:ed|ing|(?<!f)ly|able|ible|less|ful|ous)$/i
/** Passwords so common that they need no other sign. */
const COMMON = /^(?:qwerty|asdf|zxcv|iloveyou|woaini|abcdef|letmein)[a-z]*$/i
/** The sentence ends here or goes on with a clause of its own. */
const ENDS =
  /^(?:$|[.,;:!?)\]"'”’。、;\n]|[\u4e00-\u9fff]| (?:and|but|so|or|then|on|for|which|because|since)\b)/i

/** A password of letters, digits and signs at this place. */
export function passwordAt(plain: string, at: number, tie: Tie): Span | undefined {
  const raw = matchAt(ASCII, plain, at)
  if (raw === undefined || /[a-z0-9]/i.test(plain.charAt(at - 1))) return undefined
  if (/^[([{<"'`.:|~=-]/.test(raw)) return undefined
  const token = trimmed(raw)
  if (token.length < 3 || isSomethingElse(token, tie)) return undefined
  const span = { start: at, end: at + token.length }
  if (tie === 'next' && COMMON.test(token)) return span
  const hasDigit = /\d/.test(token)
  const hasSign = /[!@#$%^&*_+=~]/.test(token.slice(0, -1))
  const isMixed = hasSign || (hasDigit && /[a-z]/i.test(token))
  if (!isMixed) return tie === 'said' && isLoneWord(plain, span, token) ? span : undefined
  if (tie === 'near') {
    return hasDigit && /[a-z]/.test(token) && /[A-Z@#!]/.test(token) && token.length >= 8
      ? span
      : undefined
  }
  return tie === 'said' || token.length >= 4 ? span : undefined
}

/** Without what belongs to the sentence or to the line of settings around it. */
function trimmed(raw: string): string {
  const alone = raw
    .replace(/(?<=^\d+)!{2,}$/, '')
    .replace(/&\w+=.*$/, '')
    .replace(/["'].*$/, '')
  const closing = /[([{<]/.test(alone) ? /[.:?~/-]+$/ : /[.:?~/)\]}>-]+$/
  return alone.replace(closing, '')
}

/** Letters alone are a password only where nothing speaks for a word of the story. */
function isLoneWord(plain: string, span: Span, token: string): boolean {
  const word = token.replace(/!+$/, '')
  if (!/^[a-z]{4,}$/i.test(word) || STORY_WORD.test(word) || STORY_ENDING.test(word)) return false
  return ENDS.test(plain.slice(span.end, span.end + 12))
}

/** Amounts, times, addresses, identifiers, names of things, masked values. */
function isSomethingElse(token: string, tie: Tie): boolean {
  return (
    /^[¥$€£]?[\d.:/+%-]+$/.test(token) ||
    /^\d*[*xX•.#-]+\d*$/.test(token) ||
    /https?:|www\.|\.(?:com|cn|net|org)\b/i.test(token) ||
    /^[A-Z]+(?:_[A-Z0-9]+)+$/.test(token) ||
    (tie !== 'said' && /^[a-z]+(?:_[a-z]+)+$/.test(token)) ||
    isNameOrMeasure(token)
  )
}

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  "'": "'",
  '‘': '’',
  '「': '」',
  '『': '』',
  '`': '`',
}

/** A password in quotes, spaces and Chinese included, where a quote opens just before this place. */
export function quotedAt(plain: string, at: number, tie: Tie): Span | undefined {
  const closing = CLOSING[plain.charAt(at - 1)]
  const end = closing === undefined ? -1 : plain.indexOf(closing, at)
  if (end <= at + 2 || end - at > 64 || tie === 'near') return undefined
  const content = plain.slice(at, end)
  if (/[\n\u0001]/.test(content) || isSomethingElse(content, tie) || /^[\d., -]+$/.test(content))
    return undefined
  const span = { start: at, end }
  if (/[^ -~]/.test(content)) {
    return tie === 'said' && !/[错误对忘改锁期无空新旧]/.test(content) ? span : undefined
  }
  const words = content.split(/[ ,.]+/).filter((word) => word !== '')
  const ofStory = words.filter(
    (word) => STORY_WORD.test(word) || (!/\d/.test(content) && STORY_ENDING.test(word)),
  )
  const isStory = ofStory.length * 2 >= words.length || /[,.] /.test(content)
  return isStory || (tie !== 'said' && words.length > 1) ? undefined : span
}
