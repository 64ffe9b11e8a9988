import { toJson } from '../core/json.ts'
import { type CaseCard, caseCard } from '../core/casebook/card.ts'
import { cardOf, tellings } from '../core/casebook/make-card.ts'
import { noteText } from '../core/casebook/note-text.ts'
import { CARD_FORMATS, type CardFormat, formatFor } from '../core/complaint/format-names.ts'
import { renderMarkdown } from '../core/complaint/render-markdown.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { share as words } from '../core/messages/cards.ts'
import type { Mask } from '../core/redaction/mask.ts'
import { cardDocument } from '../core/screens/card-document.ts'
import { removeSecrets } from '../core/secrets/secrets.ts'
import { BACK, type World } from '../ports.ts'
import { mayBePublic } from './ask-public.ts'
import { findCase } from './find-case.ts'
import { giveOut } from './give-out.ts'
import { keptCase } from './kept-cases.ts'
import { maskCase } from './mask-case.ts'

export interface ShareOptions {
  readonly output?: string
  readonly format?: CardFormat
  readonly includeNote?: readonly string[]
  readonly hide?: readonly string[]
  /** Do not ask. What was typed stays out, but for `includeNote`. */
  readonly yes?: boolean
  readonly force?: boolean
}

/** An anonymous card of a case that came to its end, for others to learn from. */
export async function share(
  number: string,
  options: ShareOptions,
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  const kept = keptCase(found, log, world)
  const knowledge = world.knowledge()
  const bare = cardOf(kept, knowledge)
  if (!bare)
    throw new Expected('failed', words.notEnded(found.number), [words.closeFirst(found.number)])
  const whole = { content: found, timeline: kept.timeline, attachments: [] }
  const { mask } = maskCase(whole, options, world.lang, world)
  const notes = await chooseNotes(maskedNotes(tellings(kept), mask), options, mask, world)
  // Its published shape is the last guard: there is no room in it for anything else.
  const card = caseCard.parse({ ...bare, notes })
  const shown = renderMarkdown(cardDocument(card, knowledge, world.lang))
  if (!(await mayBePublic(shown, options.yes ?? false, world))) return 0
  const format = formatFor(options.format, options.output, CARD_FORMATS, 'md')
  return giveOut(format === 'json' ? toJson(card) : shown, options, world)
}

/** Masked, and once more after it was cut. */
function maskedNotes(notes: CaseCard['notes'], mask: Mask): CaseCard['notes'] {
  return notes
    .map(({ about, text }) => ({ about, text: noteText(mask(noteText(mask(text).text)).text) }))
    .filter((it) => it.text !== '')
    .slice(0, MOST_NOTES)
}
const MOST_NOTES = 20

async function chooseNotes(
  typed: CaseCard['notes'],
  { includeNote = [], yes }: ShareOptions,
  mask: Mask,
  world: World,
): Promise<CaseCard['notes']> {
  const { terminal, lang } = world
  const given = maskedNotes(
    includeNote.map((text) => ({ about: 'note', text: removeSecrets(text).text })),
    mask,
  )
  if (typed.length === 0) return given
  if (yes || !terminal.interactive) {
    if (given.length === 0) terminal.err(`${words.leftOut(typed.length)[lang]}\n`)
    return given
  }
  const ticked = await (
    await world.prompter()
  ).tick({
    id: 'notes',
    message: words.askNotes[lang],
    choices: typed.map(({ text }, index) => ({
      id: `${index + 1}`,
      label: text.replace(/\s+/g, ' '),
    })),
    ticked: [],
    flag: '--include-note TEXT',
    canGoBack: false,
  })
  const chosen = typed.filter((_, index) => ticked !== BACK && ticked.includes(`${index + 1}`))
  return [...given, ...chosen].slice(0, MOST_NOTES)
}
