import { type Found, findAll } from './found.ts'

/** Times finer than a day; the day and the part of the day stay. Opening hours and time limits are no such times. */

const NUMBER = '(?:\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})'
const TIMES = [
  /(?<!\d|\d[:.])(?:[01]?\d|2[0-3]) ?: ?[0-5]\d(?: ?: ?[0-5]\d(?:[.,]\d{1,6})?)?(?: ?(?:[ap]\.m\.|[ap]m(?![a-z])|Z(?![a-z])|[+-]\d\d:?\d\d))?(?![\d:])/gi,
  /(?<![\d:.])(?:0?\d|1[0-2])(?:[.:][0-5]\d)? ?(?:[ap]\.m\.|[ap]m(?![a-z])|o'clock)/gi,
  new RegExp(
    `(?<![\\d第零一二三四五六七八九十])${NUMBER} ?[点时] ?(?:${NUMBER} ?分(?:${NUMBER} ?秒)?|半|整|[一三]刻|过${NUMBER}分|\\d\\d(?![\\d元块]))`,
    'g',
  ),
  new RegExp(
    `(?<=(?:早上|早晨|清晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|深夜|半夜|凌晨|[今昨前当]晚|[早晚](?!一点(?!钟|左右|多|半))) ?(?:大约|大概|约|快)?)${NUMBER} ?[点时](?!间)(?:钟|左右|多)?`,
    'g',
  ),
  new RegExp(`(?<![\\d第零一二三四五六七八九十有这那几])${NUMBER} ?点(?:钟|左右)`, 'g'),
  /(?<=\d{4}-\d\d-\d\d[T ])\d{2}h\d{2}|(?<!\d)(?:[01]?\d|2[0-3])h[0-5]\d(?!\d)/g,
  /\b(?:[01]\d|2[0-3])[0-5]\d ?(?:hours|hrs)\b/g,
  /\b(?:half past|quarter (?:past|to)) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/gi,
]
const RANGE = '(?<!\\d)\\d{1,2}:[0-5]\\d ?(?:-|~|至|到|to) ?\\d{1,2}:[0-5]\\d'
const HOURS = new RegExp(
  `(?:每[天日]|周[一六日]|星期|工作日|daily|every day|Monday|weekdays?|weekends?|客服|服务|工作|营业|受理|办公|接听|人工|opening|office|business|service|support|hours|open|lines?)[^。.;!?\\n]{0,16}?(?:${RANGE})|(?:${RANGE})(?= ?(?:营业|受理|办公|服务))`,
  'gi',
)
/** 24:00 and 00:00 end or begin a day. */
const MIDNIGHT = /^(?:24:00|0?0:00)$/

export function clockTimesIn(plain: string): Found[] {
  if (!/\d ?[:h点时]|[ap]\.?m|点|时|o'clock|past|quarter/i.test(plain)) return []
  const hours = findAll(plain, HOURS, 'time')
  return TIMES.flatMap((it) => findAll(plain, it, 'time')).filter(
    ({ start, end }) =>
      !MIDNIGHT.test(plain.slice(start, end)) &&
      !hours.some((it) => start >= it.start && end <= it.end),
  )
}
