/** `export --format zip` and the other formats: unpacked and checked by the tools that people have. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { letterJson } from '../../src/core/complaint/letter-json.ts'
import { packageManifest } from '../../src/core/complaint/package-manifest.ts'
import { Home, type Ran } from '../world.ts'

const has = (tool: string, flag = '--version'): boolean =>
  spawnSync(tool, [flag]).error === undefined

let home: Home
let zip = ''
beforeEach(async () => {
  home = new Home()
  zip = join(home.folder, 'complaint.zip')
  await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--place', 'cn', '--answer', 'what-you-see=error-message'],
    ...['--answer', 'message-about=order-state', '--answer', 'order-message=closed-or-expired'],
    ...['--fact', 'name=王小明', '--fact', 'phone=13800138000', '--fact', 'amount=128.50'],
  ])
})
afterEach(() => home.remove())

const inHome = (name: string): string => join(home.folder, name)
async function keep(item: string, name: string, content: string | Buffer): Promise<void> {
  const folder = join(home.folder, `from-${item}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  const { code, err } = await home.run(['evidence', 'add', '1', item, join(folder, name)])
  expect(code, err).toBe(0)
}
const exportTo = (file: string, ...more: readonly string[]): Promise<Ran> =>
  home.run(['export', '1', '--for', 'wallet', '-o', file, ...more])

/** The names inside, after the real programs unpacked them and compared every hash. */
function unpacked(file = zip): { names: string[]; folder: string } {
  const folder = inHome('out')
  const unzip = spawnSync('python3', ['-m', 'zipfile', '-e', file, folder], { encoding: 'utf8' })
  expect(unzip.stderr).toBe('')
  const check = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
  expect([check.status, check.stderr]).toEqual([0, ''])
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => statSync(join(folder, it)).isFile())
    .sort()
  const checked = check.stdout.split('\n').filter((it) => it.endsWith(': OK'))
  expect(checked.map((it) => it.slice(0, -4)).sort()).toEqual(
    names.filter((it) => it !== 'SHA256SUMS'),
  )
  return { names, folder }
}

describe.runIf(has('python3') && has('sha256sum'))('a zip', () => {
  test('holds the letter twice, the files under safe names, a manifest and their hashes', async () => {
    const png = Buffer.from('89504e470d0a1a0a00', 'hex')
    await keep('error-screenshot', '截图 a&b;.png', png)
    await keep('error-screenshot', '截图.PNG', Buffer.concat([png, png]))
    await keep('order-page', 'con', 'x')
    const { code, err } = await exportTo(zip)
    expect([code, err]).toMatchObject([0, expect.stringContaining('信和 3 个证据文件') as string])
    const { names, folder } = unpacked()
    expect(names).toEqual([
      'SHA256SUMS',
      'evidence/01-error-screenshot-a-b.png',
      'evidence/02-error-screenshot.png',
      'evidence/03-order-page-con',
      'letter.html',
      'letter.md',
      'manifest.json',
    ])
    const manifest = packageManifest.parse(
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
    )
    expect(manifest.files.map((it) => it.evidence?.name)).toEqual([
      undefined,
      undefined,
      '截图 a&b;.png',
      '截图.PNG',
      'con',
    ])
    const letter = (await home.run(['export', '1', '--for', 'wallet'])).out
    expect(readFileSync(join(folder, 'letter.md'), 'utf8')).toBe(letter)
    expect(readFileSync(join(folder, 'letter.html'), 'utf8')).toContain('王小明')
  })

  test('leaves out what the person marked as having no bearing', async () => {
    await keep('error-screenshot', 'a.png', 'one')
    await keep('order-page', 'b.png', 'two')
    await home.run(['evidence', '1', '--not-applicable', 'error-screenshot'])
    await exportTo(zip)
    expect(unpacked().names).toContain('evidence/01-order-page-b.png')
    expect(unpacked().names.filter((it) => it.startsWith('evidence/'))).toHaveLength(1)
  })

  test.runIf(has('unzip', '-v'))('is sound for unzip as well', async () => {
    await keep('error-screenshot', 'a.txt', 'x'.repeat(100_000))
    await exportTo(zip)
    const { status, stdout } = spawnSync('unzip', ['-t', zip], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected') as string])
  })

  test('that is masked has no files and names nobody', async () => {
    await keep('error-screenshot', '王小明.png', 'x')
    const { err } = await exportTo(zip, '--mask')
    expect(err).toContain('遮盖的信不带证据文件')
    const { names, folder } = unpacked()
    expect(names).toEqual(['SHA256SUMS', 'letter.html', 'letter.md', 'manifest.json'])
    for (const name of names)
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/王小明|13800138000/)
  })

  test('leaves out a file that has changed, names it, and fails', async () => {
    await keep('error-screenshot', 'a.png', 'one')
    await keep('order-page', 'b.png', 'two')
    const files = `${home.db}.files`
    const [first = ''] = readdirSync(files)
    appendFileSync(join(files, first), 'more')
    const { code, err } = await exportTo(zip)
    expect(code).toBe(1)
    expect(err).toMatch(/没有打包 [ab]\.png：内容变了/)
    const { names, folder } = unpacked()
    expect(names.filter((it) => it.startsWith('evidence/'))).toHaveLength(1)
    const manifest = packageManifest.parse(
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
    )
    expect(manifest.leftOut).toMatchObject([{ sha256: first, state: 'changed' }])
  })

  test('is readable by its owner alone and leaves nothing beside it', async () => {
    await exportTo(zip)
    expect(statSync(zip).mode & 0o777).toBe(0o600)
    expect(readdirSync(home.folder).filter((it) => it.startsWith('.'))).toEqual([])
  })

  test.runIf(spawnSync('unshare', ['-rm', 'true']).status === 0)(
    'on a full disk leaves the one that was there',
    async () => {
      await keep('error-screenshot', 'a.bin', Buffer.alloc(3_000_000, 7))
      const folder = inHome('small')
      mkdirSync(folder)
      const adapter = join(import.meta.dirname, '../../src/adapters/yazl-packages.ts')
      const book = join(import.meta.dirname, '../../src/adapters/sqlite-casebook.ts')
      const body = `import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
        import { openYazlPackages } from '${adapter}'
        import { openSqliteCasebook } from '${book}'
        const attachments = openSqliteCasebook('${home.db}').attachments(1).map((it) => ({ ...it, type: 'image/png' }))
        writeFileSync('${folder}/x.zip', 'before')
        const content = { texts: [], attachments, made: '2026-11-21' }
        try { await openYazlPackages('${home.db}').write('${folder}/x.zip', content, { force: true }) }
        catch (error) { console.log(error.text.en, readFileSync('${folder}/x.zip', 'utf8'), readdirSync('${folder}').join()) }`
      const mount = 'mount -t tmpfs -o size=100k none "$0" && exec "$@"'
      const node = [process.execPath, '--input-type=module', '-e', body]
      const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', mount, folder, ...node], {
        encoding: 'utf8',
      })
      expect({ stdout, stderr }).toEqual({
        stdout: `Can’t write ${folder}/x.zip: the disk is full. before x.zip\n`,
        stderr: '',
      })
    },
  )
})

