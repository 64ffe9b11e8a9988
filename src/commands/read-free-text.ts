import { factsIn } from '../core/diagnosis/triage-facts.ts'
import { createTriage } from '../core/diagnosis/triage.ts'
import { removedNotices } from '../core/messages/facts.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import type { TextRead } from '../core/screens/triage-screen.ts'
import { refuseLonger } from './refuse-longer.ts'
import { removeSecrets } from '../core/secrets/secrets.ts'
import type { World } from '../ports.ts'

/** As long as a story may be. */
const LONGEST_TEXT = 20_000

type ReadWorld = Pick<World, 'knowledge' | 'now' | 'timeZone' | 'lang'>

/** Reads a person's own words, one text after the other; what must not be kept is gone before anything else. */
export function openFreeText(world: ReadWorld): (typed: string) => TextRead {
  const triage = createTriage(world.knowledge().triage)
  const now = clockIn(world.timeZone, world.now())
  return (typed) => {
    refuseLonger([typed], LONGEST_TEXT)
    const { text, removed } = removeSecrets(typed, world.lang)
    const read = triage(text)
    return {
      ...read,
      text,
      facts: factsIn(text, now, read.shown),
      notices: removed.map((it) => removedNotices[it]),
    }
  }
}
