/** What is due as a calendar file (RFC 5545). */
import { addDays } from '../knowledge/calendar.ts'
import { deadlines as words } from '../messages/deadlines.ts'
import { type Lang, printable } from '../text.ts'
import type { DueItem } from './due-screen.ts'

export const PRODUCT = '-//wallet-help//due//EN'

/**
 * One all-day event for each date, the same UID each time, so that importing again updates. What is
 * yours rings three days before.
 */
export function calendarFile(items: readonly DueItem[], now: Date, lang: Lang): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...items.flatMap((it) => event(it, now, lang)),
    'END:VCALENDAR',
  ]
  return lines.map((it) => `${fold(it)}\r\n`).join('')
}

function event({ of, deadline }: DueItem, now: Date, lang: Lang): string[] {
  const { rule, office, kind, says, due, estimated } = deadline
  const day = due.slice(0, 10)
  const summary = words.summary(of.number, says[lang])[lang]
  const notes = [
    words.kinds[kind][lang],
    ...(due.length > 10 ? [words.due(due.replace('T', ' '))[lang]] : []),
    ...(estimated ? [words.estimatedWhy[lang]] : []),
    words.disclaimer[lang],
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${[of.id, rule, office].filter((it) => it !== '').join('-')}@wallet-help`,
    `DTSTAMP:${stamp(now)}`,
    // Grows with the minutes, so that a later import counts as the newer version.
    `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(notes.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    ...(kind.startsWith('yours') ? alarm(summary, lang) : []),
    'END:VEVENT',
  ]
}

function alarm(summary: string, lang: Lang): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P3D',
    `DESCRIPTION:${escape(words.alarm(summary)[lang])}`,
    'END:VALARM',
  ]
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function stamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escape(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets; what follows begins with a space, and no character is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > 75) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += octets
  }
  return [...lines, current].join('\r\n')
}
