import { STATUSES } from '../core/casebook/case.ts'
import { FORMAT_NAMES } from '../core/complaint/format-names.ts'
import { LETTER_KINDS } from '../core/knowledge/letter-kinds.ts'
import { CASE, FACTS, FORCE, JSON_FLAG, LETTER_LANG, MASK } from './common.ts'
import { anyOf, type VerbGroup } from './verb.ts'

export const CASES: VerbGroup = {
  title: { zh: '看记录、导出投诉：', en: 'See your cases, take the complaint out:' },
  verbs: [
    {
      name: 'list',
      about: { zh: '列出所有记录', en: 'list all cases' },
      options: {
        '--status <id>': {
          completes: anyOf(STATUSES),
          zh: '只看这个状态的',
          en: 'only with this status',
        },
        '--overdue': { zh: '只看已超期的', en: 'only those that are overdue' },
        '--due': {
          zh: '只看还有期限在走的，先到期的在前',
          en: 'only those with a date to come, the soonest first',
        },
        '--problem <id>': {
          completes: 'problem',
          zh: '只看这个问题的',
          en: 'only about this problem',
        },
        '--wallet <id>': {
          completes: 'wallet',
          zh: '只看这个钱包的',
          en: 'only about this wallet',
        },
        '--limit <n>': {
          zh: '最多几条（屏幕上默认 50，JSON 默认全部）',
          en: 'at most this many (default: 50 on a screen, all in JSON)',
        },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help list', zh: '全部记录', en: 'all cases' },
        { call: 'wallet-help list --due', zh: '先到期的在前', en: 'the soonest date first' },
        {
          call: 'wallet-help list --overdue --json',
          zh: '已超期的，给程序读',
          en: 'what is late, for programs',
        },
      ],
      load: async () => (await import('../commands/list.ts')).list,
    },
    {
      name: 'show',
      about: { zh: '看一条记录', en: 'show one case' },
      arguments: CASE,
      options: {
        '--timeline': {
          zh: '画出时间线：发生过什么、今天、期限、下一步',
          en: 'drawn over time: what happened, today, what is due, the next step',
        },
        ...MASK,
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help show 1',
          zh: '第 1 号记录和今天适用的办法',
          en: 'case 1, with its advice as it holds today',
        },
        {
          call: 'wallet-help show 1 --timeline',
          zh: '第 1 号的时间线',
          en: 'case 1 over time',
        },
        {
          call: 'wallet-help show 1 --mask',
          zh: '遮盖后给别人看',
          en: 'masked, to show to others',
        },
      ],
      load: async () => (await import('../commands/show.ts')).show,
    },
    {
      name: 'search',
      about: { zh: '在所有记录里查找', en: 'find words anywhere in your cases' },
      arguments: {
        '<words...>': {
          zh: '要找的词（每个至少两个字，都要出现）',
          en: 'words, of two characters at least; all must occur',
        },
      },
      options: {
        '--limit <n>': {
          zh: '最多几条（屏幕上默认 20，JSON 默认全部）',
          en: 'at most this many (default: 20 on a screen, all in JSON)',
        },
        ...MASK,
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help search 付款', zh: '在所有记录里找', en: 'find a word in all cases' },
      ],
      load: async () => (await import('../commands/search.ts')).search,
    },
    {
      name: 'stats',
      about: {
        zh: '统计：问题、钱包、结果、用时、金额',
        en: 'count cases, outcomes, days and money',
      },
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help stats',
          zh: '按问题、结果和金额统计',
          en: 'problems, outcomes and money',
        },
      ],
      load: async () => (await import('../commands/stats.ts')).stats,
    },
    {
      name: 'export',
      about: {
        zh: '写成信：给钱包、监管、警方、公众等',
        en: 'the case as a letter, to whom you choose',
      },
      arguments: CASE,
      options: {
        '--list': {
          zh: '列出可以写给谁、什么时候写、为什么',
          en: 'show whom you can write to, when, and why',
        },
        ...JSON_FLAG,
        '--for <reader>': {
          zh: '写给谁：wallet、bank、merchant……（看有哪些：--list）',
          en: 'whom it is for: wallet, bank, merchant... (--list shows them)',
        },
        '--kind <kind>': {
          zh: '哪一种信：first 首次、reminder 催办、appeal 再次投诉',
          en: 'which letter: first, reminder or appeal',
          choices: LETTER_KINDS,
        },
        ...LETTER_LANG,
        '--format <format>': {
          zh: '格式：md、html（可打印）、txt（填表）、json、zip（信和证据）；默认看文件名的结尾',
          en: 'md, html to print, txt for forms, json, zip with the evidence; else as the file name ends',
          choices: FORMAT_NAMES,
        },
        '-o, --output <file>': {
          completes: 'file',
          zh: '写入文件（默认打印出来）',
          en: 'write to a file (default: print)',
        },
        ...MASK,
        '--yes': { zh: '公开前不再询问', en: 'do not ask before it is public' },
        ...FORCE,
      },
      examples: [
        {
          call: 'wallet-help export 1 -o complaint.md',
          zh: '把投诉存成文件',
          en: 'save the complaint to a file',
        },
        { call: 'wallet-help export 1 --list', zh: '可以写给谁', en: 'whom you can write to' },
        {
          call: 'wallet-help export 1 --for public --yes',
          zh: '公开用的文字，已遮盖',
          en: 'a text for the public, masked',
        },
      ],
      load: async () => (await import('../commands/export.ts')).exportCase,
    },
  ],
}

