import { TASKS } from '../core/knowledge/task-ids.ts'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { compileProblem } from '../core/diagnosis/compile.ts'
import { proveProblem } from '../core/diagnosis/proof.ts'
import type { Guide, Lines, Problem, Register } from '../core/knowledge/knowledge.ts'
import { type Known, proveReferences } from '../core/knowledge/references.ts'
import { rulesOf } from '../core/knowledge/rules.ts'
import * as schema from '../core/knowledge/schema.ts'
import { compileCalendars } from './calendars.ts'
import { proveChoosing } from './prove-choosing.ts'
import { compileGuides, proveGuides } from './guides.ts'
import { provePublished } from './published-ids.ts'
import { proveLetters } from './prove-letters.ts'
import { proveLadder, proveLimits } from './prove-limits.ts'
import { proveErrors, proveLines } from './prove-register.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { type DataFile, type FileFault, readDataFile } from './read-file.ts'
import { firstLineOf, SHAPES } from './shapes.ts'

/** All knowledge of a data folder, compiled, and everything that is wrong with it. */
export interface Data {
  readonly problems: readonly Problem[]
  readonly register: Register
  readonly directory: Lines
  readonly errors: readonly schema.ErrorSystem[]
  readonly letters: schema.Letters | undefined
  readonly guides: readonly Guide[]
  readonly spoken: Spoken
  readonly checkup: readonly schema.CheckQuestion[]
  readonly choosing: schema.Choosing | undefined
  readonly faults: readonly FileFault[]
  /** As they were read. */
  readonly files: Files
}

/** Reads, checks and compiles a data folder. Problems with faults are left out. */
export function readData(folder: string): Data {
  const files = readFiles(folder)
  const {
    sources,
    evidence,
    wallets,
    places,
    letters,
    banks,
    carriers,
    falseNumbers,
    words,
    laws,
  } = files
  const { problems, outcomes, faults } = compileProblems(files)
  const { calendars, faults: nameless } = compileCalendars(files.calendars)
  const register = {
    wallets: byId(wallets),
    places: byId(places),
    evidence: evidence.value ?? {},
    sources: sources.value ?? {},
    rules: rulesOf(sound(wallets), sound(places)),
    calendars,
  }
  const data = {
    problems,
    register,
    directory: {
      banks: banks.value ?? [],
      carriers: carriers.value ?? [],
      falseNumbers: falseNumbers.value ?? [],
    },
    errors: files.errors.flatMap((it) => it.value ?? []),
    spoken: spokenOf(sound(files.problems), files.spoken.value),
    letters: words.value && {
      templates: sound(letters),
      words: words.value,
      laws: laws.value ?? [],
    },
    guides: compileGuides(sound(files.guides), register),
    checkup: files.checkup.value ?? [],
    choosing: files.choosing.value,
    faults: sortFaults([
      ...proveFiles(files),
      ...files.errors.flatMap((it) => proveErrors(it, outcomes)),
      ...faults,
      ...proveLetters(files, outcomes),
      ...nameless,
    ]),
    files,
  }
  // A problem with faults is left out, and its ids would all seem to be gone.
  return data.faults.length > 0 ? data : { ...data, faults: provePublished(folder, data) }
}

export type Files = ReturnType<typeof readFiles>

