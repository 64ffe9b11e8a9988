import { beside, type Text } from '../text.ts'

/** `choose`. */
export const choosing = {
  title: { zh: '选钱包：自己打分的工作表', en: 'Choosing a wallet: a worksheet of your own' },
  summary: {
    zh: '重要程度和分数都是您自己的；我们没有可核实的评分，不排名。',
    en: 'Weights and marks are your own; we have no ratings that can be verified and rank nothing.',
  },
  askWallets: {
    zh: '比哪几个钱包？（空格选中）',
    en: 'Which wallets do you compare? (space to tick)',
  },
  askPresent: { zh: '现在用的是哪一个？', en: 'Which one do you use now?' },
  nonePresent: { zh: '都不是', en: 'None of them' },
  askWeight: (name: string): Text => ({
    zh: `“${name}”对您有多要紧？`,
    en: `How much does “${name}” matter to you?`,
  }),
  askMark: (wallet: string, ask: string): Text => ({
    zh: `${wallet}：${ask}`,
    en: `${wallet}: ${ask}`,
  }),
  weights: [
    { zh: '0 不要紧', en: '0 not at all' },
    { zh: '1', en: '1' },
    { zh: '2', en: '2' },
    { zh: '3 一般', en: '3 somewhat' },
    { zh: '4', en: '4' },
    { zh: '5 最要紧', en: '5 most' },
  ],
  marks: [
    { zh: '0 不行', en: '0 not at all' },
    { zh: '1', en: '1' },
    { zh: '2', en: '2' },
    { zh: '3 一般', en: '3 so-so' },
    { zh: '4', en: '4' },
    { zh: '5 很好', en: '5 very well' },
  ],
  unmarked: { zh: '还不知道', en: 'I don’t know yet' },
  look: { zh: '看什么、在哪里看：', en: 'What to look for, and where:' },
  known: (wallet: string): Text => ({
    zh: `${wallet}，我们查到的：`,
    en: `What we know of ${wallet}:`,
  }),
  own: {
    zh: '您的打分（0 不要紧、不行，5 最要紧、很好）：',
    en: 'Your own judgment (0 not at all, 5 most, very well):',
  },
  nothingKnown: {
    zh: '没有可核实的，请您自己看。',
    en: 'Nothing that can be verified; look for yourself.',
  },
  fact: (what: string, says: string, source: string, day: string): Text => ({
    zh: `${what}：${says}（来源：${source}，${day}）`,
    en: `${what}: ${says} (source: ${source}, ${day})`,
  }),
  limit: { zh: '时限', en: 'Time limit' },
  hours: (value: string, hours: string): Text => ({
    zh: `${value}，${hours}`,
    en: `${value}, ${hours}`,
  }),
  weightLine: (weight: string): Text => ({ zh: `重要程度：${weight}`, en: `Weight: ${weight}` }),
  markLine: (wallet: string, mark: string): Text => ({
    zh: `${wallet}：${mark}`,
    en: `${wallet}: ${mark}`,
  }),
  blank: { zh: '____', en: '____' },
  resultHeading: { zh: '结果', en: 'Result' },
  noResult: {
    zh: '还比不出来：至少两个钱包，并且至少有一项写了重要程度、每个钱包都打了分。',
    en: 'Nothing can be compared yet: it takes two wallets, and one criterion that is weighed and marked for each of them.',
  },
  points: (wallet: string, points: string): Text => ({
    zh: `${wallet}：${points} 分（满分 5）`,
    en: `${wallet}: ${points} of 5`,
  }),
  leftOut: (names: string): Text => ({
    zh: `没有算进去（不要紧，或没有都打分）：${names}。`,
    en: `Not counted (weight 0, or not marked for each): ${names}.`,
  }),
  whyHeading: { zh: '是什么决定的', en: 'What decided it' },
  tied: (wallets: string): Text => ({
    zh: `${wallets}一样高。再看一遍最要紧的那一项。`,
    en: `${wallets} are equal. Look again at what matters most to you.`,
  }),
  decided: (criterion: string, by: string, gap: string): Text => ({
    zh: `差别主要在“${criterion}”，它拉开 ${by} 分；第一和第二总共差 ${gap} 分。`,
    en: `“${criterion}” made most of the difference, ${by} points; first and second are ${gap} points apart.`,
  }),
  flipMark: (wallet: string, criterion: string, from: number, to: number): Text => ({
    zh: `只要${beside(wallet)}的“${criterion}”从 ${from} 改成 ${to}，第一就换了。`,
    en: `Change “${criterion}” of ${wallet} from ${from} to ${to}, and another comes first.`,
  }),
  flipWeight: (criterion: string, from: number, to: number): Text => ({
    zh: `只要“${criterion}”的重要程度从 ${from} 改成 ${to}，第一就换了。`,
    en: `Change the weight of “${criterion}” from ${from} to ${to}, and another comes first.`,
  }),
  noFlip: {
    zh: '改任何一个分数或重要程度，第一都不变。',
    en: 'No single mark or weight would change who comes first.',
  },
  leaveHeading: (wallet: string): Text => ({
    zh: `要不要离开${beside(wallet)}`,
    en: `Whether to leave ${wallet}`,
  }),
  verdicts: {
    stay: {
      zh: '按您的打分，现在用的排第一，没有换的理由。',
      en: 'By your own marks the one you have comes first; they give no reason to leave.',
    },
    close: {
      zh: '差得很少，改一分就会变。先给它一次有日期的投诉，再决定：wallet-help guide being-heard。',
      en: 'It’s close: a point would turn it. Give it one complaint with a date first, then decide: wallet-help guide being-heard.',
    },
    leave: {
      zh: '按您的打分，别的更合适。眼前没办完的事，换了也不会解决，先办完。',
      en: 'By your own marks another suits you better. Leaving settles nothing that is still open: finish that first.',
    },
  },
  beforeHeading: { zh: '离开之前，按顺序', en: 'Before you leave, in this order' },
  criterionHeading: (name: string, ask: string): Text => ({
    zh: `${name}：${ask}`,
    en: `${name}: ${ask}`,
  }),
  stopped: (call: string): Text => ({
    zh: `没有保存。接着填：\n${call}`,
    en: `Nothing was saved. To go on from here:\n${call}`,
  }),
  written: (file: string): Text => ({ zh: `已写入 ${file}`, en: `Written to ${file}` }),
  criterion: { zh: '标准', en: 'criterion' },
  badPair: (flag: string, form: string, typed: string): Text => ({
    zh: `${flag} 要写成 ${form}（0 到 5 的整数），不是“${typed}”。`,
    en: `${flag} takes ${form}, a whole number from 0 to 5, not “${typed}”.`,
  }),
  notCompared: (wallet: string): Text => ({
    zh: `“${wallet}”不在 --wallets 里，请先加进去。`,
    en: `“${wallet}” is not among --wallets; add it there first.`,
  }),
} as const