export const CHANGES: VerbGroup = {
  title: { zh: '记进展、改记录：', en: 'Go on with a case:' },
  verbs: [
    {
      name: 'log',
      about: {
        zh: '记一笔：联系、寄出、答复、到账、备注',
        en: 'note a contact, a complaint sent, an answer, money, a note',
      },
      arguments: CASE,
      options: {
        '--kind <kind>': {
          completes: anyOf(
            'contact sent reminder appeal accepted answer extension money note correction'.split(
              ' ',
            ),
          ),
          zh: '种类：contact sent reminder appeal accepted answer extension money note correction（默认 contact）',
          en: 'contact sent reminder appeal accepted answer extension money note correction (default: contact)',
        },
        '--office <id>': {
          zh: '对方：wallet bank merchant，或当地机构的代号（见 contacts）',
          en: 'who: wallet bank merchant, or the id of an office (see contacts)',
        },
        '--on <time>': { zh: '什么时候（默认现在）', en: 'when it was (default: now)' },
        '--channel <text>': { zh: '渠道，如“电话 95188”', en: 'how, such as "phone 95188"' },
        '--who <text>': { zh: '对方是谁，如“客服 3 号”', en: 'who spoke with you' },
        '--ref <text>': { zh: '工单号、受理编号或回执号', en: 'ticket, receipt or case number' },
        '--said <text>': { zh: '说了什么', en: 'what was said' },
        '--promised <text>': { zh: '答应了什么', en: 'what they promised' },
        '--by <day>': {
          zh: '答应在哪一天前，如“48 小时内”“3 个工作日”',
          en: 'by when, such as "48 hours", "3 working days", 2026-12-05',
        },
        '--amount <amount>': { zh: '到账的金额', en: 'the money that arrived' },
        '--corrects <n>': { zh: '记错的那一条的序号', en: 'number of the entry that is wrong' },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help log 1 --kind sent', zh: '投诉寄出了', en: 'the complaint went out' },
        {
          call: 'wallet-help log 1 --who "agent 3" --promised "an answer" --by "48 hours"',
          zh: '通过话，对方答应了时间',
          en: 'a call, and what was promised',
        },
      ],
      load: async () => (await import('../commands/log.ts')).log,
    },
    {
      name: 'edit',
      about: {
        zh: '修改事实，重写投诉；原来的内容留在经过里',
        en: 'change facts and draft anew; the timeline keeps the old values',
      },
      arguments: CASE,
      options: {
        '--fact <name=value...>': {
          completes: 'fact',
          zh: '改一个事实，可多次；“名称=”为删除；名称见 diagnose --list-facts',
          en: 'change a fact, repeatable; NAME= takes it away; names: diagnose --list-facts',
        },
        ...FACTS,
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help edit 1 --fact amount=200', zh: '改一个事实', en: 'change a fact' },
      ],
      load: async () => (await import('../commands/edit.ts')).edit,
    },
    {
      name: 'close',
      about: { zh: '结束一条记录，写明结果', en: 'close a case with what came of it' },
      arguments: CASE,
      options: {
        '--outcome <id>': {
          completes: anyOf(['solved', 'partly', 'refused', 'no-answer', 'gave-up']),
          zh: '结果：solved partly refused no-answer gave-up',
          en: 'solved partly refused no-answer gave-up',
        },
        '--amount <amount>': { zh: '一共拿回的金额', en: 'the money you got back in all' },
        '--withdrawn': { zh: '投诉已撤回', en: 'the complaint is withdrawn' },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help close 1 --outcome solved --amount 128.50',
          zh: '解决了，拿回多少',
          en: 'solved, and the money you got back',
        },
        { call: 'wallet-help close 1 --withdrawn', zh: '撤回了', en: 'withdrawn' },
      ],
      load: async () => (await import('../commands/close.ts')).close,
    },
    {
      name: 'reopen',
      about: { zh: '重新打开已结束的记录', en: 'open a closed case again' },
      arguments: CASE,
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help close 1 --withdrawn && wallet-help reopen 1',
          zh: '结束后又重新打开',
          en: 'close a case, and open it again',
        },
      ],
      load: async () => (await import('../commands/reopen.ts')).reopen,
    },
    {
      name: 'delete',
      about: {
        zh: '删除一条记录，连同经过和证据文件',
        en: 'delete a case with its timeline and evidence files',
      },
      arguments: CASE,
      options: { '--yes': { zh: '不再询问', en: 'do not ask' }, ...JSON_FLAG },
      examples: [
        {
          call: 'wallet-help delete 1 --yes',
          zh: '不再询问，直接删除',
          en: 'delete without being asked',
        },
      ],
      load: async () => (await import('../commands/delete.ts')).deleteCase,
    },
  ],
}
