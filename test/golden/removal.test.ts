/** Take any fact away: its sentences vanish, and nothing dangles. */
import { describe, expect, test } from 'vitest'
import type { CaseContent } from '../../src/core/casebook/case.ts'
import type { Entry } from '../../src/core/casebook/timeline.ts'
import { type LetterCase, letterOf } from '../../src/core/complaint/draft.ts'
import type { LetterDocument } from '../../src/core/complaint/document.ts'
import { renderMarkdown } from '../../src/core/complaint/render-markdown.ts'
import { templatesFor } from '../../src/core/complaint/templates.ts'
import type { LetterKind } from '../../src/core/knowledge/letter-kinds.ts'
import type { LetterTemplate } from '../../src/core/knowledge/schema.ts'
import { LANGS, type Lang } from '../../src/core/text.ts'
import { count } from '../trust/counts.ts'
import { builtKnowledge as knowledge } from '../world.ts'
import { CASES, TODAY } from './cases.ts'

interface Removal {
  readonly name: string
  readonly value: string
  readonly without: (of: LetterCase) => LetterCase
}

/** Every single thing that is known of a case, and the case without it. */
function removalsOf({ content, timeline }: LetterCase): Removal[] {
  const facts = Object.entries(content.facts).map(([name, value]): Removal => ({
    name,
    value,
    without: withContent((it) => ({ ...it, facts: omit(it.facts, name) })),
  }))
  const ofTransactions = content.transactions.flatMap((transaction, index) =>
    Object.entries(transaction).map(([name, value]): Removal => ({
      name: `${name}.${index + 1}`,
      value,
      without: withContent((it) => ({
        ...it,
        transactions: it.transactions.map((one, at) => (at === index ? omit(one, name) : one)),
      })),
    })),
  )
  const ofEntries = timeline.flatMap((entry, index) =>
    Object.entries(entry)
      .filter(([name]) => !['seq', 'at', 'kind', 'on'].includes(name))
      .map(([name, value]): Removal => ({
        name: `${name} of entry ${entry.seq}`,
        value: String(value),
        without: (of) => ({
          ...of,
          timeline: of.timeline.map((one, at) =>
            at === index
              ? (omit(one as unknown as Record<string, string>, name) as unknown as Entry)
              : one,
          ),
        }),
      })),
  )
  const whole: Removal[] = [
    { name: 'the wallet', value: '', without: withContent((it) => ({ ...it, wallet: 'other' })) },
    { name: 'the answers', value: '', without: withContent((it) => ({ ...it, answers: {} })) },
    { name: 'the evidence', value: '', without: withContent((it) => ({ ...it, evidence: {} })) },
    {
      name: 'the transactions',
      value: '',
      without: withContent((it) => ({ ...it, transactions: [] })),
    },
    { name: 'the timeline', value: '', without: (of) => ({ ...of, timeline: [] }) },
    { name: 'the files', value: '', without: (of) => ({ ...of, attachments: [] }) },
  ]
  return [...facts, ...ofTransactions, ...ofEntries, ...whole]
}

function withContent(change: (content: CaseContent) => CaseContent): Removal['without'] {
  return (of) => ({ ...of, content: change(of.content) })
}

function omit<T extends object>(record: T, name: string): T {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name)) as T
}

const write = (
  of: LetterCase,
  template: LetterTemplate,
  kind: LetterKind,
  lang: Lang,
): LetterDocument =>
  letterOf({ ...of, content: { ...of.content, letter: lang } }, template, kind, {
    knowledge,
    today: TODAY,
    screen: lang,
  })

/** What no letter may hold, in its texts as rendered. */
const DANGLING: readonly [string, RegExp][] = [
  ['a blank of the template', /\{|\}/],
  ['undefined', /undefined|null|NaN|\[object/],
  ['a mark of ours', /[\0\u0001]/],
  ['doubled punctuation', /[。，；：、]{2}|[。；，]”[。；，]|\.\.(?!\.)|,,|;;|, [.;]|“”/],
  ['a lone mark of punctuation', /^\s*(?:[-*]|\d+\.)?\s*[。，；：.,;:]+\s*$/m],
  ['an item or cell without content', /^(?:-|\d+\.|\| \| )\s*$|\|\s+\|\s*$/m],
  ['a sentence that breaks off', /[，；、：](?:\s*$)(?![\s\S]*^\d)/],
]

function faultsOf(letter: LetterDocument): string[] {
  const text = renderMarkdown(letter)
  const found = DANGLING.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  const empty = letter.blocks.filter(({ kind }, index) => {
    const next = letter.blocks[index + 1]
    const [level, after] = [letter.blocks[index], next].map((it) =>
      it?.kind === 'heading' ? it.level : 9,
    )
    return kind === 'heading' && (next === undefined || (after ?? 9) <= (level ?? 9))
  })
  return [...found, ...empty.map(() => 'a heading with nothing below it')]
}

for (const [name, of] of Object.entries(CASES)) {
  const letters = templatesFor(of.content, knowledge).flatMap((template) =>
    Object.keys(template.kinds).flatMap((kind) =>
      LANGS.map((lang) => ({ template, kind: kind as LetterKind, lang })),
    ),
  )
  const removals = removalsOf(of)
  describe(name, () => {
    test.each(letters)(
      '$template.id $kind in $lang without any one fact',
      ({ template, kind, lang }) => {
        for (const removal of removals) {
          const letter = write(removal.without(of), template, kind, lang)
          expect(faultsOf(letter), `without ${removal.name}:\n${renderMarkdown(letter)}`).toEqual(
            [],
          )
        }
      },
    )

    test('the first letters without any two facts', () => {
      for (const { template, kind, lang } of letters.filter((it) => it.kind === 'first'))
        for (const [index, one] of removals.entries())
          for (const two of removals
            .slice(index + 1)
            .filter((_, at) => (at + index) % count(1, 40) === 0)) {
            const letter = write(two.without(one.without(of)), template, kind, lang)
            expect(faultsOf(letter), `without ${one.name} and ${two.name}`).toEqual([])
          }
    })

    test('what was taken away is nowhere in the letter', () => {
      // Ids of offices and such words as "phone" stand in our own sentences as well.
      const once = removals.filter(
        (it) => isOnce(it.value, removals) && /[\d\p{Script=Han}]/u.test(it.value),
      )
      expect(once.length).toBeGreaterThan(3)
      for (const { template, kind, lang } of letters)
        for (const removal of once) {
          const letter = renderMarkdown(write(removal.without(of), template, kind, lang))
          expect(letter, `${template.id} without ${removal.name}`).not.toContain(removal.value)
        }
    })
  })
}

/** Whether a value stands in no other fact. */
function isOnce(value: string, removals: readonly Removal[]): boolean {
  return removals.filter((it) => it.value.includes(value)).length === 1
}
