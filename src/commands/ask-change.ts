import type { CaseContent } from '../core/casebook/case.ts'
import { factKey, factPlaces } from '../core/casebook/edit.ts'
import { valueOf } from '../core/casebook/interview.ts'
import { timeline as words } from '../core/messages/timeline.ts'
import { factLabel } from '../core/screens/fact-label.ts'
import { printable } from '../core/text.ts'
import { BACK, type Prompter, type World } from '../ports.ts'
import { askFact, askStory } from './ask-fact.ts'

const DONE = 'done'

/** Asks which fact to change and for its new value; undefined once the person is done. */
export async function askChange(
  content: CaseContent,
  prompter: Prompter,
  world: World,
): Promise<CaseContent | undefined> {
  const { lang } = world
  const places = factPlaces(content)
  const label = (key: string, value: string | undefined): string =>
    `${factLabel(key)[lang]}${lang === 'zh' ? '：' : ': '}${shorten(value) ?? words.nothing[lang]}`
  for (;;) {
    const chosen = await prompter.choose({
      id: 'fact',
      message: words.askFact[lang],
      choices: [
        ...places.map((it) => {
          const key = factKey(it)
          return { id: key, label: label(key, valueOf(content, it.fact, it.item)) }
        }),
        { id: DONE, label: words.editDone[lang] },
      ],
      flag: '--fact NAME=VALUE',
      canGoBack: false,
    })
    const place = places.find((it) => factKey(it) === chosen)
    if (!place) return undefined
    const step = { kind: 'fact', ...place } as const
    const asking = { world, prompter, canGoBack: true, keepNow: () => undefined }
    const answer =
      place.fact === 'story'
        ? await askStory({ kind: 'story' }, content, asking)
        : await askFact(step, content, asking)
    if (answer !== BACK) return answer
  }
}

function shorten(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const line = printable(value).replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
