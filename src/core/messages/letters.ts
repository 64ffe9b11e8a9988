import type { Text } from '../text.ts'

/** `export`: readers and kinds of letters. */
export const letters = {
  listHeading: (number: number): Text => ({
    zh: `第 ${number} 号：可以写给谁`,
    en: `Case ${number}: whom you can write to`,
  }),
  nowHeading: { zh: '现在可以写', en: 'You can write now' },
  laterHeading: { zh: '还不到时候', en: 'Not yet' },
  publicReader: {
    zh: '公众（投诉平台、社交平台、评价）',
    en: 'the public (platforms, social media, reviews)',
  },
  merchantReader: { zh: '商家或收款人', en: 'the merchant or payee' },
  own: {
    zh: '现在就可以：这件事先该由它处理。',
    en: 'You can do it now: it is the one that has to deal with this first.',
  },
  lodged: (day: string, state: string): Text => ({
    zh: `${day}已经提交过，${state}。催办或再次投诉见 --kind。`,
    en: `It has had your complaint since ${day}: ${state}. A reminder or a request for review: see --kind.`,
  }),
  after: (name: string): Text => ({
    zh: `先向${name}提出，等它答复或期限过了再写。`,
    en: `First turn to ${name}, and wait for its answer or for its time to run out.`,
  }),
  beforehand: (may: string, first: string): Text => ({
    zh: `${may}${first}。`,
    en: `${may} ${first.charAt(0).toUpperCase()}${first.slice(1)}.`,
  }),
  aside: {
    zh: '不在这件事的主要步骤里；需要它那边的记录或答复时再写。',
    en: 'Not one of the main steps here; write if you need its records or its answer.',
  },
  askFew: (count: number): Text => ({
    zh: `写这封信还缺 ${count} 项。每一项都可以回车跳过，信里会留出空。`,
    en:
      count === 1
        ? 'This letter needs one more thing. Press Enter to skip it; the letter shows the blank.'
        : `This letter needs ${count} more things. Press Enter to skip any; the letter shows the blank.`,
  }),
  limit: (most: number): Text => ({ zh: `最多 ${most} 字`, en: `At most ${most} characters` }),
  lengths: {
    zh: '网上表格能写多少字，我们没有核实过，以页面为准；太长时把事实放前面，其余作附件。公开短文另有 140 字和 280 字符两种。',
    en: 'How much an online form takes we have not verified; the page says it. If it is too long, put the facts first and attach the rest. For the public there are short forms of 140 and 280 characters.',
  },
  noReader: (reader: string): Text => ({
    zh: `这件事没有给“${reader}”的信。`,
    en: `There is no letter to “${reader}” in this case.`,
  }),
  readersHere: (list: string): Text => ({
    zh: `可以写给：${list}`,
    en: `You can write to: ${list}`,
  }),
  seeReaders: (number: number): Text => ({
    zh: `看每一封是给谁的、什么时候用：wallet-help export ${number} --list`,
    en: `To see what each is for, and when: wallet-help export ${number} --list`,
  }),
  noKind: (reader: string, kinds: string): Text => ({
    zh: `给“${reader}”的信只有这几种：${kinds}`,
    en: `A letter to “${reader}” comes in these kinds: ${kinds}`,
  }),
  wouldNotHelp: (why: Text): Text => ({
    zh: `这件事现在写投诉帮不上忙。${why.zh}`,
    en: `A complaint would not help here. ${why.en}`,
  }),
  insist: (number: number): Text => ({
    zh: `仍要写，指明写给谁：wallet-help export ${number} --for wallet`,
    en: `To write one all the same, say to whom: wallet-help export ${number} --for wallet`,
  }),
} as const
