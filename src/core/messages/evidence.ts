import type { Text } from '../text.ts'

/** `evidence`, `evidence add`, `evidence verify`. */
export const evidence = {
  heading: (number: number): Text => ({
    zh: `第 ${number} 号的证据清单`,
    en: `Evidence for case ${number}`,
  }),
  states: {
    have: { zh: '已有', en: 'have' },
    missing: { zh: '还缺', en: 'missing' },
    'not-applicable': { zh: '不适用', en: 'not applicable' },
  },
  proves: (what: string): Text => ({ zh: `证明：${what}`, en: `Proves ${what}` }),
  how: (how: string): Text => ({ zh: `怎么取得：${how}`, en: `How to get it: ${how}` }),
  none: {
    zh: '这条记录还没有要留的证据。诊断走到结论后，这里会列出清单。',
    en: 'This case asks for no evidence yet. Once the diagnosis has come to a result, the list stands here.',
  },
  addHint: (number: number, item: string): Text => ({
    zh: `存入文件：wallet-help evidence add ${number} ${item} 文件…`,
    en: `To keep files: wallet-help evidence add ${number} ${item} FILE...`,
  }),
  folder: (folder: string): Text => ({
    zh: `文件存放在 ${folder}`,
    en: `Files are kept in ${folder}`,
  }),
  askItem: { zh: '这是哪一项证据？', en: 'Which item of evidence is it?' },
  askFile: {
    zh: '文件在哪里？\n可以把文件拖进这个窗口。',
    en: 'Where is the file?\nYou can drag the file into this window.',
  },
  noFileGiven: { zh: '请给出一个文件。', en: 'Give a file.' },
  copying: (name: string, done: string, total: string): Text => ({
    zh: `正在存入 ${name}：${done} / ${total}`,
    en: `Copying ${name}: ${done} of ${total}`,
  }),
  checking: (name: string, done: string, total: string): Text => ({
    zh: `正在核对 ${name}：${done} / ${total}`,
    en: `Checking ${name}: ${done} of ${total}`,
  }),
  kept: (name: string, size: string, hash: string): Text => ({
    zh: `已存入 ${name}（${size}，SHA-256 ${hash}…）`,
    en: `Kept ${name} (${size}, SHA-256 ${hash}…)`,
  }),
  keptBefore: (name: string, before: string): Text => ({
    zh:
      name === before
        ? `${name} 之前已经存过，内容相同。`
        : `${name} 之前已经存过（名为 ${before}），内容相同。`,
    en:
      name === before
        ? `${name} was kept before, with the same content.`
        : `${name} was kept before as ${before}, with the same content.`,
  }),
  askRemove: (files: string): Text => ({
    zh: `从这条记录里取出 ${files} 吗？\n存着的副本会删掉；经过里会留下“取出过”。`,
    en: `Take ${files} out of this case?\nThe copy that is kept is deleted; the timeline keeps that it was there.`,
  }),
  removed: (files: string): Text => ({ zh: `已取出 ${files}。`, en: `Taken out: ${files}.` }),
  notRemoved: { zh: '没有取出。', en: 'Nothing was taken out.' },
  stillHad: (number: number, item: string): Text => ({
    zh: `这一项没有文件了。手上也没有的，标为还缺：wallet-help evidence ${number} --missing ${item}`,
    en: `No file is left for it. If you don’t have it elsewhere: wallet-help evidence ${number} --missing ${item}`,
  }),
  verified: (count: number): Text => ({
    zh: `${count} 个文件都和存入时一样。`,
    en:
      count === 1
        ? 'The file is as it was when it was kept.'
        : `All ${count} files are as they were when they were kept.`,
  }),
  nothingToVerify: { zh: '还没有存入文件。', en: 'No files are kept yet.' },
  fileStates: {
    whole: { zh: '没有变', en: 'unchanged' },
    changed: { zh: '内容变了', en: 'changed' },
    missing: { zh: '文件不见了', en: 'missing' },
    unreadable: { zh: '读不了', en: 'cannot be read' },
  },
  /** A line of the list of attachments in a letter. */
  attached: (item: string, file: string, hash: string): Text => ({
    zh: `${item}：${file}（SHA-256 ${hash}）`,
    en: `${item}: ${file} (SHA-256 ${hash})`,
  }),
} as const

