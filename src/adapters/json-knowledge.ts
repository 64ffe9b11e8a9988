import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide, Knowledge, Lines, Problem, Register } from '../core/knowledge/knowledge.ts'
import type { Finder } from '../core/knowledge/finder.ts'
import type { TriageKnowledge } from '../core/knowledge/triage-model.ts'
import type { CheckQuestion, Choosing, ErrorSystem, Letters } from '../core/knowledge/schema.ts'
import { openParts, type Packs, type Place } from './packed-parts.ts'

type Names = Pick<Knowledge, 'build' | 'problems' | 'wallets' | 'complainTo' | 'ids'>
/** What every call reads. */
export interface Index {
  readonly names: Names
  readonly packs: Packs
  readonly parts: Readonly<Record<string, Place>>
}

/** The compiled knowledge in a folder; each part is read when it is first used. `kept`: where they may stay unpacked. */
export function openJsonKnowledge(folder: string, kept?: string): Knowledge {
  const { names, packs, parts } = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  ) as Index
  const readPart = openParts(folder, packs, kept)
  const opened = new Map<string, unknown>()
  const bytesOf = (name: string): Buffer => {
    const place = parts[name]
    if (!place) throw new Error(`the program has no part ${name}`)
    return readPart(place)
  }
  const read = <T>(name: string): T => {
    const part = opened.get(name) ?? (JSON.parse(bytesOf(name).toString('utf8')) as unknown)
    opened.set(name, part)
    return part as T
  }
  return {
    ...names,
    register: openRegister(read),
    problem: (id) =>
      names.problems.some((it) => it.id === id) ? read<Problem>(`problem-${id}`) : undefined,
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
      return openTriage(read<TriageKnowledge>('triage'), bytesOf)
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

/** What is only numbers lies beside the rest, and is used as it lies. */
function openTriage(
  { model, ...named }: TriageKnowledge,
  bytesOf: (name: string) => Buffer,
): TriageKnowledge {
  const marks = bytesOf('triage-marks')
  const { buffer, byteOffset, length } = bytesOf('triage-weights')
  return {
    ...named,
    model: { ...model, marks, weights: new Int8Array(buffer, byteOffset, length) },
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
