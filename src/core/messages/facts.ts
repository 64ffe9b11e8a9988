import type { Text } from '../text.ts'

/** What stands in place of a secret that was taken out of a text. */
export const secretNotes = {
  password: { zh: '〔已删除：密码〕', en: '[password removed]' },
  code: { zh: '〔已删除：验证码〕', en: '[code removed]' },
  cvv: { zh: '〔已删除：安全码〕', en: '[security code removed]' },
  seed: { zh: '〔已删除：助记词或私钥〕', en: '[recovery phrase or key removed]' },
} as const satisfies Record<string, Text>

/** What is left of the person's own numbers. */
export const ownNumbers = {
  card: (last: string): Text => ({ zh: `尾号 ${last}`, en: `ending in ${last}` }),
  identity: (last: string): Text => ({ zh: `证件尾号 ${last}`, en: `ID ending in ${last}` }),
  /** Where the words before it name the document. */
  named: (last: string): Text => ({ zh: `尾号 ${last}`, en: `ending in ${last}` }),
} as const

/** One line for each kind of thing that was taken out of what the person wrote. */
export const removedNotices = {
  password: {
    zh: '文字里的密码已删除，其余不变。密码从不保存，也不要告诉任何人。',
    en: 'The password in your text was removed, the rest is unchanged. Passwords are never stored; tell them to no one.',
  },
  code: {
    zh: '文字里的验证码已删除，其余不变。验证码从不保存，也不要告诉任何人。',
    en: 'The verification code in your text was removed, the rest is unchanged. Codes are never stored; tell them to no one.',
  },
  cvv: {
    zh: '文字里的卡片安全码已删除，其余不变。安全码从不保存。',
    en: 'The card security code in your text was removed, the rest is unchanged. It is never stored.',
  },
  seed: {
    zh: '文字里的助记词或私钥已删除，其余不变。它们从不保存。别人看过的，请换一个新钱包，把钱转过去。',
    en: 'The recovery phrase or private key in your text was removed, the rest is unchanged. It is never stored. If anyone has seen it, make a new wallet and move the money there.',
  },
  card: {
    zh: '您自己的银行卡号只保留了后四位。',
    en: 'Only the last four digits of your own card number were kept.',
  },
  identity: {
    zh: '您自己的身份证号只保留了后四位。',
    en: 'Only the last four digits of your own identity number were kept.',
  },
} as const satisfies Record<string, Text>

/** What was kept of a fact that says more, or less, than its stored form can. */
export const keptNotices = {
  roughTime: {
    zh: '只记下日期；大致时间请写进经过。',
    en: 'Only the day is kept; put the rough time into your story.',
  },
  zone: (zone: string): Text => ({
    zh: `时间按您写的记下，没有换算时区（${zone}）。如果当地时间不同，请改成当地时间。`,
    en: `The time is kept as you wrote it; its zone (${zone}) was not converted. If your local time was another, type that.`,
  }),
  roughAmount: {
    zh: '只记下数字；知道准确金额的话，请改成准确金额。',
    en: 'Only the number is kept; if you know the exact amount, type that.',
  },
} as const

/** Why a field that holds a secret is refused. */
export const refusedSecrets = {
  password: {
    zh: '这里面有密码。密码从不保存，投诉也用不到。请去掉密码，重新填写。',
    en: 'This contains a password. Passwords are never stored, and no complaint needs one. Leave it out and type the rest again.',
  },
  code: {
    zh: '这里面有验证码。验证码从不保存，投诉也用不到。请去掉验证码，重新填写。',
    en: 'This contains a verification code. Codes are never stored, and no complaint needs one. Leave it out and type the rest again.',
  },
  cvv: {
    zh: '这里面有卡片安全码（CVV）。安全码从不保存，投诉也用不到。请去掉它，重新填写。',
    en: 'This contains a card security code (CVV). It is never stored, and no complaint needs it. Leave it out and type the rest again.',
  },
  seed: {
    zh: '这里面有助记词或私钥。它们从不保存，投诉也用不到。请去掉它，重新填写。',
    en: 'This contains a recovery phrase or private key. It is never stored, and no complaint needs it. Leave it out and type the rest again.',
  },
} as const satisfies Record<string, Text>

/** Why an account like `me@example.com / hunter2` is refused. */
export const loginWithPassword: Text = {
  zh: '这像是账号加密码。密码从不保存，投诉也用不到。请只写账号。',
  en: 'This looks like a login together with its password. Passwords are never stored, and no complaint needs one. Type the login alone.',
}

