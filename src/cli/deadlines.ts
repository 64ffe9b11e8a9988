import { CASE, FORCE, JSON_FLAG } from './common.ts'
import type { VerbGroup } from './verb.ts'

export const DEADLINES: VerbGroup = {
  title: { zh: '期限和下一步：', en: 'Deadlines and what comes next:' },
  verbs: [
    {
      name: 'due',
      about: {
        zh: '看所有记录里什么快到期，过了不能补救的在前；可存成日历文件',
        en: 'what is due in all cases, the most irreversible first; also as a calendar file',
      },
      options: {
        '--ics <file>': {
          completes: 'file',
          zh: '写成日历文件（“-”打印出来）；再次导入会更新',
          en: 'write a calendar file ("-": print); importing it again updates',
        },
        ...FORCE,
        '--limit <n>': {
          zh: '最多几项（屏幕上默认 20；日历和 JSON 默认全部）',
          en: 'at most this many (default: 20 on a screen, all in a calendar and JSON)',
        },
        '--exit-code': { zh: '有已过期的就以 1 退出', en: 'exit with 1 if something is overdue' },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help due', zh: '什么快到期', en: 'what is due' },
        { call: 'wallet-help due --ics due.ics', zh: '存成日历文件', en: 'save it as a calendar' },
        {
          call: 'wallet-help due --exit-code',
          zh: '有过期的就以 1 退出，给定时任务用',
          en: 'exit with 1 if something is overdue, for cron',
        },
      ],
      load: async () => (await import('../commands/due.ts')).due,
    },
    {
      name: 'deadline',
      about: {
        zh: '看期限规则；算一条规则的日期；解释一条记录的每个日期',
        en: 'time limits: the rules, a rule counted from a day, each date of a case explained',
      },
      arguments: {
        '[rule-or-case]': {
          completes: ['case', 'rule'],
          zh: '规则或记录编号',
          en: 'a rule, or the number of a case',
        },
      },
      options: {
        '--list': { zh: '列出全部期限规则', en: 'list all rules' },
        '--from <date>': {
          zh: '从哪天（或时刻）算起，按规则所在地的时间',
          en: 'the day or moment it is counted from, by the clock of the rule’s place',
        },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help deadline 1',
          zh: '第 1 号每个日期怎么算的',
          en: 'how each date of case 1 was counted',
        },
        {
          call: 'wallet-help deadline paypal-open-dispute --from 2026-11-20',
          zh: '一条规则从一天算起',
          en: 'one rule counted from a day',
        },
      ],
      load: async () => (await import('../commands/deadline.ts')).deadline,
    },
    {
      name: 'next',
      about: {
        zh: '下一步找谁、要准备什么、什么时候可以',
        en: 'whom to turn to next, what it needs and when',
      },
      arguments: CASE,
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help next 1',
          zh: '第 1 号下一步找谁',
          en: 'whom to turn to next with case 1',
        },
      ],
      load: async () => (await import('../commands/next.ts')).next,
    },
  ],
}
