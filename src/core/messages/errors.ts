import type { Text } from '../text.ts'

/** Errors that belong to no single room. */
export const errors = {
  cancelled: { zh: '已取消。', en: 'Canceled.' },
} as const satisfies Record<string, Text>
