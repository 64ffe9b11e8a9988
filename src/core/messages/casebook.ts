import type { Text } from '../text.ts'

/** Why the casebook cannot be used. `code` is the system's or SQLite's own name of the fault. */
export const casebookErrors = {
  permission: (file: string): Text => ({
    en: `The casebook ${file} can't be opened: you don't have permission.`,
    zh: `记录文件 ${file} 打不开：没有读写权限。`,
  }),
  readOnly: (file: string): Text => ({
    en: `The casebook ${file} can't be written: the file or the disk is read-only.`,
    zh: `记录文件 ${file} 无法写入：文件或磁盘是只读的。`,
  }),
  full: (file: string): Text => ({
    en: `The casebook ${file} can't be written: the disk is full.`,
    zh: `记录文件 ${file} 无法写入：磁盘已满。`,
  }),
  busy: (file: string): Text => ({
    en: `The casebook ${file} is in use by another program.`,
    zh: `记录文件 ${file} 正被另一个程序占用。`,
  }),
  notAFile: (file: string): Text => ({
    en: `The casebook can't be kept in ${file}: that is not a file.`,
    zh: `无法把记录存到 ${file}：它不是文件。`,
  }),
  underAFile: (file: string): Text => ({
    en: `The casebook ${file} can't be created: part of this path is a file, not a folder.`,
    zh: `无法创建记录文件 ${file}：路径中有一段是文件，不是文件夹。`,
  }),
  missing: (file: string): Text => ({
    en: `The casebook ${file} can't be opened: the file or its folder isn't there.`,
    zh: `记录文件 ${file} 打不开：文件或所在文件夹不存在。`,
  }),
  cannotOpen: (file: string): Text => ({
    en: `The casebook ${file} can't be opened, or its folder can't be written.`,
    zh: `记录文件 ${file} 打不开，或所在文件夹无法写入。`,
  }),
  exposed: (file: string): Text => ({
    en: `The casebook ${file} can be read by others on this computer, and that can't be changed from here.`,
    zh: `这台电脑上的其他人能读到记录文件 ${file}，而程序无法收紧它的权限。`,
  }),
  moved: (file: string): Text => ({
    en: `The casebook ${file} was deleted or replaced while it was open. The last change is not saved.`,
    zh: `记录文件 ${file} 在使用中被删除或替换，刚才的改动没有存下来。`,
  }),
  disk: (file: string, code: string): Text => ({
    en: `The casebook ${file} can't be used: the disk reported an error (${code}).`,
    zh: `记录文件 ${file} 无法使用：磁盘读写出错（${code}）。`,
  }),
  driver: (_file: string, code: string): Text => ({
    en: `The casebook can't be opened: the database part of wallet-help (better-sqlite3) doesn't load on this computer (${code}).`,
    zh: `打不开记录：wallet-help 的数据库组件（better-sqlite3）无法在这台电脑上加载（${code}）。`,
  }),
  other: (file: string, code: string): Text => ({
    en: `The casebook ${file} can't be used (${code}).`,
    zh: `记录文件 ${file} 无法使用（${code}）。`,
  }),
  notACasebook: (file: string): Text => ({
    en: `${file} is not a wallet-help casebook. It was left as it is.`,
    zh: `${file} 不是 wallet-help 的记录文件，原文件没有改动。`,
  }),
  damaged: (file: string): Text => ({
    en: `The casebook ${file} is damaged. It was left as it is.`,
    zh: `记录文件 ${file} 已损坏，原文件没有改动。`,
  }),
  newer: (file: string, version: number, known: number): Text => ({
    en: `The casebook ${file} was written by a newer wallet-help (format ${version}; this one knows ${known}).`,
    zh: `记录文件 ${file} 由更新版本的 wallet-help 写成（格式 ${version}，本版本只认识到 ${known}）。`,
  }),
  gone: (number: number): Text => ({
    en: `Case ${number} is no longer in the casebook. The last change is not saved.`,
    zh: `第 ${number} 号记录已不在记录文件中，刚才的改动没有存下来。`,
  }),
  idTaken: (id: string): Text => ({
    en: `The casebook already has a case with the id ${id}.`,
    zh: `记录文件中已有编号为 ${id} 的记录。`,
  }),
}

/** What happened to it by itself. */
export const casebookNotes = {
  migrated: (copy: string, from: number, to: number): Text => ({
    en: `The casebook was brought from format ${from} to ${to}. A copy of how it was is kept until a case is deleted: ${copy}`,
    zh: `记录文件已从格式 ${from} 升到 ${to}。升级前的副本留着，到删除某条记录时一并清掉：${copy}`,
  }),
}

/** What to do next. */
export const casebookHints = {
  otherFile: (): Text => ({
    en: 'Keep the casebook somewhere else: --db FILE.',
    zh: '换个位置存放记录：--db 文件路径。',
  }),
  ownFile: (): Text => ({
    en: 'Give yourself read and write permission for the file and its folder.',
    zh: '给自己加上这个文件及其文件夹的读写权限。',
  }),
  freeSpace: (): Text => ({
    en: 'Free some space on this disk, then try again.',
    zh: '在这块磁盘上腾出空间，再试一次。',
  }),
  closeOther: (): Text => ({
    en: 'Close other wallet-help windows, or wait until they finish, then try again.',
    zh: '关闭其他正在运行的 wallet-help，或等它结束，再试一次。',
  }),
  keepCopy: (): Text => ({
    en: 'Copy the file, and the -wal file next to it if there is one, before you try anything on it.',
    zh: '先把这个文件（旁边若有 -wal 文件，一并）复制一份，再做其他尝试。',
  }),
  recover: (): Text => ({
    en: 'To save what can be saved into a new file: wallet-help doctor --recover',
    zh: '把能救的救到一个新文件：wallet-help doctor --recover',
  }),
  update: (): Text => ({
    en: 'Update wallet-help: npm install -g wallet-help@latest',
    zh: '更新 wallet-help：npm install -g wallet-help@latest',
  }),
  reinstall: (): Text => ({
    en: 'Install again on this computer: npm ci in a checkout, else npm install -g wallet-help',
    zh: '在这台电脑上重新安装：源码目录中运行 npm ci，否则运行 npm install -g wallet-help',
  }),
  listCases: (): Text => ({
    en: 'See which cases are there: wallet-help list',
    zh: '查看现有记录：wallet-help list',
  }),
}
