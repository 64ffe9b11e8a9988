import type { Text } from '../text.ts'

/** The timeline: `log`, `close`, `reopen`, `edit`, and what `show` says of each entry. */
export const timeline = {
  heading: { zh: '经过', en: 'Timeline' },
  kinds: {
    contact: { zh: '联系', en: 'contact' },
    sent: { zh: '寄出投诉', en: 'complaint sent' },
    reminder: { zh: '催办', en: 'reminder' },
    appeal: { zh: '再次投诉', en: 'complained again' },
    accepted: { zh: '受理', en: 'accepted' },
    answer: { zh: '答复', en: 'answer' },
    extension: { zh: '延期', en: 'more time' },
    money: { zh: '收到款项', en: 'money received' },
    note: { zh: '备注', en: 'note' },
    correction: { zh: '更正', en: 'correction' },
    changed: { zh: '修改', en: 'changed' },
    closed: { zh: '结束', en: 'closed' },
    withdrawn: { zh: '撤回', en: 'withdrawn' },
    reopened: { zh: '重新打开', en: 'reopened' },
  },
  /** Flags that answer the questions where nobody can be asked. */
  kindFlag:
    '--kind KIND --office ID --on TIME --channel TEXT --who TEXT --ref TEXT --said TEXT --promised TEXT --by DAY --amount AMOUNT --corrects N',
  askKind: (number: number): Text => ({
    zh: `第 ${number} 号记录：要记下什么？`,
    en: `Case ${number}: what do you want to note?`,
  }),
  /** The same kinds as answers to that question. */
  kindChoices: {
    contact: { zh: '联系过对方（电话、在线客服、邮件）', en: 'I spoke or wrote to them' },
    sent: { zh: '投诉已经交出去了', en: 'I sent the complaint' },
    reminder: { zh: '催了一次', en: 'I reminded them' },
    appeal: { zh: '向同一家再次投诉或申诉', en: 'I complained again to the same office' },
    accepted: { zh: '对方告知已受理', en: 'They accepted the complaint' },
    answer: { zh: '对方答复了', en: 'They answered' },
    extension: { zh: '对方说要延期', en: 'They asked for more time' },
    money: { zh: '钱到账了', en: 'Money arrived' },
    note: { zh: '写一条备注', en: 'Just a note' },
    correction: { zh: '更正前面记错的一条', en: 'Take back an entry that is wrong' },
  },
  ask: {
    office: { zh: '对方是哪一家？', en: 'Who was it?' },
    on: { zh: '什么时候？', en: 'When was it?' },
    channel: { zh: '通过什么渠道？', en: 'How: by phone, chat, e-mail?' },
    who: { zh: '对方是谁（姓名、工号）？', en: 'Who spoke with you (name, staff number)?' },
    ref: { zh: '工单号、受理编号或回执号', en: 'Ticket, receipt or case number' },
    said: { zh: '说了什么？', en: 'What was said?' },
    promised: { zh: '对方答应了什么？', en: 'What did they promise?' },
    by: { zh: '答应在哪一天前？', en: 'By which day?' },
    amount: { zh: '到账多少？', en: 'How much arrived?' },
    corrects: { zh: '哪一条记错了？', en: 'Which entry is wrong?' },
  },
  /** Whose part it was, where “Who was it?” would not fit. */
  askOffice: {
    sent: { zh: '交给了哪一家？', en: 'To whom did you send it?' },
    reminder: { zh: '催的是哪一家？', en: 'Whom did you remind?' },
    appeal: { zh: '向哪一家？', en: 'To whom did you complain again?' },
    money: { zh: '钱是从哪一家来的？', en: 'Who sent it?' },
  } as Readonly<Partial<Record<string, Text>>>,
  now: { zh: '现在', en: 'now' },
  /** The day that was understood from words such as “within 2 weeks”. */
  until: (day: Text): Text => ({ zh: `对方要在 ${day.zh}前做到`, en: `They have until ${day.en}` }),
  hints: {
    on: { zh: '例：昨天 14:30；回车为现在', en: 'e.g. yesterday 14:30; Enter means now' },
    channel: { zh: '例：电话 95188、App 内客服', en: 'e.g. phone 95188, chat in the app' },
    by: {
      zh: '例：48 小时内、3 个工作日、12月5日',
      en: 'e.g. within 48 hours, 3 working days, 5 Dec',
    },
    amount: { zh: '例：128.5、¥1,280', en: 'e.g. 128.5, $40' },
  } as Readonly<Partial<Record<string, Text>>>,
  noted: (number: number, seq: number, kind: Text): Text => ({
    zh: `已记入第 ${number} 号，第 ${seq} 条：${kind.zh}`,
    en: `Noted in case ${number} as entry ${seq}: ${kind.en}`,
  }),
  nowStatus: (status: Text): Text => ({
    zh: `状态：${status.zh}`,
    en: `Status: ${status.en}`,
  }),
  promisedBy: (day: Text): Text => ({ zh: `${day.zh}前`, en: `by ${day.en}` }),
  promised: (what: string): Text => ({ zh: `答应：${what}`, en: `promised: ${what}` }),
  reference: (ref: string): Text => ({ zh: `编号 ${ref}`, en: `no. ${ref}` }),
  takenBack: (by: number): Text => ({ zh: `已由第 ${by} 条更正`, en: `taken back by entry ${by}` }),
  takesBack: (seq: number): Text => ({ zh: `第 ${seq} 条作废`, en: `takes back entry ${seq}` }),
  changedFact: (fact: Text, before: string, after: string): Text => ({
    zh: `${fact.zh}：${before} → ${after}`,
    en: `${fact.en}: ${before} → ${after}`,
  }),
  nothing: { zh: '（空）', en: '(blank)' },
  quote: (text: string): Text => ({ zh: `“${text}”`, en: `“${text}”` }),
  nextAnswered: (number: number): Text => ({
    zh: `事情已了结就结束这条记录：wallet-help close ${number}`,
    en: `If that settles it, close the case: wallet-help close ${number}`,
  }),
  stillClosed: (number: number): Text => ({
    zh: `这条记录仍是结束状态。重新打开：wallet-help reopen ${number}`,
    en: `The case stays closed. To open it again: wallet-help reopen ${number}`,
  }),
  nextWaiting: (number: number): Text => ({
    zh: `每次联系后都记一条：wallet-help log ${number}`,
    en: `Note each contact: wallet-help log ${number}`,
  }),
  askOutcome: (number: number): Text => ({
    zh: `第 ${number} 号记录结束：结果怎样？`,
    en: `Closing case ${number}: what came of it?`,
  }),
  outcomes: {
    solved: { zh: '解决了', en: 'solved' },
    partly: { zh: '部分解决', en: 'partly solved' },
    refused: { zh: '被拒绝', en: 'refused' },
    'no-answer': { zh: '一直没有答复', en: 'no answer' },
    'gave-up': { zh: '不再追究', en: 'given up' },
  },
  withdrawnChoice: { zh: '投诉已撤回', en: 'the complaint is withdrawn' },
  askRecovered: { zh: '一共拿回多少？', en: 'How much did you get back in all?' },
  closed: (number: number): Text => ({
    zh: `第 ${number} 号已结束。有变化再打开：wallet-help reopen ${number}`,
    en: `Case ${number} is closed. If something changes: wallet-help reopen ${number}`,
  }),
  withdrawn: (number: number): Text => ({
    zh: `第 ${number} 号已撤回。有变化再打开：wallet-help reopen ${number}`,
    en: `Case ${number} is withdrawn. If something changes: wallet-help reopen ${number}`,
  }),
  reopened: (number: number): Text => ({
    zh: `第 ${number} 号已重新打开。`,
    en: `Case ${number} is open again.`,
  }),
  askFact: { zh: '要改哪一项？', en: 'What do you want to change?' },
  editDone: { zh: '改完了', en: 'Done' },
  edited: (number: number, count: number): Text => ({
    zh: `第 ${number} 号改了 ${count} 项，原来的内容留在经过里。`,
    en: `Case ${number}: ${count} ${count === 1 ? 'fact' : 'facts'} changed; the old ${count === 1 ? 'value stays' : 'values stay'} in the timeline.`,
  }),
  nothingChanged: { zh: '没有改动。', en: 'Nothing was changed.' },
  questionOpen: (number: number): Text => ({
    zh: `这样一改，还有一题要答：wallet-help diagnose --resume ${number}`,
    en: `With this change a question is open again: wallet-help diagnose --resume ${number}`,
  }),
  askDelete: (number: number, title: string): Text => ({
    zh: `删除第 ${number} 号“${title}”，连同经过和证据文件？删了找不回来。`,
    en: `Delete case ${number}, “${title}”, with its timeline and evidence files? It can't be undone.`,
  }),
  deleted: (number: number): Text => ({
    zh: `第 ${number} 号已删除。`,
    en: `Case ${number} is deleted.`,
  }),
  notDeleted: { zh: '没有删除。', en: 'Nothing was deleted.' },
} as const

