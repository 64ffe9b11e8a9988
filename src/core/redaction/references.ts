import { type Found, findAll } from './found.ts'
import { isDayOrAmount } from './harmless.ts'
import type { MarkKind } from './marks.ts'

/** Orders, payments, tickets and accounts, told by the word before them or by their look. */

const LINK = `(?: ?(?:号码?|编号|单号|代码|numbers?|nos?\\.?|num\\.?|nr\\.?|ids?|code|refs?\\.?|reference|names?|名称?)(?![a-z]))*[ \\n]?(?:[:=#(是为]|is|was|are)?[ \\n]?["'“「(#]?[ ]?`
const TOKEN = '(?<it>[A-Z0-9](?:[A-Z0-9]|[-_/.*](?=[A-Z0-9*]))*)'
const ORDER_WORD =
  '单号|工号|订单|流水|交易号|交易编号|受理编号|工单|编号|凭证|参考号|运单|快递|案件号|案号|回执|发票|批次号|商户号|(?<![a-z])(?:order|transaction|txn|trans\\.?|\\bref(?:erence)?|ticket|case|invoice|tracking|receipt|confirmation|trace|\\barn|\\brrn|\\butr|claim|dispute|booking|payment id|report)'
const ACCOUNT_WORD =
  '账号|账户|户头|帐号|帐户|支付宝|微信号?|wechat|qq|卡号|会员号|用户名|用户|昵称|网名|旺旺|闲鱼号?|抖音号?|快手号?|小红书号?|微博|飞书|钉钉|(?<![a-z])(?:telegram|whatsapp|line|signal|skype|venmo|zelle|cash ?app|paypal|alipay|instagram|facebook|twitter|user ?name|user|account|acct\\.?|a/c|handle|login|member(?:ship)?|customer|uid|screen ?name)'
const ORDER = new RegExp(`(?:${ORDER_WORD})${LINK}${TOKEN}`, 'dgi')
const ACCOUNT = new RegExp(`(?:${ACCOUNT_WORD})${LINK}${TOKEN}`, 'dgi')
/** acct 1234 5678, 订单 8827 3311 9920: digits in groups behind the word. */
const GROUPS = `${LINK}(?<it>\\d{2,8}(?:[ -]\\d{2,6}){1,6})(?!\\d|[.,]\\d)`
const ORDER_IN_GROUPS = new RegExp(`(?:${ORDER_WORD})${GROUPS}`, 'dgi')
const ACCOUNT_IN_GROUPS = new RegExp(
  `(?:账号|账户|户头|(?<![a-z])(?:account|acct\\.?|acc|a/c))${GROUPS}`,
  'dgi',
)
/** 网名“风中少年” */
const NICKNAME =
  /(?:网名|昵称|微信名|备注名?|群名|旺旺|卖家|买家|店主|店铺老板|骗子|对方|群主|主播|用户|screen ?name|nickname|username)(?:[:是叫为 ]|is|was)*[“"「『'](?<it>[^”"」』'\n\ufffc]{1,20})[”"」』']/dgi
/** （2026）浙0106民初1234号, 沪公(静)受字〔2026〕12345号; not the number of a regulation. */
const CASE_NUMBERS = [
  /[(〔[]20\d\d[)〕\]]\p{Script=Han}{1,3}\d{2,4}\p{Script=Han}{1,4}\d+号/gu,
  /(?:受理(?:编)?号|案号|立案号?|文号|回执(?:编)?号|报警(?:回执)?(?:编)?号)(?:[:是为]| )*(?<it>(?=[^\s,。;]*\d)[^\s,。;:]{3,40}号)/dgu,
]
/** 微信 zhaoliu: a word of Latin letters right behind the messenger. */
const BEHIND_MESSENGER =
  /(?:微信|QQ|扣扣)(?:号|ID|id)? ?:? ?(?<it>(?!pay|payment|app|wallet|android|ios|mini|work|web|bot|official|support|group|login)[a-z][a-z0-9_-]{4,29})(?![a-z0-9])/dg
