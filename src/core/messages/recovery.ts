import type { Text } from '../text.ts'

const listed = (numbers: readonly number[]): string =>
  numbers.length > 20 ? `${numbers.slice(0, 20).join(', ')}, …` : numbers.join(', ')
const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

/** `doctor --recover`. */
export const recovery = {
  nothing: (file: string): Text => ({
    zh: `在 ${file} 里没有找到能救出的记录。原文件没有改动，也没有建新文件。`,
    en: `Nothing of a casebook could be found in ${file}. It was left as it is, and no new file was made.`,
  }),
  backup: {
    zh: '有备份就用备份：wallet-help restore 备份文件 --db 新文件',
    en: 'If you have a backup, use that: wallet-help restore BACKUP --db NEWFILE',
  },
  saved: (cases: number, entries: number, files: number, deadlines: number): Text => ({
    zh: `救出 ${cases} 条记录，经过 ${entries} 条，证据文件 ${files} 个。在等的日期按救出的内容重新算出 ${deadlines} 个。`,
    en: `Saved: ${many(cases, 'case', 'cases')}, ${many(entries, 'entry', 'entries')} in timelines, ${many(files, 'evidence file', 'evidence files')}. ${many(deadlines, 'running deadline was', 'running deadlines were')} counted anew from them.`,
  }),
  whole: { zh: '没有发现缺失。', en: 'Nothing is missing.' },
  notSaved: { zh: '没能救出：', en: 'Not saved:' },
  gone: (numbers: readonly number[]): Text => ({
    zh: `整条记录 ${numbers.length} 条：第 ${listed(numbers)} 号`,
    en: `${many(numbers.length, 'whole case', 'whole cases')}: ${listed(numbers)}`,
  }),
  rebuilt: (numbers: readonly number[]): Text => ({
    zh: `第 ${listed(numbers)} 号的钱包、地区和结论；其余在。再走一遍：wallet-help diagnose --resume 编号`,
    en: `the wallet, place and result of case ${listed(numbers)}; the rest is there. Go through it again: wallet-help diagnose --resume NUMBER`,
  }),
  entries: (n: number): Text => ({
    zh: `经过 ${n} 条（编号中断的地方）`,
    en: `${many(n, 'entry', 'entries')} of timelines, where the numbers leave off`,
  }),
  evidence: (names: readonly string[]): Text => ({
    zh: `证据文件 ${names.length} 个，丢失或内容变了：${names.join('、')}`,
    en: `${many(names.length, 'evidence file', 'evidence files')}, gone or changed: ${names.join(', ')}`,
  }),
  rows: (n: number): Text => ({
    zh: `读不出的内容 ${n} 处，是哪条记录的无法知道`,
    en: `${many(n, 'part', 'parts')} of cases that can’t be read; whose, nobody can tell`,
  }),
  pages: (n: number): Text => ({
    zh: `文件里缺了 ${n} 页，里面有过什么无法知道`,
    en: `what stood on ${many(n, 'page', 'pages')} of the file that ${n === 1 ? 'is' : 'are'} gone; what it was, nobody can tell`,
  }),
  unseen: {
    zh: '改了一个字这样的损坏看不出来，金额、单号和日期请核对一遍。',
    en: 'Damage as small as one changed letter does not show: check amounts, numbers and dates.',
  },
  made: (file: string): Text => ({
    zh: `新文件：${file}（原文件没有改动）`,
    en: `The new file: ${file} (the old one was left as it is)`,
  }),
  look: (file: string): Text => ({
    zh: `看看救出了什么：wallet-help list --db ${file}`,
    en: `See what is in it: wallet-help list --db ${file}`,
  }),
  merge: (file: string): Text => ({
    zh: `有备份，补上缺的：wallet-help restore 备份文件 --db ${file}`,
    en: `If you have a backup, add what is missing: wallet-help restore BACKUP --db ${file}`,
  }),
  goOn: (file: string): Text => ({
    zh: `以后就用它：每次加 --db ${file}，或设环境变量 WALLET_HELP_DB。旧文件先留着。`,
    en: `To go on with it: add --db ${file} to each call, or set WALLET_HELP_DB to it. Keep the old file for now.`,
  }),
} as const
