/** A casebook that lasts as long as the process. */
import type { Case, CaseSummary } from '../src/core/casebook/case.ts'
import { statusOf } from '../src/core/casebook/status.ts'
import { Expected } from '../src/core/errors.ts'
import { casebookErrors, casebookHints } from '../src/core/messages/casebook.ts'
import type { Casebook } from '../src/ports.ts'

/** For tests that need no file. */
export function openMemoryCasebook(): Casebook {
  const cases = new Map<number, Case>()
  const keep = (next: Case): Case => {
    cases.set(next.number, structuredClone(next))
    return next
  }
  const newestFirst = (): Case[] => [...cases.values()].reverse()

  return {
    create(content, id, now) {
      if (newestFirst().some((stored) => stored.id === id)) {
        throw new Expected('casebook', casebookErrors.idTaken(id), [casebookHints.listCases()])
      }
      const stamp = now.toISOString()
      return keep({ ...content, number: cases.size + 1, id, createdAt: stamp, updatedAt: stamp })
    },
    save({ number, id, createdAt }, content, now) {
      if (cases.get(number)?.id !== id) {
        throw new Expected('casebook', casebookErrors.gone(number), [casebookHints.listCases()])
      }
      return keep({ ...content, number, id, createdAt, updatedAt: now.toISOString() })
    },
    find: (number) => cases.get(number),
    list: ({ status, problem, wallet, limit }) =>
      newestFirst()
        .map(summaryOf)
        .filter((summary) => status === undefined || summary.status === status)
        .filter((summary) => problem === undefined || summary.problem === problem)
        .filter((summary) => wallet === undefined || summary.wallet === wallet)
        .slice(0, limit),
    unfinished: () =>
      newestFirst()
        .filter((stored) => !stored.finished)
        .reduce<Case | undefined>(
          (last, next) => (last && last.updatedAt >= next.updatedAt ? last : next),
          undefined,
        ),
    close() {},
  }
}

function summaryOf(stored: Case): CaseSummary {
  const { number, id, problem, wallet, outcome, createdAt, updatedAt, transactions } = stored
  const { amount, currency } = transactions[0] ?? {}
  const status = statusOf(stored)
  return { number, id, problem, wallet, outcome, status, amount, currency, createdAt, updatedAt }
}
