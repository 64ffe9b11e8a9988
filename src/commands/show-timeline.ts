import { deadlinesOf } from '../core/casebook/deadlines.ts'
import type { Case } from '../core/casebook/case.ts'
import { ladderOf } from '../core/casebook/ladder.ts'
import type { Entry } from '../core/casebook/timeline.ts'
import { timelinePicture as words } from '../core/messages/pictures.ts'
import { wrap } from '../core/screens/layout.ts'
import { nextStepOf } from '../core/screens/next-step.ts'
import { drawTimeline } from '../core/screens/timeline-drawing.ts'
import { pointsOf } from '../core/screens/timeline-points.ts'
import type { World } from '../ports.ts'
import { localDay, settingOf } from './setting.ts'

/** The case drawn over time: what happened, today, what is due, and the next step. */
export function timelinePicture(content: Case, timeline: readonly Entry[], world: World): string {
  const { lang, terminal, now, timeZone: zone } = world
  const knowledge = world.knowledge()
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  const today = localDay(world)
  const deadlines = deadlinesOf(content, timeline, knowledge, now())
  const points = pointsOf({ content, timeline, deadlines, today, zone }, knowledge, lang)
  const ladder = ladderOf(content, timeline, knowledge, now())
  const next = nextStepOf(content, ladder, knowledge, lang, settingOf(content, world))
  const step = next && words.next({ zh: next.title, en: next.title })[lang]
  return [
    drawTimeline(points, today, terminal.plain, sheet),
    ...(step === undefined
      ? []
      : [
          `\n${sheet.paint.strong(wrap(step, sheet.columns))}\n${wrap(next?.why ?? '', sheet.columns)}\n`,
        ]),
  ].join('')
}
