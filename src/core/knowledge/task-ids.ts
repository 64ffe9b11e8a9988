/** Apart from the schemas, so that a screen that lists them loads no zod. */

/** What a person can do in every wallet; what `{task:ID}` in a text may name. */
export const TASKS = [
  'bill',
  'transaction-number',
  'dispute',
  'freeze',
  'devices',
  'password',
  'no-password-payment',
  'auto-debit',
  'limits',
  'card',
  'identity',
  'change-phone',
  'close',
  'proof',
  'report-scam',
  'wrong-transfer',
  'delayed-transfer',
  'support',
  'update',
] as const
