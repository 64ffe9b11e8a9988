import { GIVEN_NAMES } from './family-names.ts'
import type { Place } from './harmless.ts'
import { LATIN, LOWER, UPPER } from './letters.ts'

/** Names of people in English text. A company's name may stand; what is left in doubt is masked. */

const CAP = `(?:(?:O'|Mc|Mac|D')[${UPPER}][${LOWER}]+|[${UPPER}][${LOWER}']+(?:[-'][${UPPER}][${LOWER}]+)?|[${UPPER}]{2,}(?![${LATIN}\\d_]))`
const INITIAL = `[${UPPER}]\\.?`
const LINKING = '(?:van|von|de|da|del|der|den|di|la|le|bin|binti|al|el|s/o|d/o)'
const NEXT = `[ \\n](?:${LINKING} ){0,2}(?:${CAP}|${INITIAL}(?![${LATIN}']))`
const ONE_OR_MORE = `(?:[${UPPER}]\\. ?){0,2}${CAP}(?:${NEXT}){0,3}`
const TWO_OR_MORE = `${CAP}(?:${NEXT}){1,3}`
const SMALL = "[a-z][a-z']+(?: [a-z][a-z']+)?"
const LAST_FIRST = `${CAP}, ?${CAP}(?: ${INITIAL})?`

const ROLE =
  'holder|seller|buyer|landlord|landlady|tenant|agent|recipient|payee|sender|payer|scammer|fraudster|owner|roommate|flatmate|neighbou?r|friend|colleague|cousin|brother|sister|mother|father|mom|mum|dad|wife|husband|son|daughter|partner|boyfriend|girlfriend|officer|detective|constable|inspector|manager|supervisor|representative|rep|advis[eo]r|lawyer|attorney|accountant|driver|courier'
const NAMED = [
  `(?<![${LATIN}])[Nn]ame(?: on[^.;\\n]{0,24}?)?(?: (?:is|was)|:) (?<it>${LAST_FIRST}|${ONE_OR_MORE})`,
  `(?<![${LATIN}])(?:[Nn]ame|NAME|[Ss]igned|[Cc]ontact|[Aa]ttn|[Pp]ayee|[Rr]ecipient|[Bb]eneficiary|[Ss]eller|[Bb]uyer|[Ff]rom|[Tt]o|[Cc]ardholder|[Cc]c|[Rr]egards,?|[Ss]incerely,?|[Yy]ours,?) ?[:,-]? ?\\n?(?<=[:,\\n] ?)["'(<]?(?<it>${LAST_FIRST}|${ONE_OR_MORE})`,
  `(?:I am|I'm|[Tt]his is|[Tt]hat was|[Ii]t was|[Bb]y|[Ff]rom|[Ww]ith|[Tt]o|[Aa]sked|[Cc]alled|[Tt]old|[Mm]et) (?<it>${TWO_OR_MORE})`,
  `(?:named|called|name of|nicknamed|goes by|known as|alias|aka|a\\.k\\.a\\.|under the name)(?: of)? ["'(]?(?<it>${ONE_OR_MORE})`,
  `(?<![${LATIN}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Mdm|Officer|Detective|Sgt|Constable|Judge)\\.? (?<it>${ONE_OR_MORE})`,
  `(?<![${LATIN}])(?:${ROLE})(?: (?:is|was))?(?:,| -|:)? ?["'(]?(?<it>${ONE_OR_MORE})`,
  `(?<![${LATIN}])(?:paid|sent|send|sending|pay|paying|transferr?(?:ed)?|transferring|transfer|wired?|wiring|zelled|venmoed|gave|lent|refund(?:ed)?|remitted|deposited)[^.;!?\\n${LATIN}]?[^.;!?\\n]{0,50}? to (?:my |a |an |the )?(?<it>${ONE_OR_MORE})`,
  `(?<![${LATIN}])(?:paid|paying|zelled|venmoed|venmo'd|gave|owed?|lent|refunded) (?<it>${ONE_OR_MORE})`,
  `(?:received|got|payment|money|transfer|call|message|email|text|refund) from (?<it>${ONE_OR_MORE})`,
  `(?:^|[.!?\\n] ?|, |\\()(?<it>${TWO_OR_MORE})(?= ?(?:said|says|told|asked|promised|refused|replied|answered|called|messaged|texted|emailed|sent|took|blocked|scammed|cheated|owes|lives|works|is (?:my|the|a)|was (?:my|the|a)|'s (?:account|phone|number|bank|card)|\\((?:the |my )?(?:${ROLE})|,? (?:\\+?\\d{3}|at \\d)))`,
  `(?<![${LATIN}])(?:Dear|Hi|Hello) (?<it>${ONE_OR_MORE})`,
  `(?:给了?|我叫|名叫|姓名|户名|收款人|付款人|联系人|卖家|买家|房东|店主|老板|骗子|对方|朋友|同事|中介)(?:[:是叫为"'(]| )*(?<it>${ONE_OR_MORE})`,
  `[\\ufffc\\d] ?\\((?<it>${ONE_OR_MORE})\\)`,
  `(?:I'm|I am) (?<it>${CAP})(?=, \\d|,? and I |,? aged|,? from )`,
  `(?<it>${TWO_OR_MORE})(?=[ ,(]{1,3}(?:\\ufffc|\\+\\d|aged? \\d|born))`,
].map((pattern) => new RegExp(pattern, 'dg'))
/** “Measures for Complaints Handling” names nobody: here the first word has to be a given name. */
const BEFORE_GIVEN_NAME = new RegExp(
  `(?<![${LATIN}])(?:[Ff]or|[Aa]nd|[Tt]hat|[Bb]ecause|[Oo]f) (?<it>${TWO_OR_MORE})`,
  'dg',
)
/** john smith, all in lower case, where a first name stands right after the verb. */
const IN_LOWER_CASE = [
  /(?<![A-Za-z])(?:mr|mrs|ms|mdm)\.? (?<titled>[a-z](?:\.|[a-z]+)?(?: (?!and |on |for |to |in |at |by |said |told |from |with |who |has |had |is |was |via |but )[a-z]{3,})?)/dg,
  new RegExp(
    `(?:paid|sent|send|transferred|wired|gave|owe|lent|zelled|venmoed|my name is|named|called|i am|i'm|to|from|with|seller|landlord|friend) (?<it>${SMALL})`,
    'dg',
  ),
]

