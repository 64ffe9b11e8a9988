/** Keeping evidence in a real pseudo-terminal, in both languages. */
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sizeWords } from '../../src/core/casebook/file-size.ts'
import { evidence as words } from '../../src/core/messages/evidence.ts'
import { errors } from '../../src/core/messages/errors.ts'
import { builtKnowledge } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { scratchFolder } from '../scratch.ts'

const SIZE = 150 * 1024 * 1024
const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')

let folder = ''
let db = ''
let film = ''
const runs: TerminalRun[] = []
beforeEach(() => {
  folder = scratchFolder('e2e')
  db = join(folder, 'casebook.db')
  film = join(folder, 'film.mp4')
  writeFileSync(film, '\0\0\0\x20ftypisom')
  truncateSync(film, SIZE)
  const answers = ['what-you-see=error-message', 'message-about=order-state']
  const given = [...answers, 'order-message=closed-or-expired'].flatMap((it) => ['--answer', it])
  const flags = ['--problem', 'payment-failed', '--wallet', 'alipay', '--no-input', '--db', db]
  const { status } = spawnSync(process.execPath, [BIN, 'diagnose', ...flags, ...given])
  expect(status).toBe(0)
})
afterEach(() => {
  for (const run of runs.splice(0)) run.kill()
  rmSync(folder, { recursive: true, force: true })
})

function start(lang: 'zh' | 'en', ...args: string[]): TerminalRun {
  const run = new TerminalRun(args, { db, lang })
  runs.push(run)
  return run
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const copying = words.copying('', '', '')[lang].split(/[ ：]/)[0] ?? ''

  test('a person chooses the item, drags a film in, sees how far it is, and finds it in the list', async () => {
    const run = start(lang, 'evidence', 'add', '1')
    await run.see(words.askItem[lang])
    const first = builtKnowledge.register.evidence['error-screenshot']?.name[lang] ?? ''
    await run.see(first)
    run.press(KEYS.down, KEYS.enter)
    await run.see(words.askFile[lang].split('\n')[0] ?? '')
    run.press(`'${film}' `, KEYS.enter)
    await run.see(copying)
    await run.see(sizeWords(SIZE))
    await run.see(words.kept('film.mp4', sizeWords(SIZE), '')[lang].slice(0, 12))
    expect(await run.exit()).toBe(0)
    const list = start(lang, 'evidence', '1')
    await list.see('order-page')
    await list.see('film.mp4')
    expect(await list.exit()).toBe(0)
    const verify = start(lang, 'evidence', 'verify')
    await verify.see(words.verified(1)[lang])
    expect(await verify.exit()).toBe(0)
  })

  test('Ctrl+C while a film is copied leaves nothing behind', async () => {
    let run = start(lang, 'evidence', 'add', '1', 'order-page', film)
    let finished = 0
    for (; finished < 9; finished++) {
      await run.see(copying)
      run.press(KEYS.ctrlC)
      if ((await run.exit()) !== 0) break
      // The key came too late on a busy machine: again, with another film.
      writeFileSync(film, `film ${finished}`, { flag: 'r+' })
      run = start(lang, 'evidence', 'add', '1', 'order-page', film)
    }
    expect(await run.exit()).toBe(130)
    expect(run.text).toContain(errors.cancelled[lang])
    expect(readdirSync(`${db}.files`)).toHaveLength(finished)
  })

  test('without a terminal the line is silent', () => {
    const call = ['evidence', 'add', '1', 'order-page', film, '--lang', lang, '--db', db]
    const { stdout, stderr } = spawnSync(process.execPath, [BIN, ...call], { encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(stderr).not.toContain('\u001b')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
