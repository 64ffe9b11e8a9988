import type { Text } from '../text.ts'

/** Key help and the frame of prompts and errors. */
export const terminal = {
  keys: {
    choose: { zh: '↑↓ 移动 · 回车 选定', en: '↑↓ move · Enter choose' },
    search: {
      zh: '输入几个字或拼音首字母来找 · ↑↓ 移动 · 回车 选定',
      en: 'type to search · ↑↓ move · Enter choose',
    },
    tick: { zh: '↑↓ 移动 · 空格 勾选 · 回车 完成', en: '↑↓ move · Space tick · Enter done' },
    back: { zh: ' · Esc 返回上一题', en: ' · Esc back' },
    leave: { zh: ' · Ctrl+C 保存并退出', en: ' · Ctrl+C save and leave' },
  },
  blank: { zh: '（留空）', en: '(left blank)' },
  error: { zh: '出错了', en: 'Error' },
  bug: (version: string): Text => ({
    zh: `程序自己出了错（版本 ${version}）。您已保存的内容不受影响。`,
    en: `The program itself failed (version ${version}). What you saved is not affected.`,
  }),
} as const
