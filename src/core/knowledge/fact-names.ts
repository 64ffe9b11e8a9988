/** Names of the facts a complaint may need, as `--fact NAME=VALUE` takes them. Public: never renamed. */
export const CASE_FACTS = [
  'name',
  'phone',
  'email',
  'account',
  'error',
  'story',
  'request',
  'reply-by',
  'next-step',
] as const
/** The facts of one transaction; a case may hold several transactions. */
export const TRANSACTION_FACTS = [
  'amount',
  'currency',
  'time',
  'refund-time',
  'payment-method',
  'counterparty',
  'transaction',
  'merchant-order',
  'bank-reference',
] as const

export type CaseFact = (typeof CASE_FACTS)[number]
export type TransactionFact = (typeof TRANSACTION_FACTS)[number]
export type FactName = CaseFact | TransactionFact
export const FACT_NAMES = [...CASE_FACTS, ...TRANSACTION_FACTS] as const
