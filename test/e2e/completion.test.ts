/** The scripts in the real shells; where a shell is not installed, its tests say so and are skipped. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SHELLS } from '../../src/core/screens/completion-script.ts'
import { walkTo } from './walk-to.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
let folder = ''
let env: NodeJS.ProcessEnv = {}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-completion-'))
  const command = join(folder, 'wallet-help')
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`)
  chmodSync(command, 0o755)
  env = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    WALLET_HELP_LANG: 'en',
    WALLET_HELP_DB: join(folder, 'casebook.db'),
    WALLET_HELP_CONFIG: join(folder, 'settings.json'),
  }
  for (const shell of SHELLS) {
    const { stdout } = spawnSync(command, ['completion', shell], { encoding: 'utf8', env })
    writeFileSync(join(folder, `completion.${shell}`), stdout)
  }
  spawnSync(command, ['diagnose', ...walkTo('payment-failed'), '--no-input'], { env })
  writeFileSync(join(folder, 'my facts.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (shell: string): boolean => spawnSync('which', [shell]).status === 0
for (const shell of SHELLS)
  if (!has(shell)) console.warn(`${shell} is not installed here: its completion is not tested`)

/** Types a line and a tab into an interactive shell, and gives the arguments that the shell then calls with. */
function lineIn(
  shell: string,
  args: readonly string[],
  script: string,
  setup: string,
  line = 'sho',
): Promise<string> {
  const run = spawn(shell, [...args], {
    cols: 200,
    rows: 40,
    cwd: folder,
    env: { ...env, PS1: '> ' },
  })
  let text = ''
  let step: 'begin' | 'set-up' | 'typed' = 'begin'
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      run.kill()
      reject(new Error(`the shell never answered:\n${text}`))
    }, 30_000)
    run.onData((data) => {
      text = stripVTControlCharacters(text + data)
      if (step === 'begin') {
        step = 'set-up'
        // The call itself is shadowed, so that it prints what it was called with.
        const shadow = `wallet-help() { if [ "$1" = --complete ]; then command wallet-help "$@"; else echo "called:$*:"; fi; }`
        run.write(`${setup}source ./${script}; ${shadow}; echo rea''dy\r`)
      } else if (step === 'set-up' && /^ready/m.test(text)) {
        step = 'typed'
        run.write(`wallet-help ${line}\t\r`)
      } else {
        const found = /^called:(.*?) ?:/m.exec(text)
        if (!found) return
        clearTimeout(timer)
        run.kill()
        resolve(found[1] ?? '')
      }
    })
  })
}

describe.skipIf(!has('fish'))('fish', () => {
  const fish = (line: string): string[] =>
    spawnSync(
      'fish',
      ['--no-config', '-c', `source ${join(folder, 'completion.fish')}; complete -C '${line}'`],
      { encoding: 'utf8', env, cwd: folder },
    )
      .stdout.split('\n')
      .map((it) => it.split('\t')[0] ?? '')
      .filter((it) => it !== '')

  test.each([
    ['wallet-help sho', ['show']],
    ['wallet-help show ', ['1']],
    ['wallet-help diagnose --wallet ali', ['alipay']],
    ['wallet-help tree payment', ['payment-failed']],
    ['wallet-help list --over', ['--overdue']],
  ])('%s', (line, expected) => {
    expect(fish(line)).toEqual(expected)
  })

  test('files where a file is wanted', () => {
    expect(fish('wallet-help edit 1 --facts my')).toEqual(['my facts.json'])
  })
})

describe.skipIf(!has('bash'))('bash', () => {
  /** Asks the function as readline does. */
  const bash = (...words: string[]): string[] =>
    spawnSync(
      'bash',
      [
        '-c',
        `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wallet_help 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        join(folder, 'completion.bash'),
        'wallet-help',
        ...words,
      ],
      { encoding: 'utf8', env, cwd: folder },
    )
      .stdout.split('\n')
      .filter((it) => it !== '')

  test.each([
    [['sho'], ['show']],
    [['show', ''], ['1']],
    [['diagnose', '--wallet', '=', 'ali'], ['alipay']],
    [['tree', 'payment'], ['payment-failed']],
    [['edit', '1', '--facts', 'my'], ['my facts.json']],
  ])('%j', (words, expected) => {
    expect(bash(...words)).toEqual(expected)
  })

  test('on its own command line', async () => {
    const text = await lineIn('bash', ['--norc', '--noprofile', '-i'], 'completion.bash', '')
    expect(text).toBe('show')
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  test.each([
    ['sho', 'show'],
    ['diagnose --wallet ali', 'diagnose --wallet alipay'],
    ['tree payment', 'tree payment-failed'],
  ])('%s', async (line, expected) => {
    const setup = 'autoload -U compinit; compinit -u -D; '
    expect(await lineIn('zsh', ['-f', '-i'], 'completion.zsh', setup, line)).toBe(expected)
  })
})
