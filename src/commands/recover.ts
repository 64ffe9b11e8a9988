import { deadlinesOf } from '../core/casebook/deadlines.ts'
import { isWhole, problemOfAnswers, type Recovered } from '../core/casebook/recovered.ts'
import type { ExitCode } from '../core/errors.ts'
import { toJson } from '../core/json.ts'
import { recoveryJson, recoveryScreen } from '../core/screens/recovery-screen.ts'
import type { World } from '../ports.ts'

/** Saves what can be saved of a damaged casebook into a new file; 1 where something could not. */
export async function recover(
  to: string | undefined,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const rescue = await world.rescue()
  const knowledge = world.knowledge()
  const problems = knowledge.problems.flatMap(({ id }) => knowledge.problem(id) ?? [])
  const recovered = await rescue.recover(to, {
    now: world.now(),
    newId: world.newId,
    problemOf: (nodes) => problemOfAnswers(nodes, problems) ?? UNKNOWN,
  })
  const deadlines = runningIn(recovered, world)
  if (json) terminal.out(toJson(recoveryJson(recovered, deadlines)))
  else {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(recoveryScreen(recovered, deadlines, sheet))
  }
  return isWhole(recovered) ? 0 : 1
}

/** Stands for a problem that was lost; `diagnose --resume` asks for it anew. */
const UNKNOWN = 'unknown'

function runningIn({ records }: Recovered, { knowledge, now }: World): number {
  return records.reduce(
    (sum, { stored, timeline }) => sum + deadlinesOf(stored, timeline, knowledge(), now()).length,
    0,
  )
}
