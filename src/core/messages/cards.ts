import type { Text } from '../text.ts'

/** Case cards: what they say in words. */
export const cards = {
  title: (parts: string): Text => ({ zh: `案例：${parts}`, en: `Case: ${parts}` }),
  columns: [
    { zh: '项目', en: 'What' },
    { zh: '内容', en: 'Value' },
  ] as const,
  rows: {
    problem: { zh: '问题', en: 'Problem' },
    wallet: { zh: '钱包', en: 'Wallet' },
    place: { zh: '地区', en: 'Place' },
    amount: { zh: '金额', en: 'Amount' },
    result: { zh: '结果', en: 'Result' },
    recovered: { zh: '拿回', en: 'Got back' },
    days: { zh: '用时', en: 'Time it took' },
    month: { zh: '结束月份', en: 'Ended in' },
  },
  headings: {
    cause: { zh: '原因', en: 'Cause' },
    answers: { zh: '回答', en: 'Answers' },
    tried: { zh: '试过的办法', en: 'What was tried' },
    steps: { zh: '联系和投诉', en: 'Contacts and complaints' },
    notes: { zh: '补充', en: 'Notes' },
  },
  notAsked: { zh: '没有走到结论', en: 'no result of the diagnosis' },
  triedResults: {
    solved: { zh: '解决了', en: 'solved it' },
    'not-solved': { zh: '没有解决', en: 'did not solve it' },
    skipped: { zh: '没试', en: 'not tried' },
  },
  recovered: {
    all: { zh: '全部', en: 'all of it' },
    some: { zh: '一部分', en: 'some of it' },
    none: { zh: '没有', en: 'nothing' },
  },
  ways: {
    phone: { zh: '电话', en: 'phone' },
    chat: { zh: '在线客服', en: 'chat' },
    email: { zh: '邮件', en: 'e-mail' },
    app: { zh: 'App 内', en: 'in the app' },
    web: { zh: '网页', en: 'web' },
    letter: { zh: '信件', en: 'letter' },
    'in-person': { zh: '当面', en: 'in person' },
    other: { zh: '其他渠道', en: 'another way' },
  },
  someOffice: { zh: '另一家机构', en: 'another office' },
  onDay: (day: number): Text => ({ zh: `第 ${day} 天`, en: `Day ${day}` }),
  answeredAfter: (days: number): Text => ({
    zh: days === 0 ? '当天答复' : `${days} 天后答复`,
    en:
      days === 0
        ? 'answered the same day'
        : `answered after ${days} ${days === 1 ? 'day' : 'days'}`,
  }),
  took: (days: number): Text => ({
    zh: days === 0 ? '当天' : `${days} 天`,
    en: days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`,
  }),
  between: (from: string, below: string): Text => ({
    zh: `${from}至 ${below}之间`,
    en: `between ${from} and ${below}`,
  }),
  below: (below: string): Text => ({ zh: `${below}以下`, en: `below ${below}` }),
  atLeast: (from: string): Text => ({ zh: `${from}以上`, en: `${from} or more` }),
  onScreen: (text: string): Text => ({ zh: `页面提示：${text}`, en: `On the screen: ${text}` }),
} as const

/** `share`. */
export const share = {
  askNotes: {
    zh: '这些是您自己写的内容，哪些可以放进卡片？\n已遮盖；不勾选就不放。',
    en: 'You typed these yourself. Which may stand in the card?\nThey are masked; what is not ticked stays out.',
  },
  leftOut: (count: number): Text => ({
    zh: `您写的内容有 ${count} 处没有放进去。要放：--include-note "内容"`,
    en: `${count === 1 ? 'One thing' : `${count} things`} you typed stayed out. To put one in: --include-note "TEXT"`,
  }),
  notEnded: (number: number): Text => ({
    zh: `第 ${number} 号还没有结果，现在分享帮不到别人。`,
    en: `Case ${number} has no result yet, so its card would not help anybody.`,
  }),
  closeFirst: (number: number): Text => ({
    zh: `有了结果先结束它：wallet-help close ${number}`,
    en: `When it has one, close it: wallet-help close ${number}`,
  }),
} as const

/** `import`. */
export const imported = {
  done: (taken: number, known: number, refused: number): Text => ({
    zh: `收入 ${taken} 张，已有 ${known} 张，拒收 ${refused} 张。`,
    en: `${taken} taken in, ${known} known already, ${refused} refused.`,
  }),
  noCards: {
    zh: '没有找到案例卡片（以 .json 结尾的文件）。',
    en: 'No case cards found (files that end in .json).',
  },
  refused: (file: string, why: Text): Text => ({
    zh: `拒收 ${file}：${why.zh}`,
    en: `Refused ${file}: ${why.en}`,
  }),
  reasons: {
    missing: { zh: '没有这个文件', en: 'there is no such file' },
    address: {
      zh: '这是网址；本程序不联网，请先自己下载',
      en: 'this is an address; this program has no network, so download it first',
    },
    link: { zh: '是链接，没有读', en: 'it is a link, which is not followed' },
    'not-a-file': { zh: '不是普通文件', en: 'it is no regular file' },
    unreadable: { zh: '读不了', en: 'it cannot be read' },
    'too-large': { zh: '超过 64 KB', en: 'it is larger than 64 KB' },
    'too-deep': { zh: '文件夹套得太深', en: 'the folders are nested too deeply' },
    'too-many': {
      zh: '一次最多 2000 个文件，其余没有读',
      en: 'only 2,000 files are read at once; the rest were not',
    },
    'not-text': { zh: '不是 UTF-8 文本', en: 'it is not UTF-8 text' },
    'not-json': { zh: '不是 JSON', en: 'it is not JSON' },
    'not-a-card': { zh: '不是 wallet-help 的案例卡片', en: 'it is not a wallet-help case card' },
    newer: {
      zh: '由更新版本的 wallet-help 写成，请先升级',
      en: 'a newer wallet-help wrote it; update first',
    },
    wrong: { zh: '内容不合卡片的格式', en: 'it does not have the form of a card' },
  },
  at: (where: string, what: Text): Text => ({
    zh: `（${where}：${what.zh}）`,
    en: ` (${where}: ${what.en})`,
  }),
} as const

/** What is wrong with a field of a card. */
export const cardFaults = {
  missing: { zh: '缺少这一项', en: 'it is missing' },
  unknown: { zh: '卡片没有这一项', en: 'a card has no such field' },
  type: (expected: string): Text => ({
    zh: `类型不对，应为 ${expected}`,
    en: `the wrong type; it has to be ${expected}`,
  }),
  value: (values: string): Text => ({ zh: `应为 ${values}`, en: `it has to be ${values}` }),
  range: { zh: '太大、太小、太长或太短', en: 'too large, too small, too long, or too short' },
  form: { zh: '写法不对', en: 'not written as a card has it' },
} as const

/** `similar`. */
export const similar = {
  heading: (count: number): Text => ({
    zh: `最像的 ${count} 个已解决案例`,
    en: count === 1 ? 'The solved case most like it' : `The ${count} solved cases most like it`,
  }),
  own: (number: number): Text => ({ zh: `您的第 ${number} 号`, en: `your case ${number}` }),
  card: (hash: string): Text => ({ zh: `案例库 ${hash}`, en: `library ${hash}` }),
  sharedList: (list: string): Text => ({ zh: `相同：${list}`, en: `In common: ${list}` }),
  shared: {
    problem: { zh: '问题', en: 'problem' },
    cause: { zh: '原因', en: 'cause' },
    wallet: { zh: '钱包', en: 'wallet' },
    answers: { zh: '多数回答', en: 'most answers' },
    error: { zh: '页面提示', en: 'words on the screen' },
    place: { zh: '地区', en: 'place' },
  },
  worked: (what: string): Text => ({ zh: `起了作用：${what}`, en: `What worked: ${what}` }),
  lastStep: (what: string): Text => ({
    zh: `结束前的最后一步：${what}`,
    en: `The last step before it ended: ${what}`,
  }),
  notSaid: {
    zh: '没有记下是怎么解决的。',
    en: 'How it was solved was not noted.',
  },
  tookInAll: (days: string): Text => ({ zh: `一共用时：${days}`, en: `It took: ${days}` }),
  caution: {
    zh: '别人的案例由分享者自己记录，没有核实过。',
    en: 'Other people’s cases are what they noted themselves; nobody has verified them.',
  },
  none: {
    zh: '没有相似的已解决案例。',
    en: 'There is no solved case like it.',
  },
  howToHave: {
    zh: '这里有两个来源：您自己用 close 结束的案例，和用 import 收入的卡片。',
    en: 'They come from two places: your own cases that you end with close, and cards you take in with import.',
  },
  noWords: { zh: '请写一个编号，或几个词。', en: 'Give the number of a case, or some words.' },
} as const

/** `cards`, `cards remove`: those of others. */
export const library = {
  columns: {
    id: { zh: '编号', en: 'Id' },
    problem: { zh: '问题', en: 'Problem' },
    wallet: { zh: '钱包', en: 'Wallet' },
    result: { zh: '结果', en: 'Result' },
    days: { zh: '用时', en: 'Took' },
  },
  none: {
    zh: '还没有别人的案例卡片。收进来：wallet-help import 文件夹',
    en: 'No cards from others yet. To take some in: wallet-help import FOLDER',
  },
  card: { zh: '卡片', en: 'card' },
  ambiguous: (id: string): Text => ({
    zh: `不止一张卡片的编号以 ${id} 开头，请多写几位。`,
    en: `More than one card begins with ${id}; write more of it.`,
  }),
  removed: (count: number): Text => ({
    zh: `已删除 ${count} 张卡片。`,
    en: `${count} ${count === 1 ? 'card' : 'cards'} removed.`,
  }),
} as const
