import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide, Knowledge, Lines, Problem, Register } from '../core/knowledge/knowledge.ts'
import type { Finder } from '../core/knowledge/finder.ts'
import type { TriageKnowledge } from '../core/knowledge/triage-model.ts'
import type { CheckQuestion, Choosing, ErrorSystem, Letters } from '../core/knowledge/schema.ts'

type Index = Pick<Knowledge, 'build' | 'problems' | 'wallets' | 'complainTo' | 'ids'>

/** The compiled knowledge in a folder; each part is read when it is first used. */
export function openJsonKnowledge(folder: string): Knowledge {
  const opened = new Map<string, unknown>()
  const read = <T>(name: string): T => {
    const part = opened.get(name) ?? (JSON.parse(readPart(join(folder, `${name}.json`))) as unknown)
    opened.set(name, part)
    return part as T
  }
  const index = read<Index>('index')
  return {
    ...index,
    register: openRegister(read),
    problem: (id) =>
      index.problems.some((it) => it.id === id) ? read<Problem>(`problem-${id}`) : undefined,
    labels: (lang) => read<ReturnType<Knowledge['labels']>>(`labels-${lang}`),
    get directory() {
      return read<Lines>('directory')
    },
    get errors() {
      return read<readonly ErrorSystem[]>('errors')
    },
    get finder() {
      return read<Finder>('finder')
    },
    get triage() {
      return read<TriageKnowledge>('triage')
    },
    get letters() {
      return read<Letters>('letters')
    },
    get guides() {
      return read<readonly Guide[]>('guides')
    },
    get checkup() {
      return read<readonly CheckQuestion[]>('checkup')
    },
    get choosing() {
      return read<Choosing>('choosing')
    },
  }
}

function openRegister(read: <T>(name: string) => T): Register {
  return {
    get wallets() {
      return read<Register['wallets']>('wallets')
    },
    get places() {
      return read<Register['places']>('places')
    },
    get evidence() {
      return read<Register['evidence']>('evidence')
    },
    get sources() {
      return read<Register['sources']>('sources')
    },
    get rules() {
      return read<Register['rules']>('rules')
    },
    get calendars() {
      return read<Register['calendars']>('calendars')
    },
  }
}

/** The text of a part, which may be packed. Unpacking is loaded only where something is. */
function readPart(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib')
  return brotliDecompressSync(readFileSync(`${file}.br`)).toString('utf8')
}
