/** Prints every rule counted from some days; run by a test in several time zones. */
import { join } from 'node:path'
import { openJsonKnowledge } from '../../../src/adapters/json-knowledge.ts'
import { deadlinesOf } from '../../../src/core/casebook/deadlines.ts'
import { newContent } from '../../../src/core/casebook/change.ts'
import { deadlineOf } from '../../../src/core/knowledge/deadline.ts'

const knowledge = openJsonKnowledge(join(import.meta.dirname, '../../../dist/knowledge'))
const { register } = knowledge
const DAYS = [
  '2024-02-09',
  '2025-03-09 01:30',
  '2026-09-30 23:59',
  '2026-11-01 00:30',
  '2026-11-20',
]
for (const rule of register.rules)
  for (const from of DAYS)
    process.stdout.write(
      `${rule.id} ${from} ${JSON.stringify(deadlineOf(rule, from, register))}\n`.replace(
        '{"due":"',
        '',
      ),
    )

const content = {
  ...newContent('unauthorized'),
  wallet: 'alipay',
  place: 'cn',
  transactions: [{ time: '2026-11-01 23:30' }],
}
const sent = {
  kind: 'sent',
  on: '2026-11-02 00:10',
  office: 'wallet',
  seq: 1,
  at: '2026-11-02T00:10:00Z',
} as const
for (const now of ['2026-11-03T15:59:00Z', '2026-11-03T16:11:00Z'])
  process.stdout.write(JSON.stringify(deadlinesOf(content, [sent], knowledge, new Date(now))))