/** 微信号：zhangsan: with a colon, a word that no sentence follows is an account too. */
const ACCOUNT_WORD_ONLY =
  /(?:账号|账户名?|帐号|微信号?|qq号?|会员号|用户名|昵称|网名|旺旺|闲鱼号?|抖音号?|快手号?|小红书号?|微博|(?<![a-z])(?:wechat|telegram|tg|whatsapp|skype|signal|instagram|insta|ig|snap(?:chat)?|discord|account|user ?name|user|handle|login|screen ?name)(?: ?(?:id|name|no\.?|number))?) ?(?:[:=]|是|叫|为|is(?= [a-z]*(?:[._]\w|\d))) ?["'“「]?(?<it>[a-z][a-z0-9_.-]{2,28}[a-z0-9])(?=["'”」]? ?(?:$|[\n,;:)。]|\.(?!\w)|\p{Script=Han}))/dgimu
const ADDED =
  /(?:加|添加|加了|加我|搜)(?:他|她|对方|我)?的?(?:微信|QQ|qq|V信|v信|vx|VX|薇信|[Vv](?![A-Za-z]))号?[ :是为]*(?<it>[A-Za-z0-9][A-Za-z0-9_-]{3,29})/dg
const SLANG =
  /(?<![A-Za-z])(?:vx|v我|v信|薇信|扣扣|企鹅)(?:号)?[ :是为]*(?<it>[A-Za-z0-9][A-Za-z0-9_-]{3,29})/dgi
const LOOKS_LIKE_ACCOUNT = [
  /(?<![A-Za-z0-9])wxid_[A-Za-z0-9]+/g,
  /(?<![A-Za-z0-9._%+-])@ ?[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29}/gu,
  /(?<![A-Za-z0-9$])\$[A-Za-z][A-Za-z0-9_]{2,19}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])u\/[A-Za-z0-9_-]{3,20}/g,
  /(?<![A-Za-z0-9])(?:bc1|0x)[A-Za-z0-9]{20,}|(?<![A-Za-z0-9])T[1-9A-HJ-NP-Za-km-z]{33}(?![A-Za-z0-9])/g,
]
/** Cashtags are accounts, currencies are not. */
const NO_CASHTAG = /^\$(?:USD|US|HKD|SGD|AUD|CAD|NTD|usd)$/
/** Last digits of a card or phone, and numbers with stars in them. */
const TAILS = [
  /(?:尾[号数]|末四位|[后末]四位(?:数字?)?|[后末][4四]位(?:数字?)?|最后[四4]位)(?:[是为:]| )*(?<it>\d{3,6})(?!\d|\.\d|元| ?位)/dg,
  /\b(?:end(?:ing|s|ed)(?: in| with)?|last (?:four|4)(?: digits)?(?: (?:is|are|of))?|last digits)[ :#]*(?<it>\d{3,6})(?![\d.,]\d)/dgi,
  /\d{0,8}[*×xX•●✱]{2,}[ *×xX•●✱-]*\d{2,8}(?!\d)|(?<![\d.])\d{2,8} ?[*×•●✱]{2,}\d{0,8}|(?:\.{3}|…) ?\d{4}(?!\d)/g,
]
/** Letters and digits mixed, as machines number things: 5YX12345AB678901C, W20261103A77. */
const MIXED =
  /(?<![A-Za-z0-9_.])(?=[A-Za-z0-9-]*\d)(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![A-Za-z0-9_]|\.\d)/g
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

export function referencesIn(plain: string): Found[] {
  const named = (pattern: RegExp, kind: MarkKind): Found[] =>
    findAll(plain, pattern, kind).filter(({ start, end }) =>
      isNumbered(plain.slice(start, end), plain.slice(end, end + 8)),
    )
  return [
    ...findAll(plain, UUID, 'reference'),
    ...(/\d/.test(plain)
      ? [
          ...named(ORDER, 'reference'),
          ...CASE_NUMBERS.flatMap((it) => findAll(plain, it, 'reference')),
          ...inGroups(plain, ORDER_IN_GROUPS, 'reference'),
          ...inGroups(plain, ACCOUNT_IN_GROUPS, 'account'),
          ...named(ACCOUNT, 'account'),
          ...findAll(plain, MIXED, 'reference').filter((it) =>
            isMixed(plain.slice(it.start, it.end)),
          ),
          ...TAILS.flatMap((it) => findAll(plain, it, 'number')),
        ]
      : []),
    ...[ADDED, SLANG, BEHIND_MESSENGER, NICKNAME].flatMap((it) => findAll(plain, it, 'account')),
    ...findAll(plain, ACCOUNT_WORD_ONLY, 'account').filter(
      ({ start, end }) => !NO_ACCOUNT.test(plain.slice(start, end)),
    ),
    ...LOOKS_LIKE_ACCOUNT.flatMap((it) => findAll(plain, it, 'account')).filter(
      ({ start, end }) => !NO_CASHTAG.test(plain.slice(start, end)),
    ),
  ]
}

function inGroups(plain: string, pattern: RegExp, kind: MarkKind): Found[] {
  return findAll(plain, pattern, kind).filter(({ start, end }) => {
    const groups = plain.slice(start, end)
    return groups.replace(/\D/g, '').length >= 7 && !isDayOrAmount(groups)
  })
}

/** What may follow “account is”, “user:” without being its name. */
const NO_ACCOUNT =
  /^(?:frozen|locked|blocked|limited|restricted|closed|suspended|verified|unverified|hacked|empty|still|also|only|never|always|under|with|without|being|then|than|that|this|there|their|them|they|your|yours|mine|very|just|fine|safe|normal|active|inactive|disabled|permanently|temporarily|currently|overdrawn|negative|gone|compromised|wrong|correct|right|linked|unavailable|pending|failed|successful|completed|refunded|canceled|cancelled|declined|paypal|alipay|wechat|venmo|zelle|cashapp|apple|google|unionpay|http|https)/i

/** At least four signs with a digit in them; a day, a sum, a number of things or a short line is none. */
function isNumbered(token: string, after: string): boolean {
  const bare = token.replace(/[^A-Za-z0-9]/g, '')
  if (!/\d/.test(bare) || isDayOrAmount(token) || /^\d{1,3}(?:[.,]\d+)+$/.test(token)) return false
  if (
    /^\d{4,}$/.test(bare) &&
    /^ ?(?:元|块|万|美|港|欧|英镑|日元|[A-Z]{3}\b|yuan|dollar|euro|pound|%|笔|次|个|天|小时|分钟|days?|times?|hours?)/i.test(
      after,
    )
  )
    return false
  if (
    /^\d{1,2}(?:st|nd|rd|th|am|pm|days?|hrs?|h|x|k|d)$|^v?\d+(?:\.\d+)+$|^(?:19|20)\d\d$/i.test(
      token,
    )
  )
    return false
  return bare.length >= (/^\d+$/.test(bare) ? 5 : 4) && !SHORT_LINE.test(token)
}

const SHORT_LINE = /^(?:12\d{3}|95\d{3,4}|96\d{3}|100\d{2})$/

/** Ten signs and more, with so many digits that it is no word, model or version. */
function isMixed(token: string): boolean {
  const bare = token.replace(/-/g, '')
  const digits = bare.replace(/\D/g, '').length
  if (/^(?:19|20)\d\d-\d\d-\d\dT\d\d$/.test(token)) return false
  if (bare.length < 8 || digits < 4 || /^0x[0-9a-f]{1,8}$/i.test(token)) return false
  const turns = (bare.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length
  return digits >= 6 || (bare.length >= 10 && turns >= 3)
}
