import type { Text } from '../text.ts'

/** `deadline` and `due`. */
export const deadlines = {
  disclaimer: {
    zh: '日期为估算，不是法律意见。',
    en: 'Dates are an estimate, not legal advice.',
  },
  promised: (what: string | undefined): Text =>
    what === undefined
      ? { zh: '对方自己答应的时间', en: 'the day they promised themselves' }
      : { zh: `对方答应：${what}`, en: `they promised: ${what}` },
  columns: {
    rule: { zh: '规则', en: 'Rule' },
    length: { zh: '期限', en: 'Time' },
    calendar: { zh: '日历', en: 'Calendar' },
    kind: { zh: '性质', en: 'Kind' },
    says: { zh: '内容', en: 'What it says' },
  },
  kinds: {
    'yours-closes': { zh: '您的期限，过了就不能办', en: 'yours: after it a door closes' },
    'yours-costs': { zh: '您的期限，过了有损失', en: 'yours: waiting costs' },
    theirs: { zh: '对方的期限', en: 'theirs' },
    'rule-of-thumb': { zh: '经验做法，不是义务', en: 'rule of thumb, no duty' },
  },
  units: {
    hours: (n: number): Text => ({ zh: `${n} 小时`, en: n === 1 ? '1 hour' : `${n} hours` }),
    'calendar-days': (n: number): Text => ({
      zh: `${n} 个自然日`,
      en: n === 1 ? '1 calendar day' : `${n} calendar days`,
    }),
    'working-days': (n: number): Text => ({
      zh: `${n} 个工作日`,
      en: n === 1 ? '1 working day' : `${n} working days`,
    }),
    months: (n: number): Text => ({ zh: `${n} 个月`, en: n === 1 ? '1 month' : `${n} months` }),
  },
  weekend: { zh: '周末', en: 'weekend' },
  due: (day: string): Text => ({ zh: `到期：${day}`, en: `Due: ${day}` }),
  from: (day: string): Text => ({
    zh: `从 ${day}起算，当天不计`,
    en: `Counted from ${day}, that day not included`,
  }),
  fromMoment: (moment: string): Text => ({ zh: `从 ${moment} 起算`, en: `Counted from ${moment}` }),
  skipped: (day: string, why: string): Text => ({
    zh: `不计 ${day}：${why}`,
    en: `not counted, ${day}: ${why}`,
  }),
  estimated: { zh: '估算', en: 'estimated' },
  estimatedWhy: {
    zh: '估算：当地的节假日还没有公布，或起算的时间不确切。',
    en: 'Estimated: the holidays there are not published yet, or the exact start is not known.',
  },
  movedFrom: (day: string): Text => ({
    zh: `对方答应或延期，原为 ${day}`,
    en: `moved by a promise or an extension, was ${day}`,
  }),
  overdue: { zh: '已过', en: 'passed' },
  today: { zh: '今天', en: 'today' },
  inDays: (n: number): Text => ({
    zh: `还有 ${n} 天`,
    en: n === 1 ? 'in 1 day' : `in ${n} days`,
  }),
  caseLabel: (number: number): Text => ({ zh: `第 ${number} 号`, en: `Case ${number}` }),
  soonHeading: { zh: '已到期和 60 天内', en: 'Overdue and within 60 days' },
  laterHeading: { zh: '更晚', en: 'Later' },
  nothingDue: {
    zh: '没有在走的期限。记下联系和投诉之后，这里会算出日期。',
    en: 'No time limit is running. Note contacts and complaints, and the dates appear here.',
  },
  nothingRuns: (number: number): Text => ({
    zh: `第 ${number} 号没有在走的期限。`,
    en: `No time limit is running in case ${number}.`,
  }),
  sourceLine: (title: string): Text => ({ zh: `来源：${title}`, en: `Source: ${title}` }),
  summary: (number: number, what: string): Text => ({
    zh: `第 ${number} 号：${what}`,
    en: `Case ${number}: ${what}`,
  }),
  rule: { zh: '期限规则', en: 'rule' },
  needFrom: (rule: string): Text => ({
    zh: `从哪天算起？加上 --from，例如：wallet-help deadline ${rule} --from 2026-11-20`,
    en: `Counted from which day? Add --from: wallet-help deadline ${rule} --from 2026-11-20`,
  }),
  badFrom: (value: string): Text => ({
    zh: `看不懂日期“${value}”。`,
    en: `“${value}” is no date we can read.`,
  }),
  fromExample: {
    zh: '写成 2026-11-20，或带时间 2026-11-20T14:30。',
    en: 'Write 2026-11-20 or, with the time, 2026-11-20T14:30.',
  },
  whatToShow: {
    zh: '要看什么？给出规则和 --from，或记录编号，或用 --list 看全部规则。',
    en: 'Show what? Give a rule and --from, or the number of a case, or --list for all rules.',
  },
  seeRules: {
    zh: '看全部规则：wallet-help deadline --list',
    en: 'All rules: wallet-help deadline --list',
  },
  fromIsForRules: {
    zh: '--from 只能和规则一起用，记录的日期从记录里来。',
    en: '--from goes with a rule; the dates of a case come from the case.',
  },
  counting: (done: number, total: number): Text => ({
    zh: `正在计算期限：${done}/${total}`,
    en: `Counting the dates: ${done} of ${total} cases`,
  }),
  more: (count: number): Text => ({
    zh: `还有 ${count} 项。多看一些：wallet-help due --limit 100；全部：wallet-help due --json`,
    en: `${count} more. To see more: wallet-help due --limit 100; all: wallet-help due --json`,
  }),
  /** Time limits that end so late that a screen leaves them out. */
  muchLater: (count: number): Text => ({
    zh: `另有 ${count} 项在一年以后。全部：wallet-help due --limit 100`,
    en: `${count} more ${count === 1 ? 'ends' : 'end'} in over a year. To see ${count === 1 ? 'it' : 'them'}: wallet-help due --limit 100`,
  }),
  icsWritten: (file: string, count: number): Text => ({
    zh: `${count} 个日期已写入 ${file}，可以导入日历；再次导入会更新，不会重复。`,
    en: `${count} ${count === 1 ? 'date' : 'dates'} written to ${file}; import it into a calendar. Importing it again updates instead of doubling.`,
  }),
  alarm: (what: string): Text => ({ zh: `三天后到期：${what}`, en: `Due in three days: ${what}` }),
} as const
