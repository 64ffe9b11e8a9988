import type { Text } from '../text.ts'

/** `triage`, and `diagnose` that begins with a person's own words. */
export const triage = {
  other: { zh: '不属于这里的任何一种', en: 'None of the problems here' },
  sure: { zh: '多半是：', en: 'Most likely:' },
  unsure: {
    zh: '不太确定是哪一种。最像的是：',
    en: 'It isn’t clear which problem this is. The closest:',
  },
  unsureNone: {
    zh: '看起来不属于这里的问题。最接近的是：',
    en: 'This doesn’t look like one of the problems here. The closest:',
  },
  because: (quoted: readonly string[]): Text => ({
    zh: `因为您说了${quoted.map((it) => `“${it}”`).join('、')}`,
    en: `because of ${quoted.map((it) => `“${it}”`).join(', ')}`,
  }),
  wallet: { zh: '钱包', en: 'Wallet' },
  found: { zh: '从您的话里读到：', en: 'Found in your words:' },
  item: (label: string, value: string): Text => ({
    zh: `${label}：${value}`,
    en: `${label}: ${value}`,
  }),
  goOn: (call: string): Text => ({ zh: `继续：${call}`, en: `To continue: ${call}` }),
  guideCall: {
    zh: '找文章：wallet-help guide --search 关键词',
    en: 'Articles: wallet-help guide --search WORDS',
  },
  wholeListCall: {
    zh: '全部问题：wallet-help diagnose',
    en: 'All problems: wallet-help diagnose',
  },
  askText: { zh: '发生了什么？用您自己的话说。', en: 'What happened? Say it in your own words.' },
  emptyText: { zh: '没有可以读的文字。', en: 'There is no text to read.' },
  tooManyTexts: (most: number): Text => ({
    zh: `一次最多读 ${most} 段。`,
    en: `At most ${most} texts at once.`,
  }),
  inParts: { zh: '分几次读。', en: 'Read them in several parts.' },
  giveText: {
    zh: '例如：wallet-help triage "钱转出去了，对方没收到"；或每行一段，从标准输入读。',
    en: 'For example: wallet-help triage "I sent money and it never arrived"; or one text per line on standard input.',
  },
  askUnderstood: (problem: Text): Text => ({
    zh: `听起来是“${problem.zh}”，对吗？`,
    en: `This sounds like “${problem.en}”. Is that right?`,
  }),
  rightAll: { zh: '对，继续', en: 'Yes, go on' },
  rightProblem: {
    zh: '是这个问题，但读到的内容不对',
    en: 'The problem is right, what was found isn’t',
  },
  anotherProblem: { zh: '不是，另选一个', en: 'No, choose another problem' },
  wholeList: { zh: '都不是，看全部', en: 'None of these, show the whole list' },
  askFound: { zh: '这些对吗？', en: 'Is this right?' },
  noneRight: { zh: '不对，稍后再填', en: 'No, I’ll enter it later' },
  taken: (problem: Text): Text => ({
    zh: `按“${problem.zh}”处理；不对就用 --problem 指定。`,
    en: `Taken as “${problem.en}”; name another with --problem.`,
  }),
  unconfirmed: (flags: string): Text => ({
    zh: `没有您的确认，不写进信里；要用就加上：${flags}`,
    en: `Not used without your word; to use it, add: ${flags}`,
  }),
} as const
