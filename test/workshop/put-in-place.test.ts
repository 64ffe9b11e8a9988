/** Builds that end at the same moment, many times over: what stands is one of them, whole. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../../src/workshop/put-in-place.ts')

test('of folders put in one place by several processes at once, one stands there whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-help-place-'))
  const place = JSON.stringify(join(folder, 'dist'))
  const body = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    import { putInPlace } from ${JSON.stringify(SOURCE)}
    for (let round = 0; round < 60; round++) {
      const fresh = ${place} + '.new-' + process.pid
      mkdirSync(fresh)
      for (const part of ['a', 'b', 'c']) writeFileSync(fresh + '/' + part, process.pid + ' ' + round)
      putInPlace(fresh, ${place})
    }`
  try {
    const codes = await Promise.all(
      Array.from({ length: 3 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
          stdio: 'inherit',
        })
        return new Promise((resolve) => child.once('close', resolve))
      }),
    )
    expect(codes).toEqual([0, 0, 0])
    expect(readdirSync(folder)).toEqual(['dist'])
    const parts = ['a', 'b', 'c'].map((it) => readFileSync(join(folder, 'dist', it), 'utf8'))
    expect(new Set(parts).size).toBe(1)
    expect(parts[0]).toMatch(/ 59$/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