function readFiles(folder: string) {
  const read = <T>(file: string, shape: z.ZodType<T>): DataFile<T> =>
    readDataFile(join(folder, file), join(basename(folder), file), shape, firstLineOf(file))
  const readAll = <T>(name: string, shape: z.ZodType<T>): DataFile<T>[] =>
    filesIn(join(folder, name)).map((file) => read(`${name}/${file}`, shape))
  return {
    sources: read('sources.yaml', SHAPES.sources),
    evidence: read('evidence.yaml', SHAPES.evidence),
    calendars: read('calendars.yaml', SHAPES.calendars),
    outcomes: read('outcomes.yaml', SHAPES.outcomes),
    spoken: read('spoken.yaml', SHAPES.spoken),
    banks: read('banks.yaml', SHAPES.banks),
    carriers: read('carriers.yaml', SHAPES.carriers),
    falseNumbers: read('known-false-numbers.yaml', SHAPES['known-false-numbers']),
    wallets: inOrder(readAll('wallets', SHAPES.wallets)),
    places: inOrder(readAll('bodies', SHAPES.bodies)),
    problems: inOrder(readAll('problems', SHAPES.problems)),
    letters: inOrder(readAll('letters', SHAPES.letters)),
    words: read('letter-words.yaml', SHAPES['letter-words']),
    laws: read('laws.yaml', SHAPES.laws),
    guides: inOrder(readAll('guides', SHAPES.guides)),
    checkup: read('checkup.yaml', SHAPES.checkup),
    choosing: read('choosing.yaml', SHAPES.choosing),
    errors: readAll('errors', SHAPES.errors),
  }
}

/** Faults within each file, and of what the files say of each other. */
function proveFiles(files: Files): FileFault[] {
  const { wallets, places, letters, guides, problems, errors, banks, carriers, falseNumbers } =
    files
  const all: DataFile<unknown>[] = Object.values(files).flat()
  const known = knownNames(files)
  return [
    ...all.flatMap((it) => it.faults),
    ...all.flatMap((file) =>
      proveReferences(file.value, known).map(({ at, what }) => file.fault(at, what)),
    ),
    ...[...wallets, ...places, ...letters, ...guides, ...problems].flatMap((it) =>
      proveName(it, 'id', it.value?.id),
    ),
    ...errors.flatMap((it) => proveName(it, 'system', it.value?.system)),
    ...proveLines({ wallets, places, directories: [banks, carriers], falseNumbers }),
    ...proveLimits(wallets, places),
    ...places.flatMap(proveLadder),
    ...proveGuides(guides, sound(places)),
    ...proveChoosing(files.choosing, sound(wallets)),
    ...wallets.flatMap((it) => gaps(it, it.value?.tasks, TASKS, 'tasks')),
    ...places.flatMap((it) => gaps(it, it.value?.phrases, schema.PLACE_PHRASES, 'phrases')),
  ]
}

function knownNames({ sources, evidence, wallets, places, problems, guides }: Files): Known {
  const fallback = wallets.find((it) => it.value?.id === 'other')?.value
  return {
    sources: sources.value && new Set(Object.keys(sources.value)),
    evidence: evidence.value && new Set(Object.keys(evidence.value)),
    windows: fallback && new Set(Object.keys(fallback.windows)),
    wallets: namesOf(wallets),
    places: namesOf(places),
    problems: namesOf(problems),
    guides: namesOf(guides),
  }
}

function proveName(file: DataFile<unknown>, key: string, id: string | undefined): FileFault[] {
  const named = basename(file.file, '.yaml')
  if (id === undefined || id === named) return []
  return [file.fault([key], `the ${key} must be the file's name, "${named}"`)]
}

/** The sound problems; the outcomes of all that could be read, by problem. */
function compileProblems({ problems, outcomes: shared, wallets, places }: Files): {
  problems: Problem[]
  outcomes: Map<string, Set<string>>
  faults: FileFault[]
} {
  const everybody = { wallets: sound(wallets), places: sound(places).map((it) => it.id) }
  const compiled: Problem[] = []
  const outcomes = new Map<string, Set<string>>()
  const faults: FileFault[] = []
  for (const file of problems) {
    if (!file.value || !shared.value) continue
    const it = compileProblem(file.value, shared.value)
    outcomes.set(it.problem.id, outcomesOf(it.problem))
    const own = proveProblem(file.value, it, everybody).map(({ at, what }) => file.fault(at, what))
    faults.push(...own)
    if (own.length === 0) compiled.push(it.problem)
  }
  return { problems: compiled, outcomes, faults }
}

function outcomesOf({ nodes }: Problem): Set<string> {
  return new Set(Object.keys(nodes).filter((id) => nodes[id]?.kind === 'outcome'))
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

function sound<T>(files: readonly DataFile<T>[]): T[] {
  return files.flatMap((it) => it.value ?? [])
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
