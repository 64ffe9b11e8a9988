/** What the register knows of a wallet that belongs to a criterion, each thing with its source. */
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { Contact, Criterion, TaskId } from '../knowledge/schema.ts'
import { windowWords } from '../knowledge/window.ts'
import { choosing as words } from '../messages/choosing.ts'
import type { Lang, Text } from '../text.ts'

/** `what` is known, what it `says`, where that is from, and the day or year that was. */
export interface Known {
  readonly what: string
  readonly says: string
  readonly source: string
  readonly day: string
  readonly contacts: readonly Contact[]
}

/** Only what a source outside names for this very wallet; nothing of the generic one. */
export function knownOf(
  { knows }: Criterion,
  wallet: string,
  setting: Setting,
  lang: Lang,
): Known[] {
  const { sources, wallets } = setting.register
  const it = wallets[wallet]
  if (!it) return []
  const known = (what: string, says: Text, source: string, day?: string): Known => {
    const spoken = speak(says, lang, { ...setting, wallet }, it.contacts)
    const title = sources[source]?.title[lang] ?? source
    const checked = day ?? sources[source]?.checked ?? ''
    return { what, says: spoken.text, source: title, day: checked, contacts: spoken.contacts }
  }
  const contacts = (knows.contacts ? it.contacts : []).map((contact) => ({
    ...known(contact.for[lang], valueOf(contact), contact.source, contact.checked),
    contacts: [contact],
  }))
  const limits = (knows.limits ? it.limits : []).map(({ says, source }) =>
    known(words.limit[lang], says, source),
  )
  const tasks = Object.entries(knows.tasks).flatMap(([id, label]) => {
    const task = it.tasks[id as TaskId]
    if (!task || task.source === OURS) return []
    const blank = { zh: `{task:${id}}`, en: `{task:${id}}` }
    return [known(label[lang], blank, task.source, task.seen)]
  })
  const windows = Object.entries(knows.windows).flatMap(([id, label]) => {
    const window = it.windows[id]
    return window && window.source !== OURS
      ? [known(label[lang], windowWords(window), window.source)]
      : []
  })
  return [...contacts, ...tasks, ...windows, ...limits]
}

/** What we judge ourselves is no knowledge about a wallet. */
const OURS = 'own-judgement'

function valueOf({ value, hours }: Contact): Text {
  if (!hours) return { zh: value, en: value }
  return { zh: words.hours(value, hours.zh).zh, en: words.hours(value, hours.en).en }
}
