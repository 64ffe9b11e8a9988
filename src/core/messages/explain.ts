import type { Text } from '../text.ts'

/** `explain`, and the choice "I have an error message" of `diagnose`. */
export const explain = {
  several: (query: string, count: number): Text => ({
    zh: `“${query}”有 ${count} 种意思，看它出现在哪里。`,
    en: `“${query}” has ${count} meanings, depending on where it appears.`,
  }),
  nearest: (query: string): Text => ({
    zh: `没有与“${query}”一字不差的说法，最接近的是：`,
    en: `Nothing matches “${query}” exactly. The nearest:`,
  }),
  where: (where: Text): Text => ({ zh: `这是${where.zh}。`, en: `Shown ${where.en}.` }),
  means: { zh: '意思：', en: 'What it means: ' },
  todo: { zh: '现在做：', en: 'What to do now:' },
  /** Stands before anything else where the result of a payment is not known; the data begins with the same words. */
  unknownFirst: {
    zh: '先查账单和银行流水，不要再付一次。',
    en: 'Check the payment history and the bank statement first; don’t pay again.',
  },
  weak: {
    zh: '没有找到公开的出处，这是业内常见的意思。',
    en: 'No public source was found; this is the usual meaning.',
  },
  goOn: (problem: Text): Text => ({
    zh: `属于“${problem.zh}”，继续：`,
    en: `This belongs to “${problem.en}”. To continue:`,
  }),
  offer: (problem: Text): Text => ({
    zh: `现在就诊断“${problem.zh}”吗？`,
    en: `Diagnose “${problem.en}” now?`,
  }),
  offerWhich: { zh: '现在就诊断吗？是哪一种？', en: 'Diagnose it now? Which is it?' },
  notNow: { zh: '现在不用', en: 'Not now' },
  nothing: (query: string): Text => ({
    zh: `没有找到“${query}”的解释。`,
    en: `We have no explanation for “${query}”.`,
  }),
  copyExactly: {
    zh: '照着屏幕一字不差地再写一遍，包括代码；太长就只写代码。',
    en: 'Copy the words exactly as shown, with the code; if they are long, give only the code.',
  },
  tellSupport: {
    zh: '把原文、时间和金额报给钱包客服，问是哪一方拒绝的。号码：wallet-help contacts',
    en: 'Give the wallet’s support the exact words, the time and the amount, and ask who refused it. Whom to contact: wallet-help contacts',
  },
  diagnose: {
    zh: '按发生的事找原因：wallet-help diagnose',
    en: 'To find the cause from what happened: wallet-help diagnose',
  },
  emptyText: { zh: '要解释哪句话？', en: 'Which words should we explain?' },
  choice: { zh: '我看到了错误提示', en: 'I have an error message' },
  askWords: {
    zh: '提示的原文或代码是什么？\n照着屏幕写。不要写密码和验证码。',
    en: 'What does it say? The exact words or the code\nCopy them from the screen. Never a password or a code sent to you.',
  },
  askProblem: { zh: '接下来按哪个问题处理？', en: 'Which problem shall we go on with?' },
  otherProblem: { zh: '都不是，从全部问题里选', en: 'None of these; choose from all problems' },
  chooseYourself: {
    zh: '没有找到这句话的解释，原文会写进记录。选一个最接近的：',
    en: 'We have no explanation for these words, but they are kept in the case. Choose what comes closest:',
  },
} as const
