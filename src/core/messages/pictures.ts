import type { Text } from '../text.ts'

/** `tree`: what stands in the drawing. */
export const tree = {
  counts: (questions: number, remedies: number, outcomes: number, urgent: number): Text => ({
    zh: [
      `${questions} 题`,
      ...(remedies === 0 ? [] : [`${remedies} 个办法`]),
      `${outcomes} 种结论${urgent === 0 ? '' : `（紧急的 ${urgent} 种）`}`,
    ].join('、'),
    en: [
      `${questions} ${questions === 1 ? 'question' : 'questions'}`,
      ...(remedies === 0 ? [] : [`${remedies} ${remedies === 1 ? 'remedy' : 'remedies'}`]),
      `${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}${urgent === 0 ? '' : ` (${urgent} urgent)`}`,
    ].join(', '),
  }),
  urgent: { zh: '紧急：', en: 'Urgent: ' },
  remedy: (title: Text): Text => ({ zh: `试：${title.zh}`, en: `Try: ${title.en}` }),
  check: (what: Text): Text => ({ zh: `查：${what.zh}`, en: `Check: ${what.en}` }),
  elsewhere: (id: string): Text => ({ zh: `见 [${id}]`, en: `see [${id}]` }),
  /** Behind an outcome that another problem goes on from. */
  goesOn: (title: Text, id: string): Text => ({
    zh: `（接“${title.zh}”：${id}）`,
    en: ` (goes on with “${title.en}”: ${id})`,
  }),
  folded: (questions: number, outcomes: number, id: string): Text => ({
    zh: `下面有 ${questions === 0 ? '' : `${questions} 题、`}${outcomes} 种结论：--from ${id}`,
    en: `${questions === 0 ? '' : `${questions} ${questions === 1 ? 'question' : 'questions'} and `}${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'} below: --from ${id}`,
  }),
  overview: (problem: string, shown: number, levels: number): Text => ({
    zh: `这是概览：${levels} 层里的前 ${shown} 层。\n看一部分：wallet-help tree ${problem} --from 题目\n全部：wallet-help tree ${problem} --depth all`,
    en: `An overview: ${shown} of ${levels} levels.\nOne part: wallet-help tree ${problem} --from QUESTION\nEverything: wallet-help tree ${problem} --depth all`,
  }),
  badDepth: (typed: string): Text => ({
    zh: `--depth 要一个正整数或 all，这里是“${typed}”。`,
    en: `--depth takes a whole number above 0 or all, not “${typed}”.`,
  }),
  depthIsForText: {
    zh: '--depth 只用于画成文字。',
    en: '--depth goes with the drawing in text alone.',
  },
  fromNeedsProblem: {
    zh: '--from、--depth 和 --format 要先给出问题。',
    en: '--from, --depth and --format need a problem.',
  },
  /** What a check looks at, and its results. */
  checks: {
    'return-window': { zh: '退回的时间过了没有', en: 'has the time for the return passed?' },
    'transfer-window': { zh: '到账的时间过了没有', en: 'has the time for the transfer passed?' },
    'refund-window': { zh: '退款的时间过了没有', en: 'has the time for the refund passed?' },
    'report-window': { zh: '报告的期限过了没有', en: 'has the time to report passed?' },
    'support-open': { zh: '客服现在上班吗', en: 'is support open now?' },
    'peak-time': { zh: '现在是高峰吗', en: 'is it a busy time now?' },
    connection: { zh: '网络通不通（先问您）', en: 'does the connection work? (asks first)' },
  } as Readonly<Record<string, Text>>,
  results: {
    within: { zh: '还没过', en: 'not yet' },
    passed: { zh: '过了', en: 'passed' },
    unknown: { zh: '不清楚', en: 'not known' },
    open: { zh: '上班', en: 'open' },
    closed: { zh: '下班', en: 'closed' },
    peak: { zh: '高峰', en: 'busy' },
    quiet: { zh: '不是高峰', en: 'quiet' },
    'not-tested': { zh: '没有测', en: 'not tested' },
    fine: { zh: '正常', en: 'works' },
    offline: { zh: '没有连上网', en: 'offline' },
    'sign-in-page': { zh: '要先登录这个网络', en: 'the network wants a sign-in' },
    'wrong-clock': { zh: '时间不对', en: 'the clock is wrong' },
    'vpn-or-proxy': { zh: '有代理或 VPN', en: 'a proxy or VPN is in the way' },
    untrusted: { zh: '证书不可信', en: 'the certificate is not trusted' },
    'no-names': { zh: '域名查不到', en: 'names are not found' },
    'no-way-out': { zh: '出不去', en: 'no way out' },
    'wallet-unreachable': { zh: '连不上钱包', en: 'the wallet can’t be reached' },
    slow: { zh: '很慢', en: 'slow' },
  } as Readonly<Record<string, Text>>,
} as const

/** `show --timeline`. */
export const timelinePicture = {
  today: (day: string): Text => ({ zh: `今天，${day}`, en: `Today, ${day}` }),
  opened: { zh: '建立这条记录', en: 'This case was opened' },
  refundStarted: { zh: '退款发起', en: 'The refund was started' },
  paid: { zh: '交易', en: 'The transaction' },
  gap: (days: number): Text => {
    const years = Math.round(days / 365)
    if (days > 700) return { zh: `隔约 ${years} 年`, en: `about ${years} years` }
    return { zh: `隔 ${days} 天`, en: `${days} days` }
  },
  /** Before a time limit: whose it is. */
  limit: (overdue: boolean): Text =>
    overdue ? { zh: '期限已过：', en: 'Passed: ' } : { zh: '到期：', en: 'Due: ' },
  nothingAhead: { zh: '没有在走的期限。', en: 'No time limit is running.' },
  next: (step: Text): Text => ({ zh: `下一步：${step.zh}`, en: `Next step: ${step.en}` }),
  more: (number: number): Text => ({
    zh: `下一步怎么办：wallet-help next ${number}；日期怎么算的：wallet-help deadline ${number}`,
    en: `What the next step takes: wallet-help next ${number}; how dates were counted: wallet-help deadline ${number}`,
  }),
} as const
