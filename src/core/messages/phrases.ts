import type { Text } from '../text.ts'

/** How the register's entries read inside a sentence. */
export const phrases = {
  someWallet: { zh: '钱包', en: 'the wallet' },
  path: (path: Text, search: string | undefined): Text =>
    search === undefined
      ? path
      : {
          zh: `${path.zh}（找不到时，在 App 里搜索“${search}”）`,
          en: `${path.en} (or search for “${search}” in the app)`,
        },
  search: (word: string): Text => ({
    zh: `在 App 里搜索“${word}”`,
    en: `search for “${word}” in the app`,
  }),
  cautious: (window: Text): Text => ({
    zh: `${window.zh}（保守估计）`,
    en: `${window.en} (a cautious estimate)`,
  }),
  holidaysMayMove: (day: Text): Text => ({
    zh: `${day.zh}（遇节假日顺延）`,
    en: `${day.en} (public holidays may move it)`,
  }),
  contactNote: {
    zh: '号码以 App 内和官网公示为准。官方客服不会要求您转账到“安全账户”、共享屏幕，也不会索要验证码或密码。',
    en: 'Check numbers against the app and the official site. Real support never asks you to move money to a “safe account”, share your screen, or give a code or password.',
  },
  oldContact: (day: string): Text => ({
    zh: `这里的联系方式最早核对于 ${day}，已超过 180 天，请先在 App 内确认。`,
    en: `A contact shown here was last checked on ${day}, more than 180 days ago: confirm it in the app first.`,
  }),
} as const
