/** Money may be leaving this minute: rather one look too many than one too few. */
export const URGENT_PROBLEMS = ['unauthorized', 'scam', 'lost-phone'] as const
export type UrgentProblem = (typeof URGENT_PROBLEMS)[number]

export function isUrgentProblem(problem: string): problem is UrgentProblem {
  return (URGENT_PROBLEMS as readonly string[]).includes(problem)
}
