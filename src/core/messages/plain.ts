import type { Text } from '../text.ts'

/** How questions are answered in plain mode: line by line, nothing drawn again. */
export const plain = {
  chooseOne: (most: number): Text => ({
    zh: `输入编号 1–${most}，按回车`,
    en: `Type a number, 1 to ${most}, and press Enter`,
  }),
  chooseSeveral: (most: number): Text => ({
    zh: `输入编号，多个用逗号隔开（1–${most}）；0 为一个也没有`,
    en: `Type numbers with commas between them (1 to ${most}); 0 for none`,
  }),
  keepsWith: (shown: Text): Text => ({
    zh: `直接回车：${shown.zh}`,
    en: `Enter alone: ${shown.en}`,
  }),
  blank: { zh: '留空', en: 'left blank' },
  none: { zh: '一个也没有', en: 'none' },
  typeLine: { zh: '输入后按回车', en: 'Type it and press Enter' },
  clear: { zh: '“-”清空', en: '"-" clears it' },
  goBack: { zh: '“<”返回上一题', en: '"<" goes back' },
  leave: { zh: 'Ctrl+C 退出', en: 'Ctrl+C leaves' },
  saveAndLeave: { zh: 'Ctrl+C 保存并退出', en: 'Ctrl+C saves and leaves' },
  notOffered: (typed: string): Text => ({
    zh: `没有“${typed}”这一项。`,
    en: `“${typed}” is not one of them.`,
  }),
} as const
