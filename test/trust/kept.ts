/** A casebook with enough in it to be damaged, and what it holds in a form that can be compared. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { evidenceFolder } from '../../src/adapters/sqlite-evidence.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import type { Attachment, FileState } from '../../src/core/casebook/attachment.ts'
import type { Case, CaseContent } from '../../src/core/casebook/case.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import type { Entry } from '../../src/core/casebook/timeline.ts'

const NOW = new Date('2026-11-21T08:00:00Z')

/** Longer than fits on a page, in one case of four. */
const story = (n: number): string =>
  n % 4 === 0 ? `第 ${n} 件事，钱没有到。`.repeat(400) : `what happened in case ${n}`

export const contentOf = (n: number): CaseContent => ({
  ...newContent('payment-failed'),
  wallet: 'alipay',
  place: 'cn',
  answers: { 'what-you-see': 'error-message', 'message-about': 'busy-or-unknown' },
  facts: { name: '林小满', story: story(n) },
  transactions: [{ amount: `${n}.50`, currency: 'CNY' }, { amount: '30.00' }],
  evidence: { 'bill-record': 'missing' },
  talk: { draft: 'yes' },
  finished: true,
})

/** Makes a casebook of some cases, each with entries, the first with an evidence file. */
export async function fillCasebook(file: string, cases: number): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const log = openSqliteCasebook(file)
  for (let n = 1; n <= cases; n += 1) {
    const stored = log.create(contentOf(n), `id-${n}`, NOW)
    log.note(n, { kind: 'sent', on: '2026-11-01', office: 'wallet', ref: `T-${n}` }, NOW)
    log.note(n, { kind: 'contact', on: '2026-11-02', said: 'soon', by: '2026-12-01' }, NOW)
    if (n > 1) continue
    const picture = join(dirname(file), 'bill.png')
    writeFileSync(picture, 'a picture')
    log.attach(stored, 'bill-record', await log.files.receive(picture), NOW)
  }
  log.close()
}

export interface Held {
  readonly stored: Case
  readonly timeline: readonly Entry[]
  readonly files: readonly (readonly [Attachment, FileState])[]
}

/** Every case by its number, all of it. */
export async function heldIn(file: string): Promise<Map<number, Held>> {
  const held = new Map<number, Held>()
  if (!existsSync(file)) return held
  const log = openSqliteCasebook(file)
  try {
    for (const { number } of log.list({}, '2026-11-21')) {
      const stored = log.find(number)
      if (!stored) throw new Error(`case ${number} is listed and not there`)
      const files = log
        .attachments(number)
        .map(async (it) => [it, await log.files.check(it.sha256)] as const)
      held.set(number, { stored, timeline: log.timeline(number), files: await Promise.all(files) })
    }
    return held
  } finally {
    log.close()
  }
}

export { evidenceFolder }
