import { isStoryWord } from './secret-password.ts'
import { matchAt, type Span, type Tie } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** Three to eight words of letters up to the end of the clause. */
const WORDS = /[a-z]{3,}(?: [a-z]{3,}){2,7}(?=$|[.,;!?)\n]|[\u4e00-\u9fff])/iy
const SAYS = /\b(?:is|was|pass ?phrase ?[:=]) ?$/i

/** Words of which stories about wallets are made; one of them, and it is no passphrase. */
const ORDINARY = new RegExp(
  `^(?:${anyOf(
    'the and but for nor yet not out off its are was who whom whose why how than then thus hence until till while though although unless whether',
    'you your yourself myself himself herself themselves anyone anybody everyone everybody someone somebody nobody none else other others either neither both',
    'all any each every few many much more most less several single whole half enough such very really quite rather too',
    'again once twice ever often sometimes anymore anyway maybe perhaps instead besides moreover otherwise',
    'into onto upon among between through during before after since against about around across along near next inside outside within according',
    'has have had does did doing done can could may might must shall should will would let lets get gets got give gives gave',
    'says said say tell tells told ask asks show shows see sees saw know knows knew think thought try tries want need needs use uses',
    'work works fail fails keep keeps come comes came goes went make makes made take takes took look looks seem seems appear appears',
    'help please thanks thank sorry sir madam dear hello kindly',
    'time times day days week weeks month months year years hour hours minute minutes second today tomorrow yesterday morning evening night long ago',
    'account accounts wallet app apps application bank banks card cards phone device computer laptop browser chrome safari edge firefox samsung keychain',
    'page screen site website form field box button link message messages text sms email mail mailbox notebook paper diary memory head',
    'money payment payments transfer transfers balance amount order refund transaction transactions purchase fee fees login logon signin access entry',
    'code codes pin password passwords passcode passphrase username user name number numbers letter letters digit digits character characters symbol symbols',
    'case size length upper lower capital type kind word words birthday birth date dog cat pet son daughter wife husband mother father child children',
    'mom dad brother sister friend friends family partner boss colleague',
    'customer customers service support agent staff team person people scammer hacker thief man woman police store shop merchant seller',
    'system server network error errors problem problems issue issues trouble update version reset change protection security risk control',
    'face fingerprint touch biometric recognition verification facial',
    'red grey gray black white old new first last big small high low good bad right left front back open close closed',
    'step steps reason reasons attempt attempts place places thing things way ways fact question answer policy rule rules default standard format',
  )})$`,
  'i',
)

/**
 * A passphrase without quotes after “password is”. One word may be an adjective (“correct horse
 * battery”); a single word of an ordinary sentence speaks against it.
 */
export function phraseAt(plain: string, at: number, tie: Tie): Span | undefined {
  if (tie !== 'said' || !SAYS.test(plain.slice(Math.max(0, at - 16), at))) return undefined
  const phrase = matchAt(WORDS, plain, at)
  if (phrase === undefined) return undefined
  const words = phrase.split(' ')
  if (words.some((word) => ORDINARY.test(word) || /(?:ed|ing|ly)$/i.test(word))) return undefined
  return words.filter(isStoryWord).length > 1 ? undefined : { start: at, end: at + phrase.length }
}

/** A few characters with a number behind them, to the end of the clause: 口令是芝麻开门8. */
const MOTTO =
  /(?:(?![我你他她的位年月日号次个数改设错对忘锁长短第前后加生不没正是])[\u4e00-\u9fff]){2,6}\d{1,4}(?= ?(?:$|[,.;。!?\n”"’」』)]))/y

export function mottoAt(plain: string, at: number, tie: Tie): Span | undefined {
  const motto = tie === 'said' ? matchAt(MOTTO, plain, at) : undefined
  return motto === undefined ? undefined : { start: at, end: at + motto.length }
}
