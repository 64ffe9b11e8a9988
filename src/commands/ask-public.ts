import { diagnose } from '../core/messages/diagnose.ts'
import { preview as words } from '../core/messages/redaction.ts'
import { countsOf, maskPreview } from '../core/screens/mask-preview.ts'
import type { World } from '../ports.ts'

/**
 * Shows a public text with its marks and asks whether it may be public; where nobody can be asked, or
 * `yes`, only says what was masked. Ctrl+C leaves, and nothing is written.
 */
export async function mayBePublic(text: string, yes: boolean, world: World): Promise<boolean> {
  const { terminal, lang } = world
  if (yes || !terminal.interactive) {
    terminal.err(`${countsOf(text, lang)}\n`)
    return true
  }
  terminal.tell(maskPreview(text, { lang, columns: terminal.columns, paint: terminal.paint.err }))
  const answer = await (
    await world.prompter()
  ).choose({
    id: 'public',
    message: words.ask[lang],
    choices: (['no', 'yes'] as const).map((id) => ({ id, label: diagnose[id][lang] })),
    flag: '--yes',
    canGoBack: false,
  })
  if (answer === 'yes') return true
  terminal.tell(`${words.refused[lang]}\n`)
  return false
}
