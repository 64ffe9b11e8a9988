import { findingsOf } from '../core/casebook/health.ts'
import type { ExitCode } from '../core/errors.ts'
import { doctor as words } from '../core/messages/doctor.ts'
import { doctorJson, doctorScreen } from '../core/screens/doctor-screen.ts'
import { toJson } from '../core/json.ts'
import { NO_PAINT } from '../core/screens/layout.ts'
import type { World } from '../ports.ts'
import { dayHere } from './status-now.ts'

/** Looks at everything the program stands on and changes nothing; 1 where something is wrong. */
export async function doctor(
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang, version, preferences } = world
  const findings = findingsOf(await world.examine(), {
    version,
    knowledge: world.knowledge(),
    today: dayHere(world),
    terminal: {
      columns: terminal.columns,
      color: terminal.paint.out !== NO_PAINT,
      interactive: terminal.interactive,
      plain: terminal.plain,
    },
    settings: preferences,
  })
  const wrong = findings.filter((it) => it.state === 'wrong').length
  if (json) terminal.out(toJson(doctorJson(findings, lang)))
  else {
    terminal.out(
      doctorScreen(findings, { lang, columns: terminal.columns, paint: terminal.paint.out }),
    )
    terminal.err(`${(wrong === 0 ? words.allGood : words.someWrong(wrong))[lang]}\n`)
  }
  return wrong === 0 ? 0 : 1
}
