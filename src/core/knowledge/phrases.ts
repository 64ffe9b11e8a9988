import { phrases } from '../messages/phrases.ts'
import { type Blank, fillBlanks, type Lang, type Text } from '../text.ts'
import { addDays, type Day, dayWords } from './calendar.ts'
import type { Register } from './knowledge.ts'
import type { Contact, PlacePhrase, Task, TaskId } from './schema.ts'
import { endOfWindow, windowOf, windowWords } from './window.ts'

/** Whose words to use: the wallet and place of the case, and the days that dates count from. */
export interface Setting {
  readonly register: Register
  readonly wallet: string | undefined
  readonly place: string | undefined
  readonly today: Day
  /** Days of the payment and of the refund's start, where they are known: windows open on them. */
  readonly paidOn: Day | undefined
  readonly refundedOn?: Day | undefined
}

/** A text with its blanks filled, and the contacts that stand in it. */
export interface Spoken {
  readonly text: string
  readonly contacts: readonly Contact[]
}

/** Fills a text's blanks with what this wallet and this place say. `near`: contacts that the text itself may name. */
export function speak(
  text: Text,
  lang: Lang,
  setting: Setting,
  near: readonly Contact[] = [],
): Spoken {
  const contacts: Contact[] = []
  return { text: fill(text, lang, setting, near, contacts), contacts }
}

function fill(
  text: Text,
  lang: Lang,
  setting: Setting,
  near: readonly Contact[],
  used: Contact[],
): string {
  return fillBlanks(text[lang], (blank) => {
    if (blank.kind === 'contact') {
      const contact = near.find((it) => it.id === blank.id)
      if (contact) used.push(contact)
      return contact?.value
    }
    const phrase = phraseOf(blank, setting)
    return phrase && fill(phrase.text, lang, setting, phrase.near, used)
  })
}

/** What a blank stands for, and the contacts that its own text may name. */
function phraseOf(
  { kind, id = '' }: Blank,
  setting: Setting,
): { text: Text; near: readonly Contact[] } | undefined {
  const { register } = setting
  const wallet = setting.wallet === undefined ? undefined : register.wallets[setting.wallet]
  const other = register.wallets['other']
  const place = register.places[setting.place ?? 'other']
  switch (kind) {
    case 'wallet':
      return { text: wallet && wallet !== other ? wallet.name : phrases.someWallet, near: [] }
    case 'task': {
      const owner = wallet?.tasks[id as TaskId] ? wallet : other
      const task = owner?.tasks[id as TaskId]
      return task && { text: taskWords(task), near: owner.contacts }
    }
    case 'place': {
      const phrase = place?.phrases[id as PlacePhrase]
      return (
        phrase && {
          text: phrase.say,
          near: [...place.contacts, ...place.bodies.flatMap((it) => it.contacts)],
        }
      )
    }
    case 'window': {
      const { window, own } = windowOf(register, setting.wallet, id)
      const words = windowWords(window)
      return { text: own ? words : phrases.cautious(words), near: [] }
    }
    case 'until': {
      const from = (id.startsWith('refund-') ? setting.refundedOn : setting.paidOn) ?? setting.today
      const { window } = windowOf(register, setting.wallet, id)
      const { day, estimated } = endOfWindow(window, from, setting.place, register.calendars)
      const words = dayWords(day, setting.today)
      return { text: estimated ? phrases.holidaysMayMove(words) : words, near: [] }
    }
    default:
      return undefined
  }
}

function taskWords(task: Task): Text {
  if (task.say) return task.say
  if (task.path) return phrases.path(task.path, task.search)
  return phrases.search(task.search ?? '')
}

/** The oldest check day among contacts that were checked more than 180 days before today. */
export function staleSince(contacts: readonly Contact[], today: Day): Day | undefined {
  const old = contacts.map((it) => it.checked).filter((checked) => addDays(checked, 180) < today)
  return old.sort()[0]
}
