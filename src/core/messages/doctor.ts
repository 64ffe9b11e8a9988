import type { Text } from '../text.ts'

const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ')

/** `doctor`. */
export const doctor = {
  states: {
    good: { zh: '正常', en: 'ok' },
    note: { zh: '注意', en: 'note' },
    wrong: { zh: '有误', en: 'wrong' },
  },
  allGood: { zh: '没有发现问题。', en: 'Nothing is wrong.' },
  someWrong: (n: number): Text => ({
    zh: `有 ${n} 处要处理，办法写在下面一行。`,
    en:
      n === 1
        ? '1 thing is wrong; its mend stands below it.'
        : `${n} things are wrong; each has its mend below it.`,
  }),
  program: (version: string, node: string): Text => ({
    zh: `wallet-help ${version}，Node ${node}`,
    en: `wallet-help ${version} on Node ${node}`,
  }),
  noCasebook: (file: string): Text => ({
    zh: `还没有记录文件，有第一条记录时建立：${file}`,
    en: `No casebook yet; the first case makes it: ${file}`,
  }),
  whole: (file: string, cases: number, format: number): Text => ({
    zh: `记录文件完好，${cases} 条记录，格式 ${format}：${file}`,
    en: `The casebook is whole (${cases === 1 ? '1 case' : `${cases} cases`}, format ${format}): ${file}`,
  }),
  older: (file: string, format: number, newest: number): Text => ({
    zh: `记录文件完好，是旧格式 ${format}，下次使用时升到 ${newest}：${file}`,
    en: `The casebook is whole, in format ${format}; its next use brings it to ${newest}: ${file}`,
  }),
  broken: (file: string, faults: string): Text => ({
    zh: `记录文件已损坏（${faults}）：${file}`,
    en: `The casebook is damaged (${faults}): ${file}`,
  }),
  dangling: (file: string, n: number): Text => ({
    zh: `记录文件里有 ${n} 处指向不存在的内容：${file}`,
    en: `In the casebook ${n} rows refer to what is not there: ${file}`,
  }),
  keepCopy: {
    zh: '先把这个文件和同名的 -wal、-shm 文件复制到别处，不要继续用它。',
    en: 'First copy this file, and the -wal and -shm files beside it, to another place; stop using it.',
  },
  restoreElsewhere: {
    zh: '有备份：wallet-help restore 备份文件 --db 新文件',
    en: 'If you have a backup: wallet-help restore BACKUP --db NEWFILE',
  },
  private: { zh: '只有您能读这些文件', en: 'Only you can read the files' },
  exposed: (files: readonly string[]): Text => ({
    zh: `这台电脑上的其他人能读：${listed(files)}`,
    en: `Others on this computer can read: ${listed(files)}`,
  }),
  closeToOthers: (files: readonly string[]): Text => {
    const call = `chmod go-rwx ${files.map((it) => `'${it.replaceAll("'", String.raw`'\''`)}'`).join(' ')}`
    return { zh: `收回权限：${call}`, en: `Take their rights away: ${call}` }
  },
  filesThere: (n: number): Text => ({
    zh: `证据文件都在（${n} 个）；内容有没有变：wallet-help evidence verify`,
    en: `All evidence files are there (${n}); whether they changed: wallet-help evidence verify`,
  }),
  filesMissing: (names: readonly string[]): Text => ({
    zh: `少了 ${names.length} 个证据文件：${listed(names)}`,
    en: `${names.length} evidence files are missing: ${listed(names)}`,
  }),
  addAgain: {
    zh: '从原处重新加入：wallet-help evidence add；是哪一条记录的：wallet-help evidence verify',
    en: 'Add them again from the originals: wallet-help evidence add. Whose they are: wallet-help evidence verify',
  },
  filesUnused: (n: number): Text => ({
    zh: `有 ${n} 个证据文件已没有记录用到`,
    en: n === 1 ? '1 evidence file belongs to no case' : `${n} evidence files belong to no case`,
  }),
  unfinished: (n: number): Text => ({
    zh: `有 ${n} 个没写完就中断的文件`,
    en: n === 1 ? '1 file was left unfinished' : `${n} files were left unfinished`,
  }),
  tidy: {
    zh: '清掉：wallet-help doctor --tidy（不清也会在以后写入时清掉）',
    en: 'To remove them: wallet-help doctor --tidy (later writing removes them too)',
  },
  tidied: (n: number): Text => ({
    zh: `清掉了 ${n} 个用不到的文件。`,
    en: n === 1 ? 'Removed 1 file that nothing needs.' : `Removed ${n} files that nothing needs.`,
  }),
  toWithoutRecover: {
    zh: '--to 要和 --recover 一起用。',
    en: '--to goes with --recover.',
  },
  recover: {
    zh: '把能救的救到一个新文件：wallet-help doctor --recover',
    en: 'To save what can be saved into a new file: wallet-help doctor --recover',
  },
  knowledge: (problems: number, wallets: number, day: string, age: number): Text => ({
    zh: `知识：${problems} 个问题，${wallets} 个钱包，最近核对 ${day}（${age} 天前）`,
    en: `Knowledge: ${problems} problems, ${wallets} wallets, last checked on ${day} (${age === 1 ? '1 day' : `${age} days`} ago)`,
  }),
  update: {
    zh: '电话和菜单可能变了，打之前在 App 或官网核对；有新版本就更新。',
    en: 'Numbers and menus may have changed: check them in the app or on the official site, and update this program.',
  },
  terminal: (
    columns: number,
    encoding: string,
    color: boolean,
    asks: boolean,
    plain: boolean,
  ): Text => ({
    zh: `终端：${columns} 列，编码 ${encoding}，${color ? '有' : '没有'}颜色，${asks ? '可以' : '不能'}提问${plain ? '，简洁模式' : ''}`,
    en: `Terminal: ${columns} columns, encoding ${encoding}, ${color ? 'color' : 'no color'}, ${asks ? 'can ask' : 'nobody to ask'}${plain ? ', plain mode' : ''}`,
  }),
  setEncoding: {
    zh: '中文可能显示不出来。改用 UTF-8：export LANG=C.UTF-8',
    en: 'Chinese may not show. Change to UTF-8: export LANG=C.UTF-8',
  },
  widen: {
    zh: '把窗口拉宽到 60 列以上，表格才放得下。',
    en: 'Make the window at least 60 columns wide, so that tables fit.',
  },
  space: (free: string): Text => ({ zh: `磁盘还有 ${free}`, en: `${free} free on the disk` }),
  spaceUnknown: {
    zh: '不知道磁盘还有多少空间',
    en: 'The system does not say how much disk space is left',
  },
  freeSpace: {
    zh: '删掉不用的文件，腾出空间；磁盘满了，新的记录就存不下来。',
    en: 'Delete what you don’t need: on a full disk nothing new can be kept.',
  },
  settings: (file: string, n: number): Text => ({
    zh: n === 0 ? `没有设置：${file}` : `设置 ${n} 项：${file}`,
    en: n === 0 ? `No settings: ${file}` : `${n === 1 ? '1 setting' : `${n} settings`}: ${file}`,
  }),
  mendSettings: (file: string): Text => ({
    zh: `打开 ${file} 改好，或把它移走后用 wallet-help config 重新设。`,
    en: `Open ${file} and correct it, or move it away and set things up again with wallet-help config.`,
  }),
  unknownSetting: (key: string, value: string): Text => ({
    zh: `设置 ${key} 的值“${value}”现在没有了，没有采用`,
    en: `The setting ${key} is “${value}”, which this version does not know; it is not used`,
  }),
  setAgain: (key: string): Text => ({
    zh: `重新设：wallet-help config ${key} 值　或去掉：wallet-help config ${key} --unset`,
    en: `Set it again: wallet-help config ${key} VALUE   or remove it: wallet-help config ${key} --unset`,
  }),
} as const
