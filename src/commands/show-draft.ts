import type { CaseContent } from '../core/casebook/case.ts'
import { maskCounterparty } from '../core/secrets/mask-counterparty.ts'
import { draftComplaint, type LetterCase, readerOf } from '../core/complaint/draft.ts'
import { aboutOf } from '../core/complaint/templates.ts'
import { speak } from '../core/knowledge/phrases.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { wrap } from '../core/screens/layout.ts'
import type { World } from '../ports.ts'
import { whyNoDraft } from './choose-letter.ts'
import { localDay, settingOf } from './setting.ts'

/**
 * The draft on standard output and, beside it, where it goes. On a terminal the lines are broken to
 * its width and the other side's numbers are masked; a file or a pipe gets the letter as it is.
 */
export function showDraft({ content, attachments, timeline }: LetterCase, world: World): void {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  if (aboutOf(content, knowledge) === 'none')
    terminal.err(`${wrap(whyNoDraft(content, world)[lang], terminal.columns)}\n`)
  const letter = (it: CaseContent): string =>
    draftComplaint(it, knowledge, localDay(world), lang, attachments, timeline)
  const whole = letter(content)
  const masked = terminal.outIsTerminal ? letter(maskOtherSide(content)) : whole
  terminal.out(terminal.outIsTerminal ? `\n${onScreen(masked, terminal.columns)}\n` : whole)
  const { reader, lang: written } = readerOf(content, knowledge, lang)
  const notes = [
    ...(masked === whole ? [] : [words.maskedOnScreen[lang]]),
    ...(written === lang ? [] : [words.otherLanguage[lang]]),
    speak(words.sendTo[reader], lang, settingOf(content, world)).text,
  ]
  for (const note of notes) terminal.err(`${wrap(note, terminal.columns)}\n`)
}

/** A table cannot be broken; every other line can. What protects signs from Markdown is for a file alone. */
function onScreen(letter: string, columns: number): string {
  return letter
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .split('\n')
    .map((line) =>
      line.startsWith('|') ? line : wrap(line, columns, /^(- |\d+\. )/.test(line) ? 2 : 0),
    )
    .join('\n')
}

function maskOtherSide(content: CaseContent): CaseContent {
  const transactions = content.transactions.map((it) =>
    it.counterparty === undefined ? it : { ...it, counterparty: maskCounterparty(it.counterparty) },
  )
  return { ...content, transactions }
}
