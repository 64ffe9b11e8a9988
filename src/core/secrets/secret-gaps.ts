import { matchAt, type Tie } from './secret-value.ts'
import { BREAK, NEAR, SAID, STAFF, TOLD } from './secret-words.ts'

/** What a word between a name and its value does to the tie between them. */
type Turn = Tie | 'keep' | 'break' | 'loosen'

/** “Changed my PIN to”, “from 4821 to 9753”: here the preposition leads to the value. */
const CHANGED_TO =
  /(?<=(?:chang|set|reset|updat|switch)\w* (?:(?:my|the|his|her|our|their|wallet|login|account|payment|old) ){0,3}(?:pass ?words?|passcodes?|pins?) )to(?![a-z])|(?:from|从|由) ?(?=\S{3,40} ?(?:to \S*\d|改|换|变|→|->))/iy
/** The next sentence goes on about it. */
const IT_IS =
  /(?:[.。]\s+|[.。,;])\s*(?:it|that|this|they|these|the (?:code|number|pin|password))(?: is| was| were| are|['’]s)(?![a-z])|。(?:它|那个?)?就?是|['’]s(?![a-z])/iy
const I_SAID =
  /[.。]\s*(?:(?:(?:so|then|and) )?(?:i|we) (?:read|said|answered|typed|entered)(?: it)?(?: (?:out )?to)?(?: (?:him|her|them))?(?![a-z])|我就?[报念说回](?:给|诉)?了?[他她]?)/iy
const I_GAVE =
  /[.。]\s*(?:(?:(?:so|then|and) )?(?:i|we) (?:gave|told|sent)(?: (?:him|her|them))?(?![a-z])|我就?[发给]了?[他她]?)/iy

/** “The code for the $500.00 payment was …”: the amount is not the value. */
const FOR_A_PAYMENT =
  /for (?:the|a|my|this) (?:[$€£¥][\d.,]+ )?(?:payment|transfer|transaction|purchase|order|refund|login)(?![a-z])/iy

const english = (words: string): RegExp => new RegExp(`(?:${words})(?![a-z])`, 'iy')

/** In the order they are tried. */
const TOKENS: readonly (readonly [RegExp, Turn])[] = [
  [CHANGED_TO, 'said'],
  [IT_IS, 'said'],
  [I_SAID, 'told'],
  [I_GAVE, 'near'],
  [/ ?(?:[:=→]|[=-]>)[>\s]*/y, 'said'],
  [/(?:👉|👇|➡|⬇|☞|▶|►)[🏻-🏿]?/uy, 'said'],
  // Who asked stands on one line, who answered on the next.
  [/ ?[?…]* ?\n ?(?:我|本人|me|i|you)(?: ?(?:说|答|回复?|said))?: ?["“]?/iy, 'told'],
  // Alone behind the end of a sentence.
  [/[。.] ?(?=\d{6,8} ?(?:$|[\n,.。”"’」』)]))/y, 'near'],
  [/不是 ?(?=\d{4,8} ?,?就是)/y, 'said'],
  [/ +/y, 'keep'],
  [/["“”'‘’`「」『』([{<【《〈#*)\]}>】》]+|no\.(?= ?\d)/iy, 'keep'],
  [/[,;|、—–?~…/-]|\.{3}|of(?= \S*\d)/iy, 'listed'],
  // An expiry date and a card number listed before the code of the card.
  [/\d{2}\/\d{2,4}(?![\d/])|\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?!\d)/y, 'keep'],
  [FOR_A_PAYMENT, 'near'],
  [new RegExp(BREAK.zh, 'y'), 'break'],
  [new RegExp(STAFF.zh, 'y'), 'loosen'],
  [new RegExp(SAID.zh, 'y'), 'said'],
  [new RegExp(TOLD.zh, 'y'), 'told'],
  [new RegExp(NEAR.zh, 'iy'), 'near'],
  [english(SAID.en), 'said'],
  [english(TOLD.en), 'told'],
  [english(BREAK.en), 'break'],
  [english(STAFF.en), 'loosen'],
  [english(`(?:[46]|four|six)[- ]digit|(?:${NEAR.en})(?:['’]s)?`), 'near'],
]

/** A step across the words between a name and its value. */
export interface Step {
  readonly end: number
  /** The tie after this step; undefined while a preposition keeps any number from being the value. */
  readonly tie: Tie | undefined
}

/** The next word of the gap at this place, or undefined where the sentence goes on to something else. */
export type StepAt = (at: number, tie: Tie | undefined) => Step | undefined

/** Steps across one text; many names may share a gap, so each of its words is looked up once. */
export function stepsIn(plain: string): StepAt {
  const words = new Map<number, Word | undefined>()
  return (at, tie) => {
    if (!words.has(at)) words.set(at, wordAt(plain, at))
    const word = words.get(at)
    return word && { end: word.end, tie: turned(tie, word.turn) }
  }
}

interface Word {
  readonly end: number
  readonly turn: Turn
}

function wordAt(plain: string, at: number): Word | undefined {
  for (const [pattern, turn] of TOKENS) {
    const word = matchAt(pattern, plain, at)
    if (word !== undefined) return { end: at + word.length, turn }
  }
  return undefined
}

function turned(tie: Tie | undefined, turn: Turn): Tie | undefined {
  // 密码是我生日 and “the code I gave him”: what was said or told still leads to the value.
  const leads = tie === 'said' || tie === 'told'
  switch (turn) {
    case 'keep':
      return tie
    case 'break':
      return undefined
    case 'loosen':
      return 'near'
    case 'near':
      return leads ? 'told' : 'near'
    case 'listed':
      return leads ? tie : 'listed'
    default:
      return turn
  }
}
