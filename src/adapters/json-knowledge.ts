import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide, Knowledge, Lines, Problem, Register } from '../core/knowledge/knowledge.ts'
import type { ErrorSystem, Letters } from '../core/knowledge/schema.ts'

type Index = Pick<Knowledge, 'problems' | 'wallets' | 'ids'>

/** The compiled knowledge in a folder; each part is read when it is first used. */
export function openJsonKnowledge(folder: string): Knowledge {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
  const { problems, wallets, ids } = read<Index>('index.json')
  const opened = new Map<string, Problem>()
  let register: Register | undefined
  let directory: Lines | undefined
  let errors: readonly ErrorSystem[] | undefined
  let letters: Letters | undefined
  let guides: readonly Guide[] | undefined
  return {
    problems,
    wallets,
    ids,
    problem(id) {
      if (!problems.some((it) => it.id === id)) return undefined
      const problem = opened.get(id) ?? read<Problem>(`problem-${id}.json`)
      opened.set(id, problem)
      return problem
    },
    get register() {
      register ??= read<Register>('register.json')
      return register
    },
    get directory() {
      directory ??= read<Lines>('directory.json')
      return directory
    },
    get errors() {
      errors ??= read<readonly ErrorSystem[]>('errors.json')
      return errors
    },
    get letters() {
      letters ??= read<Letters>('letters.json')
      return letters
    },
    get guides() {
      guides ??= read<readonly Guide[]>('guides.json')
      return guides
    },
  }
}
