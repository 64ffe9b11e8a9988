import type { Text } from '../text.ts'

/** The word that stands in a public text for what was there; one word each, so that no line breaks inside. */
export const markWords = {
  name: { zh: '姓名', en: 'name' },
  payee: { zh: '对方', en: 'payee' },
  person: { zh: '某人', en: 'person' },
  identity: { zh: '证件号', en: 'id' },
  card: { zh: '卡号', en: 'card' },
  account: { zh: '账号', en: 'account' },
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮箱', en: 'email' },
  reference: { zh: '单号', en: 'reference' },
  number: { zh: '号码', en: 'number' },
  address: { zh: '地址', en: 'address' },
  plate: { zh: '车牌', en: 'plate' },
  network: { zh: '网络地址', en: 'ip' },
  time: { zh: '时刻', en: 'time' },
  link: { zh: '链接', en: 'link' },
  birthday: { zh: '生日', en: 'birthday' },
  hidden: { zh: '已隐去', en: 'removed' },
} as const satisfies Record<string, Text>

/** What can be masked. */
export type MarkKind = keyof typeof markWords

/** What a preview calls each kind. */
export const kindNames: Readonly<Record<MarkKind, Text>> = {
  name: { zh: '姓名', en: 'your name' },
  payee: { zh: '对方姓名', en: 'the other side’s name' },
  person: { zh: '其他人姓名', en: 'other people’s names' },
  identity: { zh: '证件号', en: 'identity numbers' },
  card: { zh: '银行卡号', en: 'card numbers' },
  account: { zh: '账号', en: 'accounts' },
  phone: { zh: '电话', en: 'phone numbers' },
  email: { zh: '邮箱', en: 'e-mail addresses' },
  reference: { zh: '单号', en: 'order and reference numbers' },
  number: { zh: '其他号码', en: 'other numbers' },
  address: { zh: '地址', en: 'addresses' },
  plate: { zh: '车牌', en: 'plates' },
  network: { zh: '网络地址', en: 'network addresses' },
  time: { zh: '时刻', en: 'times of day' },
  link: { zh: '链接', en: 'links' },
  birthday: { zh: '生日', en: 'birthdays' },
  hidden: { zh: '您要求隐去的', en: 'what you asked to hide' },
}

/** The preview of a public text. */
export const preview = {
  heading: {
    zh: '公开前请看一遍。已遮盖的地方加了标记：',
    en: 'Read this before it is public. What was masked is marked:',
  },
  counted: (list: string): Text => ({ zh: `已遮盖：${list}`, en: `Masked: ${list}` }),
  each: (name: Text, count: number): Text => ({
    zh: `${name.zh} ${count}`,
    en: `${name.en} ${count}`,
  }),
  nothing: { zh: '没有需要遮盖的内容。', en: 'Nothing had to be masked.' },
  hint: {
    zh: '还有能认出人的内容？加 --hide "原文" 再来一次。程序认不出所有写法。',
    en: 'Does anything in it still tell who someone is? Run it again with --hide "the words". No program knows every way to write a thing.',
  },
  ask: { zh: '可以公开吗？', en: 'May this be public?' },
  refused: { zh: '没有输出任何内容。', en: 'Nothing was written.' },
} as const