describe('a zip is refused', () => {
  test.each([[['--format', 'zip']], [['--format', 'zip', '-o', '-']]])(
    'without a file: %j',
    async (more) => {
      const { code, out, err } = await home.run(['export', '1', '--for', 'wallet', ...more])
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('zip 要写入文件')
    },
  )

  test('over a file that is there, unless --force', async () => {
    writeFileSync(zip, 'mine')
    expect((await exportTo(zip)).code).toBe(1)
    expect(readFileSync(zip, 'utf8')).toBe('mine')
    expect((await exportTo(zip, '--force')).code).toBe(0)
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK')
  })

  test('over the casebook itself, even with --force', async () => {
    const { code, err } = await exportTo(home.db, '--format', 'zip', '--force')
    expect([code, err]).toEqual([2, expect.stringContaining('属于记录本身') as string])
  })

  test('into a folder that is missing', async () => {
    const { code, err } = await exportTo(inHome('none/x.zip'))
    expect([code, err]).toEqual([1, expect.stringContaining('没有这个文件夹') as string])
  })
})

describe('the format', () => {
  test.each([
    ['letter.md', /^# 关于付款失败的投诉\n/],
    ['letter.html', /^<!doctype html>\n/],
    ['letter.txt', /^关于付款失败的投诉\n\n致：支付宝客户服务\n/],
    ['letter.json', /^\{\n {2}"format": "wallet-help letter"/],
  ])('of %s is the one that its name says', async (name, begins) => {
    await exportTo(inHome(name))
    expect(readFileSync(inHome(name), 'utf8')).toMatch(begins)
  })

  test('json has the published shape', async () => {
    const { out } = await home.run(['export', '1', '--for', 'wallet', '--format', 'json'])
    expect(letterJson.parse(JSON.parse(out)).lang).toBe('zh')
  })

  test.each(['md', 'html', 'txt', 'json'])('%s of a public letter is masked', async (format) => {
    const { out } = await home.run(['export', '1', '--for', 'public', '--format', format])
    expect(out).not.toMatch(/王小明|13800138000/)
  })

  test('txt keeps what is said to the person alone out of what is pasted', async () => {
    const { out, err } = await home.run(['export', '1', '--for', 'court', '--format', 'txt'])
    expect(out).not.toContain('本提示不要交给法院')
    expect(err.replace(/\s/g, '')).toContain('本提示不要交给法院')
  })

  test('one that is none is refused', async () => {
    expect((await exportTo(inHome('x'), '--format', 'docx')).code).toBe(2)
    expect(existsSync(inHome('x'))).toBe(false)
  })
})
