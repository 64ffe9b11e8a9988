import type { Attachment } from '../casebook/attachment.ts'
import type { CaseContent, EvidenceState } from '../casebook/case.ts'
import { evidenceOf, outcomeOf } from '../complaint/draft.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { Lang, Text } from '../text.ts'

/** An item of evidence of a case, in one language, with the files kept for it. Its keys are public. */
export interface EvidenceItem {
  readonly id: string
  readonly name: string
  readonly state: EvidenceState
  /** The outcome of the case asks for it. */
  readonly wanted: boolean
  readonly proves: string
  /** How to get it in this wallet. */
  readonly how: string
  readonly files: readonly Omit<Attachment, 'item'>[]
}

/** What the outcome asks for, then what was ticked, ruled out or kept besides. */
export function evidenceList(
  content: CaseContent,
  attachments: readonly Attachment[],
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): EvidenceItem[] {
  const outcome = outcomeOf(content, knowledge)
  const ruledOut = Object.keys(content.evidence).filter(
    (id) => content.evidence[id] === 'not-applicable',
  )
  const ids = [...evidenceOf(content, outcome), ...ruledOut, ...attachments.map((it) => it.item)]
  const say = (text: Text | undefined): string => (text ? speak(text, lang, setting).text : '')
  return [...new Set(ids)].map((id) => {
    const item = setting.register.evidence[id]
    return {
      id,
      name: item ? say(item.name) : id,
      state: content.evidence[id] ?? 'missing',
      wanted: outcome?.keep.includes(id) ?? false,
      proves: say(item?.proves),
      how: say(item?.how),
      files: attachments.filter((it) => it.item === id).map(({ item: _, ...file }) => file),
    }
  })
}
