import { toJson } from '../core/json.ts'
import { type CardFault, readCard } from '../core/casebook/read-card.ts'
import type { CaseCard } from '../core/casebook/card.ts'
import { exitCode, type ExitCode } from '../core/errors.ts'
import { imported as words } from '../core/messages/cards.ts'
import { printable, type Text } from '../core/text.ts'
import type { FileRefusal, World } from '../ports.ts'

interface Refused {
  readonly file: string
  readonly why: CardFault | { readonly kind: FileRefusal }
}

/** Takes case cards from files and folders into the library; the others are named, with the reason. */
export async function importCards(
  paths: readonly string[],
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const cards: CaseCard[] = []
  const refused: Refused[] = []
  for (const found of world.cardFiles(paths)) {
    const read = 'refused' in found ? { kind: found.refused } : readCard(found.text)
    if ('kind' in read) refused.push({ file: found.file, why: read })
    else cards.push(read)
  }
  const taken = cards.length === 0 ? [] : (await world.library()).add(cards, world.now())
  const count = taken.filter(Boolean).length
  if (json) {
    const shown = {
      taken: count,
      known: cards.length - count,
      refused: refused.map(({ file, why }) => ({ file, reason: why.kind, what: whyOf(why)[lang] })),
    }
    terminal.out(toJson(shown))
  } else {
    for (const { file, why } of refused)
      terminal.err(`${words.refused(printable(file), whyOf(why))[lang]}\n`)
    const nothing = cards.length + refused.length === 0
    const said = nothing ? words.noCards : words.done(count, cards.length - count, refused.length)
    terminal.err(`${said[lang]}\n`)
  }
  return refused.length > 0 ? exitCode('data') : 0
}

/** Where a name out of the file stands in it, it is short and harmless. */
function whyOf(why: Refused['why']): Text {
  const reason: Text = words.reasons[why.kind]
  if (why.kind !== 'wrong') return reason
  const at = words.at(printable(why.where).slice(0, 120), why.what)
  return { zh: reason.zh + at.zh, en: reason.en + at.en }
}
