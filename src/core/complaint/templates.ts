/** Which template a letter to a reader has in a case. */
import type { CaseContent } from '../casebook/case.ts'
import type { Office } from '../casebook/timeline.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { LetterTemplate } from '../knowledge/schema.ts'
import { outcomeOf } from './outcome.ts'

/** Whom the outcome sends the complaint to; `none` where one would not help. */
export type About = 'wallet' | 'bank' | 'merchant' | 'none'
export function aboutOf(content: CaseContent, knowledge: Knowledge): About {
  return outcomeOf(content, knowledge)?.complain.to ?? 'wallet'
}

/** Whether to draft without being asked to whom: a complaint helps, or the person was told that it would not and wants one. */
export function isDraftWanted(content: CaseContent, knowledge: Knowledge): boolean {
  return aboutOf(content, knowledge) !== 'none' || content.talk['draft'] === 'yes'
}

/** The templates that fit a case, one for each reader: the narrowest. */
export function templatesFor(content: CaseContent, knowledge: Knowledge): LetterTemplate[] {
  const about = aboutOf(content, knowledge)
  const fitting = knowledge.letters.templates
    .filter((it) => fits(it, content, about))
    .toSorted((a, b) => narrowness(b) - narrowness(a) || a.order - b.order)
  return fitting
    .filter(({ reader }, index) => fitting.findIndex((it) => it.reader === reader) === index)
    .toSorted((a, b) => a.order - b.order)
}

export function templateFor(
  reader: string,
  content: CaseContent,
  knowledge: Knowledge,
): LetterTemplate | undefined {
  return templatesFor(content, knowledge).find((it) => it.reader === reader)
}

function fits(
  template: LetterTemplate,
  { place, problem, outcome }: CaseContent,
  about: About,
): boolean {
  const { places, problems, outcomes, except, about: abouts, reader } = template
  if (!(places?.includes(place ?? 'other') ?? true)) return false
  if (!(problems?.includes(problem) ?? true)) return false
  if (!(outcomes?.includes(outcome ?? '') ?? true)) return false
  if (about !== 'none' && !(abouts?.includes(about) ?? true)) return false
  return !(except?.includes(problem) ?? false) || about === reader
}

function narrowness({ places, problems, outcomes }: LetterTemplate): number {
  return (
    Number(outcomes !== undefined) * 4 +
    Number(problems !== undefined) * 2 +
    Number(places !== undefined)
  )
}

/** The offices whose letters these are, as the timeline names them. */
export function officesOfReader(
  { reader, offices }: LetterTemplate,
  { place }: CaseContent,
  about: About,
): Office[] {
  const bodies = offices
    .filter((it) => it.place === place && (about === 'none' || (it.about?.includes(about) ?? true)))
    .map((it) => it.body)
  return bodies.length === 0 ? [reader] : bodies
}
