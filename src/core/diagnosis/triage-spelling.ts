/** What people type for a word, and the word: slips, sound-alikes, short forms. Plain, lower case. */

/** Stands for any wallet, so that what is said of one holds for all. */
export const WALLET = '\ue001'
/** Stands for any line of credit inside a wallet. */
export const CREDIT = '\ue002'

const WALLETS =
  '支付宝|支付包|微信支付|微信钱包|微信零钱|微信|云闪付|数字人民币|京东支付|京东金融|抖音支付|抖音|美团支付|美团|' +
  '苹果支付|苹果钱包|华为钱包|华为支付|小米钱包|三星钱包|拼多多|' +
  '(?<![a-z])(?:zfb|vx|wx|wechat ?pay|wechat|alipay|paypal|pay pal|venmo|cash ?app|cashapp|zelle|wise|chime|revolut|' +
  'apple ?(?:pay|wallet|cash)|google ?(?:pay|wallet)|gpay|samsung ?(?:pay|wallet)|huawei pay|western union|moneygram|skrill|monzo|remitly|xoom)(?![a-z])'
const CREDITS =
  '蚂蚁花呗|蚂蚁借呗|花呗|花唄|花被|借呗|借唄|接呗|京东白条|白条|微粒贷|美团月付|抖音月付|月付|信用购|网商贷|金条|分付|' +
  '(?<![a-z])(?:hb|jb|paypal credit|pay ?later|klarna|affirm|afterpay|pay in (?:4|four))(?![a-z])'

/** Each slip with its word; the longer stands before what it contains. */
const SLIPS: Readonly<Record<string, string>> = {
  退宽: '退款',
  退欵: '退款',
  退钱: '退钱',
  口款: '扣款',
  口费: '扣费',
  口钱: '扣钱',
  扣宽: '扣款',
  付宽: '付款',
  到帐: '到账',
  到张: '到账',
  转张: '转账',
  转帐: '转账',
  登陆: '登录',
  登入: '登录',
  邦定: '绑定',
  邦卡: '绑卡',
  绑订: '绑定',
  绑咔: '绑卡',
  冻洁: '冻结',
  动结: '冻结',
  结冻: '解冻',
  解东: '解冻',
  注肖: '注销',
  验正码: '验证码',
  校验码: '验证码',
  手续废: '手续费',
  手序费: '手续费',
  额渡: '额度',
  骗孑: '骗子',
  骗纸: '骗子',
  灰复: '恢复',
  许费: '续费',
  啥: '什么',
  咋: '怎么',
  为何: '为什么',
}
const ENGLISH_SLIPS: Readonly<Record<string, string>> = {
  recieve: 'receive',
  recieved: 'received',
  payement: 'payment',
  paymet: 'payment',
  tranfer: 'transfer',
  trasfer: 'transfer',
  transfered: 'transferred',
  acct: 'account',
  acount: 'account',
  accout: 'account',
  refound: 'refund',
  veryfy: 'verify',
  verfy: 'verify',
  unauthorised: 'unauthorized',
  unrecognised: 'unrecognized',
  recognise: 'recognize',
  cancelled: 'canceled',
  cancelling: 'canceling',
  cheque: 'check',
  licence: 'license',
  txn: 'transaction',
  pymt: 'payment',
  pmt: 'payment',
  pls: 'please',
  cs: 'customer service',
  fradulent: 'fraudulent',
  scamed: 'scammed',
  stollen: 'stolen',
  loged: 'logged',
  cannot: 'can not',
}

const SHORT_NOT = /n['’]?t$/
/** What is left of can’t and won’t. */
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' }
const FIND = new RegExp(
  [
    `(?<wallet>${WALLETS})`,
    `(?<credit>${CREDITS})`,
    `(?<not>(?<![a-z])(?:ca|wo|do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]?t(?![a-z]))`,
    `(?<slip>${Object.keys(SLIPS).join('|')})`,
    `(?<english>(?<![a-z])(?:${Object.keys(ENGLISH_SLIPS).join('|')})(?![a-z]))`,
  ].join('|'),
  'g',
)

function withNot(verb: string): string {
  return `${WHOLE[verb] ?? verb} not`
}

/** A piece of a plain text that is read as something else. */
export interface Respelled {
  readonly start: number
  readonly end: number
  readonly as: string
}

/** All slips and names in a plain lower-case text, in order. */
export function respelledIn(text: string): Respelled[] {
  return [...text.matchAll(FIND)].map((match) => {
    const start = match.index
    const [found] = match
    const { wallet, credit, not, slip } = match.groups ?? {}
    const as = wallet
      ? WALLET
      : credit
        ? CREDIT
        : not
          ? withNot(found.replace(SHORT_NOT, ''))
          : slip
            ? (SLIPS[found] ?? found)
            : (ENGLISH_SLIPS[found] ?? found)
    return { start, end: start + found.length, as }
  })
}

/** Words that mean one thing here: what is said of one holds for all. */
const ALIKE = [
  'money funds fund cash balance dollars bucks paycheck salary',
  'shop shops store merchant retailer vendor company companies business businesses',
  'transfer transferred wire remittance remit',
  'withdraw withdrawal withdrew',
  'phone iphone cellphone smartphone mobile',
  'charge debit deduct deducted',
  'stolen stole snatched robbed stealing theft thief pickpocketed',
  'scam scammer scammed fraudster conned tricked deceived swindled',
  'hacked hacker hackers breached compromised',
  'friend friends sister brother mother mom father dad daughter husband wife family cousin aunt uncle',
  'customer consumer client buyer',
  'refuse denied decline declined reject rejected',
  'receive received arrive arrived',
  'purchase order ordered bought buying',
  'remove delete erase',
  'suspended banned restricted',
  'resolve fix solve',
  'license passport',
]
const ALIKE_WORDS: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return others.map((it) => [it, first] as const)
  }),
)

/** The word that stands for all that mean the same. */
export function alike(word: string): string {
  return ALIKE_WORDS.get(word) ?? word
}
