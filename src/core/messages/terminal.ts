import type { Text } from '../text.ts'

/** Key help and the frame of prompts and errors. */
export const terminal = {
  keys: {
    move: { zh: '↑↓ 移动', en: '↑↓ move' },
    choose: { zh: '回车 选定', en: 'Enter choose' },
    search: { zh: '输入几个字或拼音首字母来找', en: 'type to search' },
    tick: { zh: '空格 勾选', en: 'Space tick' },
    done: { zh: '回车 完成', en: 'Enter done' },
    /** Of a list that is longer than the screen. */
    moveAmong: (n: number): Text => ({ zh: `↑↓ 移动（共 ${n} 项）`, en: `↑↓ move (${n} in all)` }),
    back: { zh: 'Esc 返回上一题', en: 'Esc back' },
    leave: { zh: 'Ctrl+C 退出', en: 'Ctrl+C leave' },
    saveAndLeave: { zh: 'Ctrl+C 保存并退出', en: 'Ctrl+C save and leave' },
  },
  blank: { zh: '（留空）', en: '(left blank)' },
  noneTicked: { zh: '（一个也没有）', en: '(none)' },
  error: { zh: '出错了', en: 'Error' },
  bug: (version: string): Text => ({
    zh: `程序自己出了错（版本 ${version}）。您已保存的内容不受影响。`,
    en: `The program itself failed (version ${version}). What you saved is not affected.`,
  }),
} as const
