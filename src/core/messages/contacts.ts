import type { Text } from '../text.ts'

/** `contacts`: the register on screen, and what it says of a number. */
export const contacts = {
  columns: {
    name: { zh: '名称', en: 'Name' },
    place: { zh: '地区', en: 'Place' },
    reach: { zh: '电话或网址', en: 'Phone or site' },
    purpose: { zh: '用途', en: 'What for' },
    id: { zh: '代号', en: 'Id' },
  },
  headings: {
    wallets: { zh: '钱包', en: 'Wallets' },
    emergency: {
      zh: '报警和反诈（各地不同，只在当地有效）',
      en: 'Emergency and anti-fraud lines (each for its own place only)',
    },
    offices: { zh: '受理投诉和举报的机构', en: 'Offices that take complaints and reports' },
    banks: {
      zh: '银行卡挂失（以卡背面的号码为准）',
      en: 'Blocking a bank card (the number on the card comes first)',
    },
    carriers: { zh: '手机卡挂失', en: 'Blocking a SIM card' },
    inApp: { zh: '在 App 里怎么找', en: 'Where it is in the app' },
    scope: { zh: '受理什么', en: 'What it handles' },
    first: { zh: '先要做什么', en: 'What to do first' },
    limits: { zh: '时限', en: 'Time limits' },
    officesHere: { zh: '这里的机构', en: 'Offices here' },
  },
  kinds: {
    phone: { zh: '电话', en: 'Phone' },
    link: { zh: '网址', en: 'Link' },
    email: { zh: '邮箱', en: 'Email' },
    'in-app': { zh: 'App 内', en: 'In the app' },
  },
  takes: {
    complaint: { zh: '投诉', en: 'complaints' },
    'report-of-wrongdoing': { zh: '举报', en: 'reports of wrongdoing' },
    'police-report': { zh: '报案', en: 'reports to the police' },
    mediation: { zh: '调解', en: 'mediation' },
    lawsuit: { zh: '起诉', en: 'lawsuits' },
    public: { zh: '公开投诉（没有法律效力）', en: 'public complaints (without legal force)' },
  },
  limitKinds: {
    theirs: { zh: '对方的时限', en: 'their limit' },
    'yours-closes': {
      zh: '您的时限，过期就不能办',
      en: 'your limit; after it you can’t use this office',
    },
    'yours-costs': { zh: '您的时限，过期可能多担损失', en: 'your limit; missing it may cost you' },
    'rule-of-thumb': { zh: '经验值，不是法定时限', en: 'a rule of thumb, not the law' },
  },
  tasks: {
    bill: { zh: '账单', en: 'Payment history' },
    'transaction-number': { zh: '交易单号', en: 'Transaction number' },
    dispute: { zh: '投诉交易', en: 'Dispute a payment' },
    freeze: { zh: '冻结、挂失', en: 'Freeze or report lost' },
    devices: { zh: '登录设备', en: 'Signed-in devices' },
    password: { zh: '支付密码', en: 'Payment password' },
    'no-password-payment': { zh: '免密支付', en: 'Payment without password' },
    'auto-debit': { zh: '自动扣款', en: 'Automatic debit' },
    limits: { zh: '限额', en: 'Limits' },
    card: { zh: '银行卡', en: 'Bank cards' },
    identity: { zh: '实名信息', en: 'Identity details' },
    'change-phone': { zh: '更换手机号', en: 'Change the phone number' },
    close: { zh: '注销账户', en: 'Close the account' },
    proof: { zh: '交易证明', en: 'Proof of transactions' },
    'report-scam': { zh: '举报诈骗', en: 'Report a scam' },
    'wrong-transfer': { zh: '转错了', en: 'Sent to the wrong person' },
    'delayed-transfer': { zh: '延时到账', en: 'Delayed transfer' },
    support: { zh: '找客服', en: 'Reach support' },
    update: { zh: '更新 App', en: 'Update the app' },
  },
  quality: {
    high: { zh: '可靠', en: 'reliable' },
    medium: { zh: '较可靠', en: 'fairly reliable' },
    low: { zh: '未充分核实', en: 'not well confirmed' },
  },
  hours: (hours: Text): Text => ({ zh: `时间：${hours.zh}`, en: `Hours: ${hours.en}` }),
  /** `clock`: where the line is. */
  now: {
    open: (clock: string): Text => ({
      zh: `现在在服务时间内（当地 ${clock}）`,
      en: `Open now (${clock} there)`,
    }),
    closed: (clock: string): Text => ({
      zh: `现在不在服务时间（当地 ${clock}）`,
      en: `Closed now (${clock} there)`,
    }),
    unknown: (clock: string): Text => ({
      zh: `今天是节假日或调休，可能不开（当地 ${clock}）`,
      en: `May be closed: a holiday, or a weekend that is worked (${clock} there)`,
    }),
  },
  source: (title: string, quality: Text, checked: string): Text => ({
    zh: `来源：${title}（${quality.zh}，${checked} 核对）`,
    en: `Source: ${title} (${quality.en}, checked ${checked})`,
  }),
  noContact: { zh: '这里没有核实过的电话或网址。', en: 'No phone or site has been verified here.' },
  otherTasks: {
    zh: '没有列出的，一般的找法：wallet-help contacts other',
    en: 'For anything not listed, see where to look in any wallet: wallet-help contacts other',
  },
  details: {
    zh: '看一家的全部：wallet-help contacts 代号\n核对一个号码：wallet-help contacts --check 号码',
    en: 'Everything about one: wallet-help contacts ID\nTo check a number: wallet-help contacts --check NUMBER',
  },
  who: { zh: '钱包、机构、银行或地区', en: 'wallet, office, bank or place' },
  seeAll: { zh: '看全部：wallet-help contacts', en: 'To see all: wallet-help contacts' },
  checkInstead: (number: string): Text => ({
    zh: `要核对号码：wallet-help contacts --check ${number}`,
    en: `To check a number: wallet-help contacts --check ${number}`,
  }),
  noNumber: (typed: string): Text => ({
    zh: `“${typed}”不是一个电话号码。`,
    en: `“${typed}” isn’t a phone number.`,
  }),
  numberExample: {
    zh: '一次核对一个号码，照收到的样子写，要有数字。',
    en: 'Give one number at a time, in digits, as you got it.',
  },
  nameOrNumber: {
    zh: '查名称和核对号码要分开。',
    en: 'Give either a name or --check, not both.',
  },
  official: (number: string, owner: Text): Text => ({
    zh: `${number} 是官方号码，属于：${owner.zh}。`,
    en: `${number} is an official number. Whose: ${owner.en}.`,
  }),
  known: (number: string): Text => ({
    zh: `${number} 是已知的假号码，不要拨打。`,
    en: `${number} is a known false number. Don’t call it.`,
  }),
  unknown: (number: string): Text => ({
    zh: `${number} 不在我们核对过的号码里。`,
    en: `${number} is not in our register.`,
  }),
  purpose: (purpose: Text): Text => ({
    zh: `用途：${purpose.zh}。`,
    en: `What for: ${purpose.en}.`,
  }),
  sentence: (text: Text): Text => ({ zh: `${text.zh}。`, en: `${text.en}.` }),
  safeToDial: {
    zh: '您自己拨打是安全的。来电显示这个号码的，仍可能是伪造的：挂断，自己拨过去。',
    en: 'It is safe to dial yourself. A call that shows this number may still be forged: hang up and dial it yourself.',
  },
  onlyIn: (places: Text): Text => ({
    zh: `只在这里用：${places.zh}。`,
    en: `For use only in: ${places.en}.`,
  }),
  areaCode: (line: string): Text => ({
    zh: `“区号 + ${line}”是这条专线的真实样式。`,
    en: `An area code followed by ${line} can also be this line.`,
  }),
  passesFor: ({ claims, why }: { claims: Text; why: Text }): Text => ({
    zh: `有人说它是“${claims.zh}”。${why.zh}`,
    en: `It poses as “${claims.en}”. ${why.en}`,
  }),
  findInside: {
    zh: '这不等于它是假的，但先不要打。到 App 内或官网找客服号码，或看：wallet-help contacts',
    en: 'That doesn’t make it false, but don’t call it yet. Find the number inside the app or on the official site, or look here: wallet-help contacts',
  },
} as const
