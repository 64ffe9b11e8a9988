/** Which parts of our sources run, by V8's own counting. Import it first: what is compiled before is counted coarsely. */
import { Session } from 'node:inspector'

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** A stretch of a script of ours that ran since the last look. */
export interface Ran {
  readonly script: string
  readonly url: string
  readonly start: number
  readonly end: number
  readonly count: number
}

/** What ran and what did not in functions that ran since the last look. */
export function look(): Ran[] {
  const ran: Ran[] = []
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error
    for (const { url, scriptId, functions } of taken.result) {
      if (!/\/src\/(?:core|cli|commands|adapters|workshop)\//.test(url)) continue
      for (const { ranges } of functions)
        for (const { startOffset: start, endOffset: end, count } of ranges)
          ran.push({ script: scriptId, url, start, end, count })
    }
  })
  return ran
}
