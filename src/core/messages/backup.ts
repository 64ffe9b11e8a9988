import type { Text } from '../text.ts'

/** `backup` and `restore`. */
export const backup = {
  done: (file: string, cases: number, files: number, size: string): Text => ({
    zh: `已备份 ${cases} 条记录、${files} 个证据文件（${size}），并核对无误：${file}`,
    en: `Backed up and verified: ${cases} ${cases === 1 ? 'case' : 'cases'}, ${files} evidence ${files === 1 ? 'file' : 'files'} (${size}): ${file}`,
  }),
  private: {
    zh: '备份里有您的全部记录，没有加密，请放在只有自己能打开的地方。',
    en: 'The backup holds all your cases and is not encrypted: keep it where only you can open it.',
  },
  packing: (done: string, total: string): Text => ({
    zh: `正在备份证据文件：${done} / ${total}`,
    en: `Backing up evidence files: ${done} of ${total}`,
  }),
  checking: (done: string, total: string): Text => ({
    zh: `正在核对备份：${done} / ${total}`,
    en: `Checking the backup: ${done} of ${total}`,
  }),
  leftOut: (name: string, number: number, state: Text): Text => ({
    zh: `没有备份到 ${name}（第 ${number} 号）：${state.zh}`,
    en: `Not in the backup: ${name} (case ${number}): ${state.en}`,
  }),
  restored: (added: number, changed: number, unchanged: number): Text => ({
    zh: `恢复完成：新增 ${added} 条，更新 ${changed} 条，${unchanged} 条没有变化。`,
    en: `Restored: ${added} added, ${changed} updated, ${unchanged} unchanged.`,
  }),
  numbered: (from: number, to: number): Text => ({
    zh: `备份里的第 ${from} 号，在这里是第 ${to} 号`,
    en: `Case ${from} of the backup is case ${to} here`,
  }),
  conflictsHeading: {
    zh: '两边写得不一样的地方，用了较新的一边；另一边的值记在经过里：',
    en: 'Where the two differ the newer value was taken; the other one stands in the timeline:',
  },
  conflict: (number: number, field: Text, kept: Text, lost: string): Text => ({
    zh: `第 ${number} 号，${field.zh}：用“${kept.zh}”，没有用“${lost}”`,
    en: `Case ${number}, ${field.en}: took “${kept.en}”, not “${lost}”`,
  }),
  nothing: { zh: '（空）', en: '(nothing)' },
  /** Parts of a case that can differ, besides its facts. */
  parts: {
    problem: { zh: '问题', en: 'Problem' },
    wallet: { zh: '钱包', en: 'Wallet' },
    place: { zh: '地区', en: 'Place' },
    outcome: { zh: '结论', en: 'Result' },
    answers: { zh: '回答', en: 'Answer' },
    earlier: { zh: '之前处理过', en: 'Before that' },
    evidence: { zh: '证据', en: 'Evidence' },
    letter: { zh: '信的语言', en: 'Language of the letter' },
  },
} as const

export const backupErrors = {
  exists: (file: string): Text => ({
    zh: `${file} 已经存在，没有动它。`,
    en: `${file} exists already; it was left alone.`,
  }),
  ownFile: (file: string): Text => ({
    zh: `${file} 属于记录本身，不能写到这里。`,
    en: `${file} belongs to the casebook itself; nothing else can be written there.`,
  }),
  notAFile: (file: string): Text => ({
    zh: `${file} 不是普通文件。`,
    en: `${file} is not a regular file.`,
  }),
  cannotWrite: (file: string, code: string): Text => ({
    zh: `备份写不到 ${file}：${code}`,
    en: `The backup can't be written to ${file}: ${code}`,
  }),
  notVerified: (file: string): Text => ({
    zh: `写好的备份核对不上，没有留下：${file}`,
    en: `The backup could not be verified after it was written, and was not kept: ${file}`,
  }),
  incomplete: (count: number): Text => ({
    zh: `备份已写好，但有 ${count} 个证据文件不在其中。`,
    en: `The backup is written, but ${count === 1 ? 'one evidence file is' : `${count} evidence files are`} not in it.`,
  }),
  notFound: (file: string): Text => ({
    zh: `没有这个文件：${file}`,
    en: `There is no file ${file}.`,
  }),
  cannotRead: (file: string, code: string): Text => ({
    zh: `读不了备份 ${file}：${code}`,
    en: `The backup ${file} can't be read: ${code}`,
  }),
  notABackup: (file: string): Text => ({
    zh: `${file} 不是 wallet-help 的备份，什么也没有改动。`,
    en: `${file} is not a wallet-help backup. Nothing was changed.`,
  }),
  casebook: (file: string): Text => ({
    zh: `${file} 是记录文件本身，不是备份，什么也没有改动。`,
    en: `${file} is a casebook, not a backup. Nothing was changed.`,
  }),
  damaged: (file: string): Text => ({
    zh: `备份 ${file} 已损坏，什么也没有改动。`,
    en: `The backup ${file} is damaged. Nothing was changed.`,
  }),
  newer: (file: string): Text => ({
    zh: `备份 ${file} 由更新版本的 wallet-help 写成，什么也没有改动。`,
    en: `The backup ${file} was written by a newer wallet-help. Nothing was changed.`,
  }),
} as const

export const backupHints = {
  force: {
    zh: '换个文件名，或加 --force 覆盖。',
    en: 'Choose another name, or add --force to replace it.',
  },
  otherPlace: { zh: '换一个位置再试。', en: 'Try another place.' },
  otherDisk: { zh: '换一块磁盘再试。', en: 'Try another disk.' },
  verify: {
    zh: '看是哪些文件：wallet-help evidence verify',
    en: 'To see which they are: wallet-help evidence verify',
  },
  checkName: { zh: '检查文件名和位置。', en: 'Check its name and place.' },
  otherBackup: { zh: '用另一份备份再试。', en: 'Try another backup.' },
  useDb: (file: string): Text => ({
    zh: `直接用它：wallet-help --db ${file} list`,
    en: `To use it as it is: wallet-help --db ${file} list`,
  }),
} as const
