import type { Text } from '../text.ts'

/** `next`: where one stands on the way of a complaint, and the step that follows. */
export const ladder = {
  heading: (number: number): Text => ({
    zh: `第 ${number} 号：下一步`,
    en: `Case ${number}: the next step`,
  }),
  offices: {
    wallet: { zh: '钱包客服', en: 'the wallet' },
    bank: { zh: '银行', en: 'the bank' },
    merchant: { zh: '商家', en: 'the merchant' },
  },
  standsHeading: { zh: '现在到哪一步', en: 'Where it stands' },
  notStarted: { zh: '还没有联系或投诉任何一方。', en: 'Nobody has been contacted yet.' },
  states: {
    open: { zh: '未到', en: 'not yet' },
    waiting: { zh: '等待答复', en: 'waiting for an answer' },
    overdue: { zh: '已超期', en: 'overdue' },
    answered: { zh: '已答复', en: 'answered' },
  },
  onDay: (name: string, day: string, state: string): Text => ({
    zh: `${name}：${day}起，${state}`,
    en: `${name}: since ${day}, ${state}`,
  }),
  nextHeading: { zh: '下一步', en: 'Next step' },
  steps: {
    contact: (name: string): Text => ({ zh: `联系${name}`, en: `Contact: ${name}` }),
    complain: (name: string): Text => ({ zh: `向${name}投诉`, en: `Complain formally: ${name}` }),
    'report-of-wrongdoing': (name: string): Text => ({
      zh: `向${name}举报`,
      en: `Report the wrongdoing: ${name}`,
    }),
    'police-report': (name: string): Text => ({
      zh: `向${name}报案`,
      en: `Report the crime: ${name}`,
    }),
    mediation: (name: string): Text => ({
      zh: `请${name}调解`,
      en: `Ask for mediation: ${name}`,
    }),
    lawsuit: (name: string): Text => ({ zh: `向${name}起诉`, en: `Lawsuit: ${name}` }),
    public: (name: string): Text => ({
      zh: `在${name}公开投诉`,
      en: `Complain in public: ${name}`,
    }),
  },
  may: {
    first: { zh: '现在就可以：这是第一步。', en: 'You can do it now: it is the first step.' },
    urgent: {
      zh: '现在就做：涉及犯罪，越早越好，其他都可以等。',
      en: 'Do it now: a crime is involved, and the sooner the better. Everything else can wait.',
    },
    'any-time': {
      zh: '随时可以，不必等前一步的答复。',
      en: 'You can do it at any time, without waiting for an answer to the step before.',
    },
    contacted: {
      zh: '现在就可以：已经联系过客服，没有解决就正式提出投诉。',
      en: 'You can do it now: support was contacted; if that did not settle it, complain formally.',
    },
    answered: {
      zh: '现在就可以：前一步已有答复。如果答复已经解决，就不必再走。',
      en: 'You can do it now: the step before was answered. If the answer settles it, stop here.',
    },
    passed: (day: string, what: string): Text => ({
      zh: `现在就可以：前一步的期限 ${day}已过。依据：${what}。`,
      en: `You can do it now: the time of the step before ended on ${day}. The rule: ${what}.`,
    }),
    'no-limit': {
      zh: '现在就可以：我们没有查到前一步的答复期限；先催一次再走更稳妥。',
      en: 'You can do it now: we know of no time limit for the step before; a reminder first is wise.',
    },
    later: (day: string, what: string): Text => ({
      zh: `等到 ${day}，没有答复就可以。依据：${what}。`,
      en: `You can do it if no answer has come by ${day}. The rule: ${what}.`,
    }),
  },
  until: (day: string): Text => ({
    zh: `最晚 ${day}，过了就不能办或有损失。`,
    en: `At the latest on ${day}; after that a door closes or waiting costs.`,
  }),
  needsHeading: { zh: '要准备什么', en: 'What it needs' },
  documents: { zh: '材料', en: 'Documents' },
  references: { zh: '编号', en: 'Numbers to give' },
  noReference: {
    zh: '还没有记下任何工单号或受理号；提交时要一个。',
    en: 'No ticket or receipt number is noted yet; ask for one when you file.',
  },
  draft: (command: string): Text => ({
    zh: `投诉草稿：${command}，作为投诉内容或附件。`,
    en: `The complaint: ${command}, as the text or as an attachment.`,
  }),
  how: { zh: '怎么做', en: 'How' },
  scope: { zh: '管什么', en: 'What it is for' },
  before: { zh: '先做到', en: 'Before that' },
  reach: { zh: '联系方式', en: 'How to reach it' },
  unresolvedHeading: { zh: '前面没有解决的', en: 'What earlier steps left unresolved' },
  unresolved: (name: string, day: string, state: string, reference: string): Text => ({
    zh: `${day}${name}：${state}${reference === '' ? '' : `，编号 ${reference}`}`,
    en: `${day}, ${name}: ${state}${reference === '' ? '' : `, number ${reference}`}`,
  }),
  brokenPromise: (day: string): Text => ({
    zh: `，答应 ${day}前办好，没有做到`,
    en: `, promised by ${day} and not kept`,
  }),
  wholeHeading: { zh: '全部步骤', en: 'All steps' },
  end: {
    zh: '各步都走过了。等答复期间看期限：wallet-help due',
    en: 'Every step was taken. While you wait, see what is due: wallet-help due',
  },
  closed: {
    zh: '这条记录已经结束，没有下一步。',
    en: 'This case is closed; there is no next step.',
  },
  noPromise: {
    zh: '每一步都可能没有结果；这里只说能做什么，不保证结果。日期为估算，不是法律意见。',
    en: 'No step is sure to succeed; this says what you can do, not what will come of it. Dates are an estimate, not legal advice.',
  },
} as const
