import { isNameOrMeasure } from './secret-digits.ts'
import { anyOf } from './secret-words.ts'

const PAIR = /^([^\s/|:;,]{3,64})( ?[/|:;,] ?)([!-~]{3,64})$/
/** What stands before the colon names the account, it is no login. */
const NAMES_AN_ACCOUNT = new RegExp(
  `[^ -~]|^(?:${anyOf(
    'alipay wechat weixin wx qq paypal venmo zelle cash_?app apple google huawei jd douyin meituan unionpay cashtag handle',
    'e-?mail mail phone tel mobile cell id uid account acct acc no number name nick(?:name)? bank card iban https?',
  )})$`,
  'i',
)
const LOGIN_WORD = /^(?:user(?:name)?|login)$/i
const ANOTHER_ACCOUNT = /^[@$+]|@.+\.|^[\d().+-]{7,}$|^wxid_|\.(?:com|cn|net|org)\b/i

/** Whether an account is typed together with its password: `me@example.com / hunter2`, `user:pass`. */
export function isLoginWithPassword(typed: string): boolean {
  const match = PAIR.exec(typed.normalize('NFKC').trim())
  if (match === null) return false
  const [, login = '', sign = '', word = ''] = match
  if (NAMES_AN_ACCOUNT.test(login) || ANOTHER_ACCOUNT.test(word)) return false
  const isTight = sign === ':'
  if (LOGIN_WORD.test(login)) return isTight
  const isMixed = /\d/.test(word) ? /[a-z]/i.test(word) : /[!#$%^&*=~]/.test(word)
  if (isMixed) return !isNameOrMeasure(word)
  // Letters or digits alone may be a name or a number; behind a login and a bare colon they are not.
  return isTight && /@|\d/.test(login)
}
