/** What several commands take. */
import { LANGS } from '../core/text.ts'
import type { Meanings } from './verb.ts'

export const CASE = {
  '<case>': { completes: 'case', zh: '记录编号', en: 'number of the case' },
} satisfies Meanings
export const JSON_FLAG = { '--json': { zh: '输出 JSON', en: 'print JSON' } }
export const FORCE = { '--force': { zh: '覆盖已有的文件', en: 'replace an existing file' } }
export const MASK = {
  '--mask': {
    zh: '遮盖能认出人的内容：姓名、电话、单号、时刻等',
    en: 'mask what tells who someone is: names, numbers, times of day',
  },
  '--hide <text...>': {
    zh: '再遮盖这些原文（同时启用 --mask）',
    en: 'mask these words too (turns --mask on)',
  },
}
export const LETTER_LANG = {
  '--letter-lang <lang>': {
    zh: '投诉信的语言（默认随收信方）',
    en: 'language of the letter (default: its reader’s)',
    choices: LANGS,
  },
}
export const FACTS = {
  '--facts <file>': {
    completes: 'file',
    zh: '从 JSON 文件读事实（“-”为标准输入，不会留在命令历史里）',
    en: 'read facts from a JSON file ("-": standard input, which leaves no trace in the shell history)',
  },
} satisfies Meanings
/** Options of the program itself; they stand before or after the command. */
export const GLOBAL = {
  '--lang <lang>': {
    zh: '界面语言：zh 或 en',
    en: 'language on screen: zh or en',
    choices: LANGS,
  },
  '--db <file>': {
    completes: 'file',
    zh: '记录文件的位置（默认在系统的数据目录；也可用 WALLET_HELP_DB）',
    en: 'file that keeps your cases (default: in your system’s data folder, or WALLET_HELP_DB)',
  },
  '--no-input': {
    zh: '不提问：缺少回答就报错退出',
    en: 'never ask: exit with an error where an answer is missing',
  },
  '-q, --quiet': {
    zh: '只给结果和错误，不说别的',
    en: 'only results and errors',
  },
  '--plain': {
    zh: '朴素模式：逐行问答，不重画屏幕，适合读屏软件（也可 config plain yes）',
    en: 'line by line, nothing redrawn, for screen readers (or: config plain yes)',
  },
  '--no-network': { zh: '不联网：不测试连接', en: 'never use the network: no connection test' },
  '--no-color': { zh: '不用颜色', en: 'no color' },
} satisfies Meanings