/** Why a file is not kept, and what to do. */
export const evidenceErrors = {
  noFiles: (item: string): Text => ({
    zh: `${item} 这一项没有存入文件。`,
    en: `No files are kept for ${item}.`,
  }),
  fileName: { zh: '文件', en: 'file' },
  notFound: (file: string): Text => ({
    zh: `没有这个文件：${file}`,
    en: `There is no file ${file}.`,
  }),
  notAFile: (file: string, what: Text): Text => ({
    zh: `${file} 是${what.zh}，不是普通文件，没有存入。`,
    en: `${file} is ${what.en}, not a regular file; it was not kept.`,
  }),
  kinds: {
    folder: { zh: '文件夹', en: 'a folder' },
    device: { zh: '设备', en: 'a device' },
    pipe: { zh: '管道', en: 'a pipe' },
    socket: { zh: '套接字', en: 'a socket' },
    other: { zh: '特殊文件', en: 'a special file' },
  },
  tooLarge: (file: string, size: string, most: string): Text => ({
    zh: `${file} 有 ${size}，超过 ${most}，没有存入。`,
    en: `${file} has ${size}, more than ${most}; it was not kept.`,
  }),
  cannotRead: (file: string, code: string): Text => ({
    zh: `读不了 ${file}：${code}`,
    en: `Can't read ${file}: ${code}`,
  }),
  changing: (file: string): Text => ({
    zh: `${file} 在存入的过程中变了，没有存入。`,
    en: `${file} changed while it was copied; it was not kept.`,
  }),
  hasFiles: (item: string): Text => ({
    zh: `“${item}”已经存有文件，不能标为还缺。`,
    en: `Files are kept for ${item}, so it isn't missing.`,
  }),
  twoStates: (item: string): Text => ({
    zh: `“${item}”被标了两种状态，请只留一种。`,
    en: `${item} is given two states at once; give one.`,
  }),
  someRefused: (count: number): Text => ({
    zh: `有 ${count} 个文件没有存入。`,
    en: count === 1 ? 'One file was not kept.' : `${count} files were not kept.`,
  }),
  someBroken: (count: number): Text => ({
    zh: `有 ${count} 个文件和存入时不一样。`,
    en:
      count === 1
        ? 'One file is not as it was when it was kept.'
        : `${count} files are not as they were when they were kept.`,
  }),
} as const

export const evidenceHints = {
  takeOut: (number: number, item: string): Text => ({
    zh: `要先取出文件：wallet-help evidence remove ${number} ${item}`,
    en: `To take the files out first: wallet-help evidence remove ${number} ${item}`,
  }),
  seeFiles: (number: number): Text => ({
    zh: `看存了哪些文件：wallet-help evidence ${number}`,
    en: `To see which files are kept: wallet-help evidence ${number}`,
  }),
  checkName: { zh: '检查文件名和位置。', en: 'Check its name and place.' },
  addFiles: {
    zh: '给出其中的文件，一个或多个。',
    en: 'Name the files in it, one or several.',
  },
  smaller: {
    zh: '截取要紧的一段，或压缩后再存；原文件自己留好。',
    en: 'Cut out the part that matters or compress it, and keep the original yourself.',
  },
  again: { zh: '等它写完，再试一次。', en: 'Wait until it is complete, then try again.' },
  ownFile: { zh: '给自己加上读这个文件的权限。', en: 'Give yourself permission to read it.' },
  notApplicable: (number: number, item: string): Text => ({
    zh: `这一项与此事无关时：wallet-help evidence ${number} --not-applicable ${item}`,
    en: `If it has no bearing here: wallet-help evidence ${number} --not-applicable ${item}`,
  }),
  fromOriginal: {
    zh: '手上还有原文件的，再存一次就能补上：wallet-help evidence add；也可以用 wallet-help restore 从备份取回。',
    en: 'If you still have the original, keep it again (wallet-help evidence add), or take it from a backup (wallet-help restore).',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>
