import type { Text } from '../text.ts'

/** `guide`. */
export const guides = {
  groups: {
    urgent: { zh: '钱正在丢，或拿不准是不是骗局', en: 'Money is leaving, or it may be a scam' },
    money: { zh: '付款和退款', en: 'Payments and refunds' },
    support: { zh: '找客服', en: 'Reaching support' },
    complaint: { zh: '投诉', en: 'Complaining' },
    wallet: { zh: '选钱包、防出事', en: 'Choosing a wallet and staying safe' },
  },
  howToRead: {
    zh: '看一篇：wallet-help guide 代号　查找：wallet-help guide --search 词',
    en: 'To read one: wallet-help guide ID   To search: wallet-help guide --search WORDS',
  },
  guide: { zh: '指南', en: 'guide' },
  related: { zh: '正遇到这种事：', en: 'If this is happening to you:' },
  sources: (titles: string): Text => ({ zh: `来源：${titles}`, en: `Sources: ${titles}` }),
  checked: (day: string): Text => ({ zh: `核对于 ${day}。`, en: `Checked on ${day}.` }),
  notLegalAdvice: {
    zh: '各地法律不同，以上内容不是法律意见。',
    en: 'Laws differ from place to place; this is not legal advice.',
  },
  found: (count: number): Text => ({
    zh: `找到 ${count} 篇，最相近的在前。`,
    en: count === 1 ? '1 guide found.' : `${count} guides found, the closest first.`,
  }),
  none: {
    zh: '没有找到。换个说法，或看全部：wallet-help guide',
    en: 'Nothing was found. Try other words, or see them all: wallet-help guide',
  },
  noWords: { zh: '--search 后面要有词。', en: '--search needs words.' },
  idOrSearch: {
    zh: '看一篇和查找要分开。',
    en: 'Reading one guide and searching are separate calls.',
  },
  formatNeedsId: {
    zh: '--format 要和一篇指南的代号一起用。',
    en: '--format goes with the id of a guide.',
  },
} as const
