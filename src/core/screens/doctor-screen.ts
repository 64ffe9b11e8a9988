import stringWidth from 'string-width'
import type { Finding } from '../casebook/health.ts'
import { doctor as words } from '../messages/doctor.ts'
import { type Lang, printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { fit, wrap } from './layout.ts'

/** One finding a line, its state in a word; the mend below it. */
export function doctorScreen(findings: readonly Finding[], sheet: Sheet): string {
  const { lang, columns, paint } = sheet
  const width = Math.max(...Object.values(words.states).map((it) => stringWidth(it[lang]))) + 2
  const paints = { good: paint.good, note: paint.strong, wrong: paint.alarm }
  const lines = findings.flatMap(({ state, says, mend }) => {
    const shown = wrap(' '.repeat(width) + printable(says[lang]), columns, width).slice(width)
    return [
      paints[state](fit(words.states[state][lang], width)) + shown,
      ...mend.map((it) => wrap(`${' '.repeat(width)}${printable(it[lang])}`, columns, width + 2)),
    ]
  })
  return `${lines.join('\n')}\n`
}

/** `doctor --json`; its keys are public. */
export function doctorJson(findings: readonly Finding[], lang: Lang): object {
  return {
    ok: findings.every((it) => it.state !== 'wrong'),
    checks: findings.map(({ id, state, says, mend }) => ({
      id,
      state,
      says: says[lang],
      mend: mend.map((it) => it[lang]),
    })),
  }
}
