import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { median, WARMING } from './bench-time.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')

/** Milliseconds from the start to the first question, and from an answer to the next question, on a real terminal. */
export async function timeQuestions(
  db: string,
  cache: string,
  rounds: number,
): Promise<{ first: number; next: number }> {
  const firsts: number[] = []
  const nexts: number[] = []
  for (let round = 1 - WARMING; round <= rounds; round++) {
    const { first, next } = await converse(db, cache)
    // The first runs fill the cache.
    if (round <= 0) continue
    firsts.push(first)
    nexts.push(next)
  }
  return { first: median(firsts), next: median(nexts) }
}

async function converse(db: string, cache: string): Promise<{ first: number; next: number }> {
  const start = performance.now()
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    TERM: 'xterm-256color',
    XDG_CACHE_HOME: cache,
    WALLET_HELP_LANG: 'en',
  }
  const terminal = spawn(process.execPath, [BIN, 'diagnose', '--db', db], {
    cols: 80,
    rows: 50,
    env,
  })
  let shown = ''
  let heard: () => void = () => undefined
  terminal.onData((data) => {
    shown += data
    heard()
  })
  let read = 0
  const sees = async (text: string): Promise<number> => {
    while (!shown.includes(text, read)) await new Promise<void>((resolve) => (heard = resolve))
    read = shown.indexOf(text, read) + text.length
    return performance.now()
  }
  try {
    const first = (await sees('What happened')) - start
    await sees('move')
    const answered = performance.now()
    terminal.write('\r')
    const next = (await sees('Which wallet')) - answered
    // Left as a person leaves it: what the call used is kept for the next one.
    const left = new Promise((resolve) => terminal.onExit(resolve))
    terminal.write('\x03')
    await left
    return { first, next }
  } finally {
    terminal.kill()
  }
}
