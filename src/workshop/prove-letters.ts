/** What a schema cannot see of letters: the facts they use, the labels of their blanks, and whom they name. */
import { ENTRY_KINDS } from '../core/casebook/timeline.ts'
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import { ENTRY_FACTS, LETTER_FACTS } from '../core/knowledge/letter-fact-names.ts'
import type { Law, LetterTemplate, LetterWords, Place, Sources } from '../core/knowledge/schema.ts'
import { blanksOf } from '../core/text.ts'
import { usesOf } from './letter-uses.ts'
import type { DataFile, FileFault } from './read-file.ts'

interface LetterFiles {
  readonly letters: readonly DataFile<LetterTemplate>[]
  readonly words: DataFile<LetterWords>
  readonly laws: DataFile<Law[]>
  readonly places: readonly DataFile<Place>[]
  readonly sources: DataFile<Sources>
}

/** `outcomes`: those of each problem that could be read. Nothing is held against a file that could not be. */
export function proveLetters(
  files: LetterFiles,
  outcomes: ReadonlyMap<string, ReadonlySet<string>>,
): FileFault[] {
  const words = files.words.value
  if (!words) return []
  const all = new Set([...outcomes.values()].flatMap((it) => [...it]))
  return [
    ...files.letters.flatMap((file) =>
      file.value
        ? [
            ...proveUses(file, file.value, words),
            ...proveNames(file, file.value, words, all),
            ...proveOffices(file, file.value, files.places),
          ]
        : [],
    ),
    ...proveEntries(files.words, words),
    ...proveLaws(files),
  ]
}

/** Everything a template uses is declared, and the other way round; every blank has a label. */
function proveUses(
  file: DataFile<unknown>,
  letter: LetterTemplate,
  words: LetterWords,
): FileFault[] {
  const used = usesOf(letter, words)
  const names = new Set(used.filter((it) => !it.isHand).map((it) => it.fact))
  const undeclared = used.filter((it) => !it.isHand && !letter.uses.includes(it.fact))
  const nameless = used.filter((it) => it.isBlank && !Object.hasOwn(words.labels, it.fact))
  return [
    ...undeclared.map(({ fact, at }) =>
      file.fault(at, `uses the fact "${fact}", which is not declared under uses`),
    ),
    ...nameless.map(({ fact, at }) =>
      file.fault(at, `the blank "${fact}" has no label in letter-words.yaml`),
    ),
    ...letter.uses.flatMap((fact, index) => {
      if (!LETTER_FACTS.has(fact))
        return [file.fault(['uses', index], `there is no fact "${fact}"`)]
      return names.has(fact)
        ? []
        : [file.fault(['uses', index], `"${fact}" is declared and never used`)]
    }),
    ...letter.needs.flatMap((fact, index) => {
      if (!(FACT_NAMES as readonly string[]).includes(fact))
        return [file.fault(['needs', index], `there is no fact "${fact}" to ask for`)]
      return names.has(fact === 'next-step' ? 'next-body' : fact)
        ? []
        : [file.fault(['needs', index], `asks for "${fact}", which the letter does not use`)]
    }),
  ]
}

/** Shared sections, requests and outcomes that it names. */
function proveNames(
  file: DataFile<unknown>,
  { kinds, requests, outcomes }: LetterTemplate,
  words: LetterWords,
  all: ReadonlySet<string>,
): FileFault[] {
  const sections = Object.entries(kinds).flatMap(([kind, { sections: its }]) =>
    its.flatMap((section, index) =>
      'use' in section && !Object.hasOwn(words.sections, section.use)
        ? [
            file.fault(
              ['kinds', kind, 'sections', index, 'use'],
              `there is no section "${section.use}" in letter-words.yaml`,
            ),
          ]
        : [],
    ),
  )
  return [
    ...sections,
    ...(kinds.first ? [] : [file.fault(['kinds'], 'kinds: missing "first"')]),
    ...Object.keys(requests)
      .filter((it) => !Object.hasOwn(words.requests, it))
      .map((it) =>
        file.fault(['requests', it], `there is no request "${it}" in letter-words.yaml`),
      ),
    ...(outcomes ?? []).flatMap((it, index) =>
      all.size === 0 || all.has(it)
        ? []
        : [file.fault(['outcomes', index], `no problem has the outcome "${it}"`)],
    ),
  ]
}

function proveOffices(
  file: DataFile<unknown>,
  { offices }: LetterTemplate,
  places: readonly DataFile<Place>[],
): FileFault[] {
  return offices.flatMap(({ place, body }, index) => {
    const bodies = places.find((it) => it.value?.id === place)?.value?.bodies
    return (bodies?.some((it) => it.id === body) ?? true)
      ? []
      : [file.fault(['offices', index, 'body'], `the place "${place}" has no office "${body}"`)]
  })
}

function proveEntries(file: DataFile<unknown>, { entries }: LetterWords): FileFault[] {
  return Object.entries(entries).flatMap(([kind, clauses]) => [
    ...((ENTRY_KINDS as readonly string[]).includes(kind)
      ? []
      : [file.fault(['entries', kind], `there is no kind of entry "${kind}"`)]),
    ...clauses.flatMap((text, index) =>
      blanksOf(text.zh)
        .filter((it) => !ENTRY_FACTS.has(it.id ?? ''))
        .map((it) =>
          file.fault(['entries', kind, index], `an entry has no fact "${it.id ?? it.kind}"`),
        ),
    ),
  ])
}

/** A letter cites only what was checked against the text itself. */
function proveLaws({ laws, letters, sources }: LetterFiles): FileFault[] {
  const readers = new Set(letters.flatMap((it) => it.value?.reader ?? []))
  return (laws.value ?? []).flatMap((law, index) => [
    ...((sources.value?.[law.source]?.quality ?? 'high') === 'high'
      ? []
      : [laws.fault([index, 'source'], 'a letter cites only a source of high quality')]),
    ...law.readers
      .filter((it) => letters.every(({ value }) => value) && !readers.has(it))
      .map((it) => laws.fault([index, 'readers'], `no letter has the reader "${it}"`)),
  ])
}
