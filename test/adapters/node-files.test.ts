/** Files that cannot be read or written: the reason in words, in both languages. */
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeFiles } from '../../src/adapters/node-files.ts'
import { Expected } from '../../src/core/errors.ts'
import { LANGS } from '../../src/core/text.ts'
import { scratchFolder } from '../scratch.ts'

let folder = ''
beforeEach(() => {
  folder = scratchFolder('files')
  writeFileSync(join(folder, 'file'), 'text')
  mkdirSync(join(folder, 'folder'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The refusal in both languages, the folder written as ~. */
function refusal(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    return LANGS.map((lang) => error.text[lang].replaceAll(folder, '~'))
  }
  return ['not refused']
}
const read = (path: string): string[] => refusal(() => nodeFiles.read(join(folder, path)))
const write = (path: string): string[] =>
  refusal(() => nodeFiles.write(join(folder, path), 'x', { force: true }))

test.each([
  ['no such file', 'none', '没有这个文件', 'there is no such file'],
  ['a folder', 'folder', '它是文件夹', 'it is a folder'],
  [
    'a path through a file',
    'file/x',
    '路径中有一段是文件，不是文件夹',
    'part of the path is a file, not a folder',
  ],
])('reading %s', (_name, path, zh, en) => {
  expect(read(path)).toEqual([`读不了 ~/${path}：${zh}。`, `Can’t read ~/${path}: ${en}.`])
})

test.each([
  ['into a folder that is missing', 'none/x', '没有这个文件夹', 'there is no such folder'],
  ['over a folder', 'folder', '它是文件夹', 'it is a folder'],
  [
    'through a file',
    'file/x',
    '路径中有一段是文件，不是文件夹',
    'part of the path is a file, not a folder',
  ],
  ['a name that is too long', 'x'.repeat(300), '文件名太长', 'the name is too long'],
])('writing %s', (_name, path, zh, en) => {
  expect(write(path)).toEqual([`写不了 ~/${path}：${zh}。`, `Can’t write ~/${path}: ${en}.`])
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder'])
})

test.skipIf(process.platform === 'win32')('without permission', () => {
  const before = process.geteuid?.()
  chmodSync(join(folder, 'file'), 0)
  chmodSync(join(folder, 'folder'), 0o500)
  chmodSync(folder, 0o755)
  if (before === 0) process.seteuid?.(65534)
  try {
    expect(read('file')[1]).toBe('Can’t read ~/file: you don’t have permission.')
    expect(write('folder/x')[0]).toBe('写不了 ~/folder/x：没有权限。')
  } finally {
    if (before === 0) process.seteuid?.(before)
    chmodSync(join(folder, 'folder'), 0o700)
  }
})

test.runIf(spawnSync('unshare', ['-rm', 'true']).status === 0)('on a full disk', () => {
  const adapter = join(import.meta.dirname, '../../src/adapters/node-files.ts')
  const body = `import { nodeFiles } from '${adapter}'
    const write = (text) => nodeFiles.write('${folder}/x', text, { force: true })
    write('before')
    try { write('x'.repeat(1e6)) } catch (error) { console.log(error.text.en, nodeFiles.read('${folder}/x')) }`
  const mount = 'mount -t tmpfs -o size=100k none "$0" && exec "$@"'
  const node = [process.execPath, '--input-type=module', '-e', body]
  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', mount, folder, ...node], {
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({
    stdout: `Can’t write ${folder}/x: the disk is full. before\n`,
    stderr: '',
  })
})
