import { anyOf } from './secret-words.ts'

/** Codes that are no secret, told by the word before “code”. */
const OTHER_CODE = new RegExp(
  `(?:${anyOf(
    'err(?:or)? response declined? reason status return result reject(?:ion)? fail(?:ure|ed)? fault warning alert http exit trace',
    'country area zip postal post diall?ing sort swift bic branch merchant category mcc currency tax store shop vendor agent',
    'promo(?:tional|tion)? discount coupon voucher referral invit(?:e|ation) gift redemption product activation item model ticket booking',
    'qr bar tracking pick-?up collection order reference ref transaction receipt printed sticker machine pay(?:ment)? source event case',
    'approval short room door gate',
  )})[- ]$`,
  'i',
)
/** These are printed on receipts, and sent to phones: only a message, or somebody who asked, makes them a secret. */
const EITHER_CODE = /(?:authori[sz]ation|auth|bank|confirm[a-z]{3,7}n)[- ]$/i
const OF_AN_ERROR = new RegExp(
  anyOf(
    'error fail declin reject respon crash show display screen(?!_?shot) pop-?up return status terminal means receipt sticker scan \\bqr\\b',
    '报错 错误 失败 提示 显示',
  ),
  'i',
)
const OF_A_MESSAGE = new RegExp(
  `\\b(?:${anyOf(
    'sms text(?:ed|s)? gave give told read shared? ask(?:ed|s)? received sent got forward(?:ed)? your use enter(?:ed)? requested',
    'caller scam fraud expires? log(?:ged)?_?in sign_?in whatsapp',
  )})|${anyOf('短信 收到 告诉 报 念 发给 骗 索要 对方')}`,
  'i',
)

/** How many digits make a lone “code” one that was sent to the person; undefined where it is another code. */
export function bareCodeDigits(sentence: string, before: string): number | undefined {
  if (OTHER_CODE.test(before) || OF_AN_ERROR.test(sentence)) return undefined
  if (OF_A_MESSAGE.test(sentence)) return 4
  return EITHER_CODE.test(before) ? undefined : 6
}
