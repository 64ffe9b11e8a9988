/** Through what somebody was reached. Public: never renamed. */
export const WAYS = [
  'phone',
  'chat',
  'email',
  'app',
  'web',
  'letter',
  'in-person',
  'other',
] as const
export type Way = (typeof WAYS)[number]

/** The first that fits counts: “App 内在线客服” is a chat. */
const SIGNS: readonly (readonly [Way, RegExp])[] = [
  ['email', /邮件|邮箱|e-?mail|@/i],
  ['chat', /在线|聊天|留言|私信|对话|机器人|chat|messag|whatsapp/i],
  ['phone', /电话|热线|来电|去电|打(?:给|了|过)|拨|phone|call|hotline|tel\b|^\+?[\d\s()-]{3,}$/i],
  [
    'in-person',
    /柜台|网点|营业厅|门店|现场|当面|派出所|上门|branch|in person|counter|office|station/i,
  ],
  ['letter', /信件|挂号|快递|邮寄|寄|传真|letter|post|mail|fax/i],
  ['web', /官网|网站|网页|网上|平台|小程序|web|site|online|portal|form/i],
  ['app', /app|应用|客户端|软件/i],
]

/** The kind of channel that was typed; of the words themselves nothing is left. */
export function wayOf(channel: string | undefined): Way | null {
  if (channel === undefined || channel.trim() === '') return null
  const plain = channel.normalize('NFKC')
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? 'other'
}
