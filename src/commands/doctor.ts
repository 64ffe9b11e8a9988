import { findingsOf } from '../core/casebook/health.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { doctor as words } from '../core/messages/doctor.ts'
import { doctorJson, doctorScreen } from '../core/screens/doctor-screen.ts'
import { toJson } from '../core/json.ts'
import { NO_PAINT } from '../core/screens/layout.ts'
import type { World } from '../ports.ts'
import { recover } from './recover.ts'
import { dayHere } from './status-now.ts'

export interface DoctorOptions {
  readonly json?: boolean
  readonly recover?: boolean
  /** The new file of `recover`. */
  readonly to?: string
  readonly tidy?: boolean
}

/**
 * Looks at everything the program stands on and changes nothing unless it is asked to; 1 where something
 * is wrong.
 */
export async function doctor(options: DoctorOptions, world: World): Promise<ExitCode> {
  if (options.to !== undefined && !options.recover)
    throw new Expected('usage', words.toWithoutRecover)
  if (options.recover) return recover(options.to, options, world)
  if (options.tidy) {
    const removed = (await world.rescue()).tidy()
    world.terminal.err(`${words.tidied(removed)[world.lang]}\n`)
  }
  return look(options, world)
}

async function look({ json }: DoctorOptions, world: World): Promise<ExitCode> {
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
