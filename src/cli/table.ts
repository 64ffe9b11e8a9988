/** All commands, in the order in which help shows them. To add one, add its entry to a group. */
import { ADVICE } from './advice.ts'
import { CASES, CHANGES } from './cases.ts'
import { CHOOSING } from './choosing.ts'
import { DEADLINES } from './deadlines.ts'
import { KEEPING } from './evidence.ts'
import { SETUP } from './setup.ts'
import { SHARING } from './sharing.ts'
import type { Verb, VerbGroup } from './verb.ts'

export const GROUPS: readonly VerbGroup[] = [
  ADVICE,
  CASES,
  CHANGES,
  DEADLINES,
  KEEPING,
  SHARING,
  CHOOSING,
  SETUP,
]

export const VERBS: readonly Verb[] = GROUPS.flatMap((it) => it.verbs)
