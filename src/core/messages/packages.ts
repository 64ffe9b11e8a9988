import type { Text } from '../text.ts'

/** `export --format zip`. */
export const packages = {
  needsFile: {
    zh: 'zip 要写入文件。',
    en: 'A zip has to go into a file.',
  },
  forExample: (number: string): Text => ({
    zh: `例如：wallet-help export ${number} -o complaint.zip`,
    en: `For example: wallet-help export ${number} -o complaint.zip`,
  }),
  packing: (done: string, total: string): Text => ({
    zh: `正在打包：${done} / ${total}`,
    en: `Packing: ${done} of ${total}`,
  }),
  done: (file: string, evidence: number, size: string): Text => ({
    zh: `已写入 ${file}：信和 ${evidence} 个证据文件（${size}）。解压后可用 sha256sum -c SHA256SUMS 核对。`,
    en: `Written to ${file}: the letter and ${evidence} evidence ${evidence === 1 ? 'file' : 'files'} (${size}). Unpacked, sha256sum -c SHA256SUMS checks them.`,
  }),
  withoutFiles: {
    zh: '遮盖的信不带证据文件：图片里的内容没有遮盖。',
    en: 'A masked letter goes without the evidence files: what is in pictures is not masked.',
  },
  leftOut: (name: string, state: Text): Text => ({
    zh: `没有打包 ${name}：${state.zh}`,
    en: `Not in the package: ${name}: ${state.en}`,
  }),
  incomplete: (count: number): Text => ({
    zh: `包已写好，但有 ${count} 个证据文件不在其中。`,
    en: `The package is written, but ${count === 1 ? 'one evidence file is' : `${count} evidence files are`} not in it.`,
  }),
  changing: (name: string): Text => ({
    zh: `${name} 在打包时变了，什么也没有写。`,
    en: `${name} changed while it was packed. Nothing was written.`,
  }),
} as const
