/** The HTML letter in a real browser, where there is one. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterDocument } from '../../src/core/complaint/document.ts'
import { renderHtml } from '../../src/core/complaint/render-html.ts'
import { HOSTILE } from '../core/complaint/hostile.ts'

const BROWSER = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (it) => spawnSync(it, ['--version']).status === 0,
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-browser-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OWNED =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
const letter: LetterDocument = {
  lang: 'zh',
  title: '关于付款失败的投诉',
  blocks: [
    ...[OWNED, ...HOSTILE].flatMap((text): LetterDocument['blocks'] => [
      { kind: 'paragraph', text, strong: false },
      { kind: 'table', heading: ['项目', '内容'], rows: [[text, text]] },
      { kind: 'list', ordered: true, items: [text] },
    ]),
    { kind: 'note', text: '只给本人看' },
  ],
}

function browse(...flags: readonly string[]): string {
  const page = join(folder, 'letter.html')
  writeFileSync(page, renderHtml(letter))
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`]
  return execFileSync(BROWSER ?? '', [...quiet, ...flags, `file://${page}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

describe.runIf(BROWSER !== undefined)('in a browser', { timeout: 120_000 }, () => {
  test('what was typed runs nothing and loads nothing', () => {
    const page = browse('--dump-dom')
    expect(page).toContain('<title>关于付款失败的投诉</title>')
    expect(page).not.toMatch(/<(?:script|img|iframe|svg|a)[\s>]/)
  })

  test('it prints as PDF on A4', () => {
    const pdf = join(folder, 'letter.pdf')
    browse('--no-pdf-header-footer', `--print-to-pdf=${pdf}`)
    const bytes = readFileSync(pdf)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/)
  })
})
