import { Expected, type ExitCode, isLeaving } from '../core/errors.ts'
import type { World } from '../ports.ts'
import { parse } from './parse.ts'
import { tellExpected } from './run.ts'

/** Runs calls one after another in one world. An expected error is told; leaving is handed on. */
export function callIn(world: World): (argv: readonly string[]) => Promise<ExitCode> {
  return async (argv) => {
    try {
      const call = await parse(argv, world)
      return call === 'answered' ? 0 : await call.act(world)
    } catch (error) {
      if (!(error instanceof Expected) || isLeaving(error.kind)) throw error
      return tellExpected(error, world)
    }
  }
}
