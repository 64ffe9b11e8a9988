import type { Attachment } from '../core/casebook/attachment.ts'
import type { Case, CaseContent } from '../core/casebook/case.ts'
import type { Entry } from '../core/casebook/timeline.ts'
import { Expected } from '../core/errors.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import type { Text } from '../core/text.ts'
import type { Casebook, World } from '../ports.ts'

/** Keeps one case as it grows. A log that cannot be written never stops the conversation: it is said once, in one line. */
export interface Keeper {
  /** Stores the content; committed when it returns, or `failure` is set. */
  keep(content: CaseContent): Promise<void>
  /** The case as it is stored. */
  readonly stored: Case | undefined
  /** Why the log could not be written. */
  readonly failure: Text | undefined
  /** The files kept with the case; none where the log cannot be read. */
  attachments(): Promise<readonly Attachment[]>
  /** What was noted about the case; nothing where the log cannot be read. */
  timeline(): Promise<readonly Entry[]>
}

export function createKeeper(
  world: Pick<World, 'casebook' | 'newId' | 'now' | 'terminal' | 'lang'>,
  resumed?: Case,
): Keeper {
  let stored = resumed
  let failure: Text | undefined
  const write = (log: Casebook, content: CaseContent): Case =>
    stored
      ? log.save(stored, content, world.now())
      : log.create(content, world.newId(), world.now())
  const readKept = async <T>(
    read: (log: Casebook, stored: Case) => readonly T[],
  ): Promise<readonly T[]> => {
    if (!stored || failure) return []
    try {
      return read(await world.casebook(), stored)
    } catch (error) {
      if (!(error instanceof Expected)) throw error
      return []
    }
  }
  return {
    get stored() {
      return stored
    },
    get failure() {
      return failure
    },
    attachments: () => readKept((log, { number }) => log.attachments(number)),
    timeline: () => readKept((log, { number }) => log.timeline(number)),
    async keep(content) {
      if (failure) return
      try {
        stored = write(await world.casebook(), content)
      } catch (error) {
        if (!(error instanceof Expected)) throw error
        failure = error.text
        world.terminal.tell(`${words.logBroken(error.text)[world.lang]}\n`)
      }
    },
  }
}
