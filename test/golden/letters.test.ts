/** Whole letters, to be read as their readers would: every reader, kind and language of very different cases. */
import { describe, expect, test } from 'vitest'
import { letterOf } from '../../src/core/complaint/draft.ts'
import { renderMarkdown } from '../../src/core/complaint/render-markdown.ts'
import { templatesFor } from '../../src/core/complaint/templates.ts'
import type { LetterKind } from '../../src/core/knowledge/letter-kinds.ts'
import { LANGS } from '../../src/core/text.ts'
import { builtKnowledge as knowledge } from '../world.ts'
import { CASES, TODAY } from './cases.ts'

/** The same deception elsewhere, for the offices of those places. */
const ELSEWHERE = { sg: 'fidrec', hk: 'hkma', eu: 'psd2' }

for (const [name, of] of Object.entries(CASES)) {
  describe(name, () => {
    const letters = templatesFor(of.content, knowledge).flatMap((template) =>
      Object.keys(template.kinds).flatMap((kind) =>
        LANGS.map((lang) => ({ template, kind: kind as LetterKind, lang })),
      ),
    )
    test.each(letters)('$template.id $kind in $lang', async ({ template, kind, lang }) => {
      const content = { ...of.content, letter: lang }
      const world = { knowledge, today: TODAY, screen: lang } as const
      const letter = renderMarkdown(letterOf({ ...of, content }, template, kind, world))
      await expect(letter).toMatchFileSnapshot(`letters/${name}/${template.id}-${kind}.${lang}.md`)
    })
  })
}

test.each(Object.entries(ELSEWHERE))('an office in %s: %s', async (place, reader) => {
  const of = CASES['deceived'] ?? expect.fail()
  for (const lang of LANGS) {
    const content = { ...of.content, place, letter: lang }
    const template =
      templatesFor(content, knowledge).find((it) => it.reader === reader) ?? expect.fail()
    const world = { knowledge, today: TODAY, screen: lang } as const
    const letter = renderMarkdown(letterOf({ ...of, content }, template, 'first', world))
    await expect(letter).toMatchFileSnapshot(`letters/${place}/${reader}-first.${lang}.md`)
  }
})
