import { anyOf } from './secret-words.ts'

/** What must never be stored: passwords and PINs, one-time codes, the security code of a card, the keys to coins. */
export type SecretKind = NamedKind | 'seed'
/** What a word names that stands beside it; a recovery phrase is found as a whole. */
export type NamedKind = 'password' | 'code' | 'cvv'

/** A word that names a secret; the secret itself may stand after it or before it. */
export interface Label {
  readonly kind: NamedKind
  /** `code` or 码 alone: only the sentence around it tells a secret from an error code. */
  readonly bare: boolean
  /** An account name is named with it and stands before it (账号密码：…). */
  readonly pair: boolean
  /** A PIN has digits only, a password anything. */
  readonly pin: boolean
  readonly start: number
  readonly end: number
}

const OF_ZH = `(?:(?:${anyOf(
  '短信 手机 微信 支付宝 云闪付 银行卡? 信用卡 卡 登[录陆入] 支付 付款 转账 取款 提款 提现 交易 查询 邮箱 语音 图形',
  '身份 安全 谷歌 二次 [两二]步 锁屏 开机 解锁 手势 数字 网银 钱包 账[户号] [原旧新老] [46六四]位 wifi qq id',
)})[里上中]?的? ?){0,6}`
const CODE_ZH = anyOf(
  '(?:验_?证|校_?验|检验|效验|验正)_?码 验证[吗马玛](?=_?(?:是|为|:)?_?\\d) 登[录陆入]_?码 绑定码 验证器(?:[上里]|显示)的?(?:数字?|码)? 动态_?(?:密_?码|口令|验证码|数字|码) 一次性_?(?:密_?码|口令|码) 验证数字',
  '(?:短信|信息|随机|确认|认证|识别|恢复|备用)_?(?:密_?)?码 令牌(?:数字|密码|码)? yzm yanzhengma',
  '(?:短信|信息)[^。.!?\\n]{0,6}?[46四六]位(?:数字?|码) (?:短信|手机)[上里]的?那?[几个串]?(?:[46四六]位)?数字',
)
const CVV_ZH = anyOf(
  '安全码 (?:背面|背后|后面|反面)(?:的|上|那|印|签名[栏条]|最后|[后末]){0,6}[三四34]_?[位个](?:数字?|号?码)?',
  '(?<!(?:号码?|单|手机|电话|证件?|流水|金额|编码|账[户号]|价格)的?)(?:最后|[后末])_?[三3]_?位(?:数字?|号?码)?',
)
const PASSWORD_ZH =
  '密 ?玛|[蜜秘] ?[码玛]|密吗(?= ?(?:是|为|:)? ?\\d)|(?<![a-z0-9] ?)mm(?= ?(?:是|为|:|=))|密 ?码(?![锁箱学器卡]|本(?!来)|管理|保护)|口令(?!红包)|mima|zfmm|dlmm'

const SENT = anyOf(
  'sms text(?:_message)? otp one[-_]?time single[-_]use verification authentication authenticator 2fa mfa two[-_](?:factor|step) totp',
)
const CODE_EN = anyOf(
  `(?:(?:${SENT})[-_]){1,3}(?:codes?|pass?_?codes?|passwords?|pins?|tokens?|keys?) (?:2fa|mfa|otp|verification)_(?:texts?|sms|messages?) v[ae]r[a-z]{4,9}n_codes? veri_?codes? otps?(?:_?(?:密码|码))? totp (?:2fa|mfa)(?=_?[:=]?_?\\d{6}) (?:verification|one[-_]time)_numbers?`,
  '(?:log[-_]?in|sign[-_]?in|access|reset|recovery|backup|unlock|(?:[46]|four|six)[-_]digit)_(?:codes?|tokens?)',
  '(?:numbers?|digits)_(?:in|from|on)_(?:the|my|that|his|her)_(?:text|sms|message)(?:_message)?',
)
const ON_THE_BACK =
  '(?:that (?:is|are) )?(?:printed )?(?:on|from|at) (?:the )?(?:back|reverse|rear)(?: side)?(?: of (?:the|my|his|her|our|your) (?:credit |debit |bank )?card)?'
const CVV_EN = anyOf(
  '(?:cvv|cvc|cvn)(?:2(?!\\d))?(?:_?(?:code|number|码))? csc (?:amex|card|front)_cid (?:card_)?security_codes? card_(?:security|verification)_(?:value|number|digits)',
  `(?:(?:last_)?(?:three|four|[34])[-_]?(?:digits?|numbers?)|digits|numbers?|code)(?:_(?:security_)?(?:code|numbers?))?_${ON_THE_BACK.replaceAll(' ', '_')}`,
  '(?:three|3)[-_]digit_(?:security_)?(?:codes?|numbers?)',
)
const PASSWORD_EN = anyOf(
  'pass_?words? pa?ss?(?:w[oa]?r?d|owr?d|wro?d|wodr) pass?_?codes? pass[-_]?phrases? (?:secret|security|code)_?words? (?:screen_?)?(?:un)?lock(?:_?screen)?_codes? passwd pwd psw (?:m|upi_)?pins?(?:_?(?:codes?|numbers?|no\\.?|码))? pass(?=_?[:=]) pw(?=_?(?:[:=]|is_|was_|(?=\\S*\\d)\\S{6}))',
)

/** Names as settings and links write them: "otp": , user_password= . */
const KEY = `(?<![a-z0-9])[a-z_.-]{0,30}(?:(?<keyword>password|passcode|passwd|pwd|pin)|(?<keycvv>cvv2?|cvc2?)|otp|code)(?:["'](?= ?:)|(?==))`
/** Digits may follow at once: PIN4821. */
const word = (words: string): string => `(?<![a-z0-9_])(?:${words})(?![a-z_])`
const LABEL = new RegExp(
  `(?<key>${KEY})` +
    `|(?<code>${OF_ZH}(?:${CODE_ZH})|${word(CODE_EN)})` +
    `|(?<cvv>(?:(?:信用卡|银行卡|卡片?)?的?(?:[背后反]面的?)?)(?:${CVV_ZH})|${word(CVV_EN)})` +
    `|(?<password>${OF_ZH}(?:${PASSWORD_ZH})|${word(PASSWORD_EN)})` +
    `|(?<bare>${word('codes?')}|(?<=[把个的串组报念,。 ]|收到|^)码)`,
  'gi',
)
const PAIR =
  /(?:账[号户]|用户名)[和及与、/]?(?:登录)?密码$|(?:user ?name|login|account|user|id) ?(?:and|\/|&) ?(?:my )?password$/i

/** Every word in a plain text that names a secret, in order. */
export function labelsIn(plain: string): Label[] {
  return [...plain.matchAll(LABEL)].map((match) => {
    const { key, keyword, keycvv, cvv, password, bare } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    const isPlainCode = key !== undefined && /(?<![a-z])code["']?$/i.test(key)
    return {
      kind: (keyword ?? password) ? 'password' : (keycvv ?? cvv) ? 'cvv' : 'code',
      bare: bare !== undefined || isPlainCode,
      pair: PAIR.test(plain.slice(Math.max(0, start - 16), end)),
      pin: /pin/i.test(match[0]),
      start,
      end,
    }
  })
}
