/** The report says what the knowledge covers, what is old on a given day, and what nobody uses. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'
import { report } from '../../src/workshop/report.ts'

const DATA = join(import.meta.dirname, '../../data')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-report-'))
  cpSync(DATA, join(folder, 'data'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The lines below a heading of the report. */
function below(text: string, heading: RegExp): string[] {
  const lines = text.split('\n')
  const at = lines.findIndex((it) => heading.test(it))
  expect(at, String(heading)).toBeGreaterThan(-1)
  const end = lines.indexOf('', at)
  return lines.slice(at + 1, end)
}

test('all problems are checked and every way is walked in less than ten seconds of work', () => {
  const start = process.cpuUsage()
  const data = readData(DATA)
  const text = report(data, '2026-11-22')
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(10)
  expect(data.problems.length).toBeGreaterThanOrEqual(20)
  for (const { id } of data.problems) expect(text).toMatch(new RegExp(`^${id} +\\d+ `, 'm'))
  const [, ways = ''] = /for each kind of people: (\d+) in all/.exec(text) ?? []
  expect(Number(ways)).toBeGreaterThan(4000)
})

test('a row counts what a problem says and how long its ways are', () => {
  const data = readData(DATA)
  const [head = '', ...rows] = report(data, '2026-11-22').split('\n')
  const keys = head.split(/ +/)
  const row = rows.find((it) => it.startsWith('fees '))?.split(/ +/) ?? []
  const fees = Object.fromEntries(keys.map((key, index) => [key, Number(row[index])]))
  expect(fees['outcomes']).toBe(
    Object.values(data.problems.find((it) => it.id === 'fees')?.nodes ?? {}).filter(
      (it) => it.kind === 'outcome',
    ).length,
  )
  for (const key of ['questions', 'remedies', 'examples', 'zh', 'en', 'sources', 'depth', 'paths'])
    expect(fees[key], key).toBeGreaterThan(0)
  expect(fees['answers/way']).toBeGreaterThan(1)
  expect(fees['answers/way']).toBeLessThan(6)
})

test('what was checked 180 days ago is not old yet, a day later it is', () => {
  const data = readData(DATA)
  const { checked } = data.register.sources['own-judgement'] ?? { checked: '' }
  const on = (days: number): string =>
    new Date(Date.parse(checked) + days * 86_400_000).toISOString().slice(0, 10)
  const heading = /^Checked more than 180 days before/
  const entry = `  ${checked} sources own-judgement`
  expect(below(report(data, on(180)), heading)).not.toContain(entry)
  expect(below(report(data, on(181)), heading)).toContain(entry)
})

test('a menu seen in a month counts from its last day', () => {
  const path = join(folder, 'data/wallets/alipay.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/seen: .*/, 'seen: "2026-02"'))
  const lines = below(report(readData(join(folder, 'data')), '2026-11-22'), /^Checked more/)
  expect(lines.filter((it) => it.startsWith('  2026-02-28 wallets/alipay task'))).toHaveLength(1)
})

test('evidence and sources that nobody names are listed', () => {
  const text = (): string => report(readData(join(folder, 'data')), '2026-11-22')
  const before = below(text(), /^Evidence that no outcome asks for/)
  appendFileSync(
    join(folder, 'data/evidence.yaml'),
    '\nlucky-coin:\n  name: { zh: 硬币, en: coin }\n  proves: { zh: 没有, en: nothing }\n  how: { zh: 找。, en: Look. }\n',
  )
  appendFileSync(
    join(folder, 'data/sources.yaml'),
    '\nlucky-book:\n  title: { zh: 书, en: book }\n  where: a shelf\n  quality: low\n  checked: 2026-11-21\n',
  )
  expect(below(text(), /^Evidence that no outcome asks for/)).toEqual([...before, '  lucky-coin'])
  expect(below(text(), /^Sources that nothing names/)).toContain('  lucky-book')
  expect(below(text(), /^Sources that nothing names/)).not.toContain('  own-judgement')
})

test('tasks that a wallet does not describe are named', () => {
  const lines = below(report(readData(DATA), '2026-11-22'), /^Tasks that a wallet leaves/)
  expect(lines.join('\n')).toMatch(/^ {2}venmo \(\d+\): .*\bclose\b/m)
  expect(lines.join('\n')).not.toMatch(/^ {2}other /m)
})