/** Why there is no such fact. */
export const refusedFacts = {
  password: {
    zh: '密码从不保存：投诉用不到它，官方客服也不会要。请不要写在任何地方。',
    en: 'Passwords and PINs are never stored: no complaint needs one and real support never asks for it. Don’t write it anywhere.',
  },
  code: {
    zh: '验证码从不保存：投诉用不到它，官方客服也不会要。请不要写在任何地方。',
    en: 'Verification codes are never stored: no complaint needs one and real support never asks for it. Don’t write it anywhere.',
  },
  cvv: {
    zh: '卡片安全码（CVV）从不保存：投诉用不到它，官方客服也不会要。请不要写在任何地方。',
    en: 'Card security codes (CVV) are never stored: no complaint needs one and real support never asks for it. Don’t write it anywhere.',
  },
  seed: {
    zh: '助记词和私钥从不保存：投诉用不到它们，官方客服也不会要。谁要谁就是骗子。',
    en: 'Recovery phrases and private keys are never stored: no complaint needs one. Whoever asks for it is a scammer.',
  },
} as const satisfies Record<string, Text>

/** What is wrong with a fact as typed, and what to type instead. Days are like 2026-11-20. */
export const factProblems = {
  amount: {
    zh: '看不懂这个金额。请写成 128.50，或“¥1,280”“128块5”“40 美元”。',
    en: 'I can’t read this amount. Type it like 128.50, ¥1,280 or 40 USD.',
  },
  currency: {
    zh: '看不懂这个币种。请写成 CNY、USD 这样的三个字母，或“人民币”“美元”。',
    en: 'I can’t read this currency. Type its three letters, like USD or CNY, or its name.',
  },
  time: (day: string): Text => ({
    zh: `看不懂这个时间。请写成 ${day} 14:30，或“昨天 14:30”。`,
    en: `I can’t read this time. Type it like ${day} 14:30 or “yesterday 2:30pm”.`,
  }),
  timeToCome: (day: string): Text => ({
    zh: `这个时间还没有到。请写已经发生的时间，如 ${day} 14:30。`,
    en: `This time is still to come. Type when it happened, like ${day} 14:30.`,
  }),
  replyBy: (day: string): Text => ({
    zh: `看不懂这个日期。请写成 ${day}，或“7天后”“下周一”。`,
    en: `I can’t read this day. Type it like ${day}, “in 7 days” or “next Monday”.`,
  }),
  tooEarly: (day: string): Text => ({
    zh: `这一天太早了，是二十多年前。请检查年份，写成 ${day} 这样。`,
    en: `This day is too early, more than twenty years ago. Check the year and type it like ${day}.`,
  }),
  needsYear: {
    zh: '请写上年份：不是每年都有 2 月 29 日，如 2024-02-29。',
    en: 'Type the year too, since not every year has a 29 February: 2024-02-29, for instance.',
  },
  roughDay: (day: string): Text => ({
    zh: `这个日期只是大概。请写一个确定的日期，如 ${day}；记不清就留空，在经过里说明。`,
    en: `This day is only a guess. Type a certain day, like ${day}, or leave it blank and say it in your story.`,
  }),
  workingDays: (day: string): Text => ({
    zh: `工作日要除去节假日、算上调休，这里算不准。请写一个日期，如 ${day}。`,
    en: `Working days depend on public holidays, so I can’t count them. Type a day, like ${day}.`,
  }),
  replyByPast: (day: string): Text => ({
    zh: `这一天已经过去。请写今天或以后的日期，如 ${day}。`,
    en: `This day has passed. Type today or a later day, like ${day}.`,
  }),
  email: {
    zh: '这不像邮箱地址。请写成 name@example.com。',
    en: 'This doesn’t look like an email address. Type it like name@example.com.',
  },
  phone: {
    zh: '这不像电话号码。请只写数字，如 13800138000 或 +86 138 0013 8000。',
    en: 'This doesn’t look like a phone number. Type digits, like +1 415 555 0123.',
  },
  nextStep: {
    zh: '请回答“是”或“否”。',
    en: 'Answer yes or no.',
  },
  tooLong: (most: number): Text => ({
    zh: `太长了，最多 ${most} 个字。请缩短后重新填写。`,
    en: `This is too long: at most ${most} characters. Shorten it and type it again.`,
  }),
} as const
