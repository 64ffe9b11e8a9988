import type { Text } from '../text.ts'

/** What an older case refers to and this version has no longer. */
export const outlived = {
  problem: (id: string): Text => ({
    zh: `现在的版本没有“${id}”这个问题了。记下的回答、事实和经过都在；建议不再给出。`,
    en: `This version no longer has the problem “${id}”. Your answers, facts and timeline are all here; there is no advice for it any more.`,
  }),
  wallet: (id: string): Text => ({
    zh: `现在的版本没有“${id}”这个钱包了，官方电话和菜单请在它的 App 里找。`,
    en: `This version no longer has the wallet “${id}”; look for its official contacts and menus in its app.`,
  }),
  outcome: (id: string): Text => ({
    zh: `原来的结论“${id}”现在的版本没有了，建议不再给出。`,
    en: `This version no longer has the result “${id}” that this case came to; there is no advice for it any more.`,
  }),
  answers: (nodes: readonly string[]): Text => ({
    zh: `这些问题现在不这样问了：${nodes.join('、')}。您的回答仍留着，但不再据此判断。`,
    en: `These questions are no longer asked as they were: ${nodes.join(', ')}. Your answers are kept, and no longer counted.`,
  }),
  /** Behind an answer whose question is gone. */
  answer: { zh: '（现在不这样问了）', en: ' (no longer asked)' },
  /** What a letter is about where the matter has no name any more. */
  subject: { zh: '钱包服务', en: 'the wallet’s service' },
} as const