/** What is wrong with an entry as given, and with a command about the timeline. */
export const timelineProblems = {
  by: (on: string): Text => ({
    zh: `看不懂这个日期，或者它早于 ${on.slice(0, 10)}。请写成“48 小时内”“3 个工作日”或 2026-12-05；补记以前的联系，加 --on 那天。`,
    en: `I can't read this day, or it is before ${on.slice(0, 10)}. Type it like “48 hours”, “3 working days” or 2026-12-05; for an earlier contact, add --on with its day.`,
  }),
  corrects: (typed: string, numbers: readonly number[]): Text => ({
    zh: `没有可以更正的第 ${typed} 条。可以更正的：${numbers.join('、') || '还没有'}`,
    en: `There is no entry ${typed} to take back. There are: ${numbers.join(', ') || 'none yet'}`,
  }),
  correctsChange: {
    zh: '这一条是修改记录。要改回去，用 wallet-help edit。',
    en: 'That entry records a changed fact. To change it back, use wallet-help edit.',
  },
  needed: { zh: '这一项要填。', en: 'This one is needed.' },
  missing: (kind: string, flag: string): Text => ({
    zh: `--kind ${kind} 还要给出 ${flag}。`,
    en: `--kind ${kind} needs ${flag} as well.`,
  }),
  notTaken: (kind: string, flag: string): Text => ({
    zh: `--kind ${kind} 不用 ${flag}。`,
    en: `--kind ${kind} takes no ${flag}.`,
  }),
  takes: (kind: string, flags: string): Text => ({
    zh: `--kind ${kind} 可以给出：${flags}`,
    en: `--kind ${kind} takes: ${flags}`,
  }),
  badField: (flag: string, why: Text): Text => ({
    zh: `${flag}：${why.zh}`,
    en: `${flag}: ${why.en}`,
  }),
  kind: { zh: '记录种类', en: 'kind of entry' },
  office: { zh: '机构', en: 'office' },
  outcome: { zh: '结果', en: 'outcome' },
  alreadyClosed: (number: number): Text => ({
    zh: `第 ${number} 号已经结束了。`,
    en: `Case ${number} is closed already.`,
  }),
  notClosed: (number: number): Text => ({
    zh: `第 ${number} 号没有结束，不用重新打开。`,
    en: `Case ${number} is not closed, so there is nothing to reopen.`,
  }),
  reopenFirst: (number: number): Text => ({
    zh: `先重新打开：wallet-help reopen ${number}`,
    en: `Open it again first: wallet-help reopen ${number}`,
  }),
  twoOutcomes: {
    zh: '--withdrawn 不能和 --outcome、--amount 一起用。',
    en: '--withdrawn goes with neither --outcome nor --amount.',
  },
} as const
