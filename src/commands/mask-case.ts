import type { Attachment } from '../core/casebook/attachment.ts'
import type { CaseContent } from '../core/casebook/case.ts'
import { knownOf, publicContent, publicTimeline, typedTexts } from '../core/casebook/public-case.ts'
import type { Entry } from '../core/casebook/timeline.ts'
import { officialNames } from '../core/knowledge/official-names.ts'
import { type Mask, publicMask } from '../core/redaction/mask.ts'
import type { Lang } from '../core/text.ts'
import { refuseLonger } from './refuse-longer.ts'
import type { World } from '../ports.ts'

/** What `--mask` and `--hide` say; either asks for a mask. */
export interface MaskOptions {
  readonly mask?: boolean
  readonly hide?: readonly string[]
}

export function wantsMask({ mask, hide }: MaskOptions): boolean {
  return mask === true || hide !== undefined
}

export interface WholeCase<T extends CaseContent> {
  readonly content: T
  readonly timeline: readonly Entry[]
  readonly attachments: readonly Attachment[]
}

const LONGEST_HIDDEN = 500

/** A case as far as it is for everyone, and the mask it was made with. Its files, by name too, stay with the person. */
export function maskCase<T extends CaseContent>(
  { content, timeline }: WholeCase<T>,
  { hide = [] }: MaskOptions,
  lang: Lang,
  { knowledge }: Pick<World, 'knowledge'>,
): { masked: WholeCase<T>; mask: Mask } {
  refuseLonger(hide, LONGEST_HIDDEN)
  const official = officialNames(knowledge())
  const known = knownOf(content, timeline, { lang, hide, ...official })
  const mask = publicMask(known, typedTexts(content, timeline))
  return {
    masked: {
      content: publicContent(content, mask, lang),
      timeline: publicTimeline(timeline, mask, lang),
      attachments: [],
    },
    mask,
  }
}
