import type { CaseContent } from '../core/casebook/case.ts'
import { outlivedIn } from '../core/casebook/outlived.ts'
import type { World } from '../ports.ts'

/** Says what of a case this version knows no longer, so that nobody wonders where an advice went. */
export function tellOutlived(
  content: CaseContent,
  { knowledge, terminal, lang }: Pick<World, 'knowledge' | 'terminal' | 'lang'>,
): void {
  for (const it of outlivedIn(content, knowledge())) terminal.err(`${it[lang]}\n`)
}
