import { beside, type Text } from '../text.ts'

/** What can be wrong with the words of the call. */
export const diagnoseErrors = {
  missingAnswer: (question: Text): Text => ({
    zh: `还差一个回答：${question.zh}`,
    en: `An answer is missing: ${question.en}`,
  }),
  options: (list: string): Text => ({ zh: `可选：${list}`, en: `Options: ${list}` }),
  flag: (flag: string): Text => ({ zh: `这样给出：${flag}`, en: `Give it as: ${flag}` }),
  unknown: (what: Text, value: string): Text => ({
    zh: `没有这个${what.zh}：${value}`,
    en: `Unknown ${what.en}: ${value}`,
  }),
  nearest: (list: string): Text => ({ zh: `您是不是想写：${list}`, en: `Did you mean: ${list}` }),
  all: (list: string): Text => ({ zh: `可用的有：${list}`, en: `Available: ${list}` }),
  problem: { zh: '问题', en: 'problem' },
  wallet: { zh: '钱包', en: 'wallet' },
  place: { zh: '地区', en: 'place' },
  question: { zh: '题目', en: 'question' },
  option: (question: string): Text => ({ zh: `选项（${question}）`, en: `option of ${question}` }),
  fact: { zh: '事实名', en: 'fact' },
  evidence: { zh: '证据名', en: 'item of evidence' },
  status: { zh: '状态', en: 'status' },
  pair: (flag: string, value: string): Text => ({
    zh: `${flag} 要写成 名称=值，这里是：${value}`,
    en: `${flag} takes NAME=VALUE, not: ${value}`,
  }),
  badFact: (name: string, why: Text): Text => ({
    zh: `${name}：${why.zh}`,
    en: `${name}: ${why.en}`,
  }),
  badFactsFile: (file: Text, why: Text): Text => ({
    zh: `读不懂${beside(file.zh)}：${why.zh}`,
    en: `Can’t read ${file.en}: ${why.en}`,
  }),
  noJson: { zh: '不是有效的 JSON。', en: 'it isn’t valid JSON.' },
  noObject: {
    zh: '应为一个对象，例如 {"amount": "128.5", "story": "……"}。',
    en: 'it must hold one object, such as {"amount": "128.5", "story": "..."}.',
  },
  noText: (name: string): Text => ({
    zh: `${name} 的值应为文字或数字。`,
    en: `the value of ${name} must be text or a number.`,
  }),
  answersNeedProblem: {
    zh: '--answer 要和 --problem 一起给出。',
    en: '--answer needs --problem.',
  },
} as const
