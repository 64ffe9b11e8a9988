import type { Text } from '../text.ts'

/** `search` and `stats`. */
export const search = {
  places: {
    problem: { zh: '问题', en: 'Problem' },
    wallet: { zh: '钱包', en: 'Wallet' },
    attachment: { zh: '证据文件', en: 'Evidence file' },
  },
  masked: { zh: '（已遮盖）', en: '(masked)' },
  entry: (seq: number, field: Text): Text => ({
    zh: `经过第 ${seq} 条，${field.zh}`,
    en: `Entry ${seq}, ${field.en}`,
  }),
  fields: {
    channel: { zh: '渠道', en: 'channel' },
    who: { zh: '对方', en: 'who' },
    ref: { zh: '编号', en: 'number' },
    said: { zh: '内容', en: 'what was said' },
    promised: { zh: '承诺', en: 'promise' },
    before: { zh: '修改前', en: 'before the change' },
    after: { zh: '修改后', en: 'after the change' },
  } as Readonly<Partial<Record<string, Text>>>,
  more: (count: number): Text => ({
    zh: `还有 ${count} 处`,
    en: count === 1 ? 'and 1 place more' : `and ${count} places more`,
  }),
  moreCases: (shown: number): Text => ({
    zh: `最相关的 ${shown} 条；还有更多。多看一些：wallet-help search --limit 100`,
    en: `The first ${shown}; there are more. To see them: wallet-help search --limit 100`,
  }),
  found: (cases: number): Text => ({
    zh: `找到 ${cases} 条记录`,
    en: cases === 1 ? '1 case found' : `${cases} cases found`,
  }),
  none: { zh: '没有找到。', en: 'Nothing was found.' },
  tooShort: (word: string): Text => ({
    zh: `“${word}”太短，至少两个字。`,
    en: `“${word}” is too short: two characters at least.`,
  }),
} as const

export const stats = {
  cases: (count: number): Text => ({
    zh: `共 ${count} 条记录`,
    en: count === 1 ? '1 case' : `${count} cases`,
  }),
  byProblem: { zh: '按问题', en: 'By problem' },
  byWallet: { zh: '按钱包', en: 'By wallet' },
  byOutcome: { zh: '按结果', en: 'By outcome' },
  noWallet: { zh: '未注明', en: 'not named' },
  open: { zh: '进行中', en: 'still open' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  daysHeading: { zh: '解决用时', en: 'Days to a solution' },
  days: (median: number, cases: number): Text => ({
    zh: `中位数 ${median} 天（${cases} 条已解决或部分解决）`,
    en: `median ${median} ${median === 1 ? 'day' : 'days'} (${cases} solved or partly solved)`,
  }),
  moneyHeading: { zh: '金额', en: 'Money' },
  claimed: { zh: '涉及', en: 'claimed' },
  recovered: { zh: '拿回', en: 'recovered' },
} as const
