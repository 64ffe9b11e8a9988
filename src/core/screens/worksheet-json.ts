import { type Worksheet, worksheetResult } from '../choosing/worksheet.ts'
import { speak } from '../knowledge/phrases.ts'
import type { WorksheetSetting } from './worksheet-article.ts'
import { knownOf } from './worksheet-known.ts'

/** The worksheet as `choose --json` prints it. Its keys are public. */
export function worksheetJson(
  sheet: Worksheet,
  { choosing, setting, lang }: WorksheetSetting,
): object {
  const { wallets, present, weights, marks } = sheet
  const { ranking, verdict } = worksheetResult(sheet, choosing)
  const byWallet = <T>(of: (wallet: string) => T): Record<string, T> =>
    Object.fromEntries(wallets.map((it) => [it, of(it)]))
  const leaving = present === undefined || verdict === 'stay' ? [] : choosing.leave.steps
  return {
    wallets,
    present: present ?? null,
    criteria: choosing.criteria.map((it) => ({
      id: it.id,
      name: it.name[lang],
      ask: it.ask[lang],
      look: it.look.map((text) => text[lang]),
      known: byWallet((wallet) =>
        knownOf(it, wallet, setting, lang).map(({ what, says, source, day }) => ({
          what,
          says,
          source,
          checked: day,
        })),
      ),
      weight: weights[it.id] ?? null,
      marks: byWallet((wallet) => marks[wallet]?.[it.id] ?? null),
    })),
    result: ranking
      ? { ...ranking, decided: ranking.decided ?? null, flip: ranking.flip ?? null }
      : null,
    verdict: verdict ?? null,
    beforeLeaving: leaving.map((it) => speak(it, lang, { ...setting, wallet: present }).text),
  }
}
