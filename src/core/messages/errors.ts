import type { Text } from '../text.ts'

/** Errors that belong to no single room. */
export const errors = {
  cancelled: { zh: '已取消。', en: 'Canceled.' },
  terminated: { zh: '已中断。', en: 'Stopped.' },
  'hung-up': { zh: '终端已断开。', en: 'The terminal is gone.' },
} as const satisfies Record<string, Text>