/** What a firm has in its name. */
const FIRM =
  /(?:^|[ .,&-])(?:inc|ltd|llc|llp|plc|corp|co|company|gmbh|ag|sa|bv|pte|pty|limited|group|holdings?|bank|banking|store|stores|shop|market|mart|pay|wallet|support|services?|team|center|centre|help|customer|court|police|ombudsman|authority|commission|bureau|department|office|association|council|university|school|college|hotel|restaurant|cafe|coffee|airlines?|airways|insurance|card|cards|express|credit|union|financial|finance|capital|payments?|media|studios?|games?|online|solutions|technolog(?:y|ies)|systems|international|global|electronics|pharmacy|supermarket|depot|foods?|protection|resolution|act|regulation|app|account|transfer|balance|goods|friends|family)(?:$|[ .,&-])|\.(?:com|net|org)$|&/i
const KNOWN_FIRMS: ReadonlySet<string> = new Set(
  (
    'paypal venmo zelle alipay wechat apple google amazon ebay etsy walmart target costco netflix spotify uber lyft doordash airbnb booking ' +
    'expedia facebook instagram whatsapp telegram twitter tiktok youtube microsoft samsung huawei xiaomi steam playstation nintendo ' +
    'visa mastercard amex discover unionpay chase citi citibank barclays hsbc monzo revolut wise starling lloyds natwest santander ' +
    'dbs ocbc uob posb grab shopee lazada shein temu aliexpress taobao tmall jd meituan douyin starbucks mcdonalds ikea nike adidas ' +
    'stripe square klarna affirm afterpay coinbase binance kraken robinhood fidelity vanguard schwab usps ups fedex dhl verizon tmobile ' +
    'att vodafone singtel tesco asda sainsburys aldi lidl argos currys craigslist gumtree carousell depop vinted poshmark mercari onlyfans ' +
    'cfpb fos fca fidrec hkma mas ftc bbb ic3 actionfraud hulu disney adobe openai paynow paylah octopus payme fps cashapp'
  ).split(' '),
)
/** Words with a capital letter that are no name. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'i a an the my your his her their our its this that these those he she it they we you me him them us and or but if so as at by in on to for ' +
    'from with not no yes ok please thank thanks hello hi dear sorry what when where who why how all any some one two three four five six seven ' +
    'eight nine ten first second last next new old same other another each both many more most much few good bad now then there here ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow usd cny hkd sgd eur gbp jpy rmb us uk eu hk sg uae usa china ' +
    'hong kong singapore america england london york new america europe bank card account wallet cash app money payment transfer refund balance ' +
    'customer service support team seller buyer merchant shop store company agent scammer friend family goods services order transaction reference number ' +
    'error code pin sms otp id ip url kyc aml atm pos qr nfc sim gps pdf faq iban swift bic ach ssn imei wifi wi-fi vpn iphone ipad ios android mac windows chrome ' +
    'safari pixel galaxy email phone text message call letter complaint case ticket form section article law act regulation rule chapter page ' +
    'mr mrs ms dr sir madam after before during since until because however also only still just even never always again twice once nobody someone ' +
    'everything nothing something settings help center activity history details statement receipt dispute report claim chargeback person ' +
    'failed declined pending completed unauthorized fraud police court office officer unknown n/a na none pte ltd'
  ).split(' '),
)

/** Where people are named in words with Latin letters. */
export function latinPeopleIn(typed: string, isPublicName: (name: string) => boolean): Place[] {
  if (!/[A-Za-z]/.test(typed)) return []
  const plain = inUsualCase(typed)
  const capitals = /[A-Z]/.test(plain)
    ? [
        ...NAMED.flatMap((pattern) => namesBy(pattern, plain, isPublicName)),
        ...namesBy(BEFORE_GIVEN_NAME, plain, isPublicName).filter((it) =>
          GIVEN_NAMES.has((plain.slice(it.start, it.end).split(/[ \n]/)[0] ?? '').toLowerCase()),
        ),
      ]
    : []
  const lower = IN_LOWER_CASE.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match): Place[] => {
      const [titled, to] = match.indices?.groups?.['titled'] ?? [0, 0]
      if (to > 0) return [{ start: titled, end: to }]
      const [start, end] = match.indices?.groups?.['it'] ?? [0, 0]
      const [first = '', second = ''] = plain.slice(start, end).split(' ')
      if (!GIVEN_NAMES.has(first) || MORE_THAN_A_NAME.has(first)) return []
      const both = second !== '' && !COMMON_AFTER.test(second)
      return [{ start, end: both ? end : start + first.length }]
    }),
  )
  return [...capitals, ...lower]
}

