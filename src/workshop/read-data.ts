import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { compileProblem, type CompiledProblem } from '../core/diagnosis/compile.ts'
import { proveProblem } from '../core/diagnosis/proof.ts'
import type { Lines, Problem, Register } from '../core/knowledge/knowledge.ts'
import { proveReferences } from '../core/knowledge/references.ts'
import * as schema from '../core/knowledge/schema.ts'
import { proveErrors, proveLines } from './prove-register.ts'
import { type DataFile, type FileFault, readDataFile } from './read-file.ts'

/** All knowledge of a data folder, compiled, and everything that is wrong with it. */
export interface Data {
  readonly problems: readonly Problem[]
  readonly register: Register
  readonly directory: Lines
  readonly errors: readonly schema.ErrorSystem[]
  readonly letters: Readonly<Record<string, schema.LetterTemplate>>
  readonly faults: readonly FileFault[]
}

/** Reads, checks and compiles a data folder. Problems with faults are left out. */
export function readData(folder: string): Data {
  const read = <T>(name: string, shape: z.ZodType<T>): DataFile<T> =>
    readDataFile(join(folder, name), join(basename(folder), name), shape)
  const readAll = <T>(name: string, shape: z.ZodType<T>): DataFile<T>[] =>
    filesIn(join(folder, name)).map((file) => read(join(name, file), shape))

  const sources = read('sources.yaml', schema.sources)
  const evidence = read('evidence.yaml', schema.evidence)
  const outcomes = read('outcomes.yaml', schema.outcomes)
  const wallets = inOrder(readAll('wallets', schema.wallet))
  const places = inOrder(readAll('bodies', schema.place))
  const problems = inOrder(readAll('problems', schema.problem))
  const letters = readAll('letters', schema.letter)
  const banks = read('banks.yaml', schema.directory)
  const carriers = read('carriers.yaml', schema.directory)
  const falseNumbers = read('known-false-numbers.yaml', schema.falseNumbers)
  const errors = readAll('errors', schema.errors)
  const lists = [sources, evidence, outcomes, banks, carriers, falseNumbers]
  const files = [...lists, ...wallets, ...places, ...letters, ...problems, ...errors]

  const register: Register = {
    wallets: byId(wallets),
    places: byId(places),
    evidence: evidence.value ?? {},
    sources: sources.value ?? {},
  }
  const known = {
    sources: sources.value && new Set(Object.keys(sources.value)),
    evidence: evidence.value && new Set(Object.keys(evidence.value)),
    windows: register.wallets['other'] && new Set(Object.keys(register.wallets['other'].windows)),
    wallets: namesOf(wallets),
    places: namesOf(places),
    problems: namesOf(problems),
  }
  const compiled: CompiledProblem[] = []
  const faults = files.flatMap((it) => it.faults)
  for (const file of files) {
    for (const { at, what } of proveReferences(file.value, known)) faults.push(file.fault(at, what))
  }
  for (const file of [...wallets, ...places, ...letters, ...problems]) {
    const named = basename(file.file, '.yaml')
    if (file.value && file.value.id !== named)
      faults.push(file.fault(['id'], `the id must be the file's name, "${named}"`))
  }
  faults.push(...proveLines({ wallets, places, directories: [banks, carriers], falseNumbers }))
  for (const file of errors) faults.push(...proveErrors(file))
  for (const file of wallets) faults.push(...gaps(file, file.value?.tasks, schema.TASKS, 'tasks'))
  for (const file of places)
    faults.push(...gaps(file, file.value?.phrases, schema.PLACE_PHRASES, 'phrases'))
  for (const file of problems) {
    if (!file.value || !outcomes.value) continue
    const it = compileProblem(file.value, outcomes.value)
    const own = proveProblem(file.value, it).map(({ at, what }) => file.fault(at, what))
    faults.push(...own)
    if (own.length === 0) compiled.push(it)
  }
  const directory: Lines = {
    banks: banks.value ?? [],
    carriers: carriers.value ?? [],
    falseNumbers: falseNumbers.value ?? [],
  }
  return {
    problems: compiled.map((it) => it.problem),
    register,
    directory,
    errors: errors.flatMap((it) => it.value ?? []),
    letters: byId(letters),
    faults: sortFaults(faults),
  }
}

/** What the generic wallet and every place must have, since the others fall back on it. */
function gaps(
  file: DataFile<{ id: string }>,
  has: object | undefined,
  wanted: readonly string[],
  key: string,
): FileFault[] {
  if (!file.value || !has || (key === 'tasks' && file.value.id !== 'other')) return []
  return wanted
    .filter((it) => !Object.hasOwn(has, it))
    .map((it) => file.fault([key], `${key}: missing "${it}"`))
}

/** The ids that files stand for, sound or not. */
function namesOf(files: readonly DataFile<unknown>[]): Set<string> {
  return new Set(files.map((it) => basename(it.file, '.yaml')))
}

/** As they are offered: by their own `order`. */
function inOrder<T extends { order: number }>(files: readonly DataFile<T>[]): DataFile<T>[] {
  return files.toSorted((a, b) => (a.value?.order ?? 0) - (b.value?.order ?? 0))
}

function byId<T extends { id: string }>(files: readonly DataFile<T>[]): Record<string, T> {
  return Object.fromEntries(files.flatMap((it) => (it.value ? [[it.value.id, it.value]] : [])))
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((it) => it.endsWith('.yaml'))
        .sort()
    : []
}

function sortFaults(faults: readonly FileFault[]): FileFault[] {
  return faults.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  )
}
