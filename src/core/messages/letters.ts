import type { Text } from '../text.ts'

/** `export`: readers and kinds of letters. */
export const letters = {
  readers: {
    wallet: { zh: '钱包', en: 'the wallet' },
    bank: { zh: '银行', en: 'the bank' },
    merchant: { zh: '商家或收款人', en: 'the merchant or payee' },
    public: { zh: '公众', en: 'the public' },
  } as Readonly<Partial<Record<string, Text>>>,
  kinds: {
    first: { zh: '首次', en: 'first' },
    reminder: { zh: '催办', en: 'reminder' },
    appeal: { zh: '再次投诉', en: 'request for review' },
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
    zh: `这件事现在写投诉帮不上忙：${why.zh}`,
    en: `A complaint would not help here: ${why.en}`,
  }),
  insist: (number: number): Text => ({
    zh: `仍要写，指明写给谁：wallet-help export ${number} --for wallet`,
    en: `To write one all the same, say to whom: wallet-help export ${number} --for wallet`,
  }),
} as const
