import type { CaseCard } from '../src/core/casebook/card.ts'

/** A card for tests; of no real case. */
export function aCard(more: Partial<CaseCard> = {}): CaseCard {
  return {
    format: 'wallet-help case card',
    version: 1,
    problem: 'payment-failed',
    wallet: 'alipay',
    place: 'cn',
    cause: 'order-closed',
    answers: [
      { problem: 'payment-failed', question: 'what-you-see', answer: 'error-message' },
      { problem: 'payment-failed', question: 'message-about', answer: 'order-state' },
      { problem: 'payment-failed', question: 'order-message', answer: 'closed-or-expired' },
    ],
    tried: [],
    steps: [
      { day: 0, kind: 'contact', office: 'wallet', way: 'phone', days: null },
      { day: 1, kind: 'sent', office: 'wallet', way: 'chat', days: 2 },
      { day: 3, kind: 'answer', office: 'wallet', way: null, days: null },
    ],
    result: 'solved',
    days: 4,
    month: '2026-10',
    amount: { currency: 'CNY', from: 100, below: 500 },
    recovered: 'all',
    notes: [],
    ...more,
  }
}