/** A text in capitals throughout as it would be written otherwise, sign for sign. */
function inUsualCase(plain: string): string {
  if (/[a-z]/.test(plain) || !/[A-Z]{3,} [A-Z]{2,} [A-Z]{2,}/.test(plain)) return plain
  return plain.replace(/[A-Z]+/g, (word) => {
    const lower = word.toLowerCase()
    const isWord = NO_NAME.has(lower) || AROUND_NAMES.test(lower)
    return isWord ? lower : word.charAt(0) + lower.slice(1)
  })
}

const AROUND_NAMES = new RegExp(
  `^(?:is|was|are|named?|called|paid|pay|sent|send|transferred|wired|gave|lent|owes?|refunded|said|told|asked|took|blocked|refused|${ROLE})$`,
)

const MORE_THAN_A_NAME = new Set([
  'mark',
  'bill',
  'rose',
  'grace',
  'jack',
  'dale',
  'sue',
  'max',
  'scott',
  'eve',
  'virginia',
  'jordan',
  'austin',
  'joy',
  'drew',
])
const COMMON_AFTER =
  /^(?:and|to|for|who|but|on|in|at|via|with|from|by|is|was|has|had|did|said|told|asked|then|the|my|a|an|his|her|yesterday|today|last|this|because|so|when|after|before|using|through|never|via)$/

function namesBy(pattern: RegExp, plain: string, isPublicName: (name: string) => boolean): Place[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['it'] ?? [0, 0]
    return trimmed(plain, start, end, isPublicName)
  })
}

/** Takes words that are no name off both ends; nothing is left of a firm. */
function trimmed(
  plain: string,
  start: number,
  end: number,
  isPublicName: (name: string) => boolean,
): Place[] {
  const whole = plain.slice(start, end)
  const after = plain.slice(end, end + 20)
  const words = [...whole.matchAll(/[^\s,]+/g)].map((it) => ({
    text: it[0].toLowerCase().replace(/'s$|[.']/g, ''),
    at: start + it.index,
    end: start + it.index + it[0].replace(/'s$/, '').length,
  }))
  while (words[0] && NO_NAME.has(words[0].text)) words.shift()
  const stop = words.findIndex((it) => NO_NAME.has(it.text))
  const kept = stop === -1 ? words : words.slice(0, stop)
  // “Caller ID” is no name; “Ana ID 4521” may be.
  if (stop === 1 && !GIVEN_NAMES.has(kept[0]?.text ?? '')) return []
  const [head, tail] = [kept[0], kept.at(-1)]
  if (head === undefined || tail === undefined) return []
  const name = plain.slice(head.at, tail.end)
  const isFirm = isFirmHere(whole, name, after) || isPublicName(name) || isPublicName(whole)
  // An acronym is no name.
  const isAcronym = kept.length === 1 && /^[A-Z0-9.]{2,5}$/.test(name)
  return isFirm || isAcronym || name.length < 2 ? [] : [{ start: head.at, end: tail.end }]
}

function isFirmHere(whole: string, name: string, after: string): boolean {
  const goesOn = /^ (?:Inc|Ltd|LLC|Limited|Corp|Co|Bank|Group|Pay|Store|Shop|&)/.test(after)
  return goesOn || FIRM.test(whole) || isFirmName(name)
}

export function isFirmName(name: string): boolean {
  const first = name.toLowerCase().split(/[\s,]/)[0] ?? ''
  return FIRM.test(name) || KNOWN_FIRMS.has(first)
}

/** English words that are names as well: alone and in lower case they are only words. */
export const ALSO_WORDS: ReadonlySet<string> = new Set([
  ...NO_NAME,
  ...'will may mark bill rose grace long day young brown green white black gray king price page banks sue pat rob art jack case rich chase wells penny dollar cash hope faith joy summer may june august sky ray gene dean duke earl lane street hill woods rivers stone wood fields bush park parks ford cook baker hunter fisher walker love best short small little strong sharp wise swift noble bond gold silver coin ward bird fox wolf lamb fish ping man wan sun song yang he she you do an so ho go wei min fan tan gong ding can hang lie bang pan pin run sang tang ting wang'.split(
    ' ',
  ),
])
