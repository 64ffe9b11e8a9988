import { toJson } from '../core/json.ts'
import type { Case, Status } from '../core/casebook/case.ts'
import type { Entry } from '../core/casebook/timeline.ts'
import { cases } from '../core/messages/cases.ts'
import { dayIn, dayWords } from '../core/knowledge/calendar.ts'
import { timeline as words } from '../core/messages/timeline.ts'
import { entryJson } from '../core/screens/timeline-json.ts'
import type { Text } from '../core/text.ts'
import type { World } from '../ports.ts'
import { statusNow } from './status-now.ts'

/** Says what was noted, where the case stands now, and what may come next. */
export function tellNoted(
  found: Case,
  entries: readonly Entry[],
  noted: Entry,
  json: boolean,
  world: World,
): void {
  const { terminal, lang } = world
  const { number } = found
  const status = statusNow(found, entries, world)
  if (json) {
    const shown = { case: number, status, entry: entryJson(noted, entries) }
    terminal.out(toJson(shown))
    return
  }
  const today = dayIn(world.timeZone, world.now())
  const lines = [
    words.noted(number, noted.seq, words.kinds[noted.kind]),
    ...(noted.by === undefined ? [] : [words.until(dayWords(noted.by.slice(0, 10), today))]),
    words.nowStatus(cases.statuses[status]),
    nextOf(status, number),
  ]
  terminal.err(lines.map((it) => `${it[lang]}\n`).join(''))
}

function nextOf(status: Status, number: number): Text {
  if (status === 'closed' || status === 'withdrawn') return words.stillClosed(number)
  return status === 'answered' ? words.nextAnswered(number) : words.nextWaiting(number)
}
