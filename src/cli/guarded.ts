import { NO_PAINT } from '../core/screens/layout.ts'
import { harmless } from '../core/text.ts'
import type { World } from '../ports.ts'

/** The world with a gate before its terminal and its questions: what was typed, named or read is shown and never obeyed. */
export function guarded(world: World): World {
  const { terminal } = world
  const isPainted = { out: terminal.paint.out !== NO_PAINT, err: terminal.paint.err !== NO_PAINT }
  return {
    ...world,
    terminal: {
      ...terminal,
      out: (text) => terminal.out(harmless(text, isPainted.out)),
      page: (text) => terminal.page(harmless(text, isPainted.out)),
      err: (text) => terminal.err(harmless(text, isPainted.err)),
      tell: (text) => terminal.tell(harmless(text, isPainted.err)),
    },
    async prompter() {
      const { guardedPrompter } = await import('./guarded-prompter.ts')
      return guardedPrompter(await world.prompter())
    },
    with: (settings) => guarded(world.with(settings)),
  }
}
