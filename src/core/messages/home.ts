import type { Text } from '../text.ts'

/** What `wallet-help` alone shows and asks on a terminal. */
export const home = {
  title: {
    zh: '先找原因和办法；解决不了，再写投诉。',
    en: 'First the cause and what to do; if that doesn’t help, the complaint.',
  },
  open: { zh: '没办完的事', en: 'Your open cases' },
  more: (n: number): Text => ({
    zh: `还有 ${n} 件：wallet-help list`,
    en: `${n} more: wallet-help list`,
  }),
  nextDate: (day: string, left: string): Text => ({
    zh: `${day}，${left}`,
    en: `${day} (${left})`,
  }),
  ask: { zh: '要做什么？', en: 'What would you like to do?' },
  choices: {
    diagnose: {
      zh: '出了事：看是什么原因、怎么办',
      en: 'Something went wrong: find out what to do',
    },
    cases: { zh: '看我的记录，记进展', en: 'See my cases, or note what happened' },
    guides: {
      zh: '看指南：骗局、退款、投诉……',
      en: 'Read a guide: scams, refunds, complaining...',
    },
    contacts: {
      zh: '查官方电话，核对别人给的号码',
      en: 'Find official contacts, or check a number',
    },
    network: { zh: '查一查这台电脑的网络', en: 'Check this computer’s connection' },
    choose: { zh: '挑一个合适的钱包', en: 'Choose a wallet' },
    secure: { zh: '检查钱包安不安全', en: 'Check how safe my wallet is' },
    config: { zh: '看设置', en: 'See the settings' },
    leave: { zh: '离开', en: 'Leave' },
  },
  resume: (n: number, problem: string): Text => ({
    zh: `接着没做完的：第 ${n} 号，${problem}`,
    en: `Continue case ${n}: ${problem}`,
  }),
  askCase: { zh: '哪一件？', en: 'Which case?' },
  askAct: { zh: '要做什么？', en: 'What would you like to do with it?' },
  acts: {
    resume: { zh: '接着问完', en: 'Continue the questions' },
    show: { zh: '看全部情况和办法', en: 'See all of it, and the advice' },
    log: { zh: '记一笔进展', en: 'Note what happened' },
    next: { zh: '下一步找谁', en: 'Whom to turn to next' },
    evidence: { zh: '证据清单', en: 'The evidence' },
    export: { zh: '把投诉信打印在屏幕上', en: 'Print the complaint on the screen' },
  },
  askGuide: { zh: '读哪一篇？', en: 'Which guide?' },
  askContact: { zh: '找谁？', en: 'Whose contacts?' },
  checkNumber: { zh: '核对一个号码是不是官方的', en: 'Check whether a number is official' },
  askNumber: { zh: '号码是什么？', en: 'What is the number?' },
  allContacts: { zh: '全部，包括银行和运营商', en: 'Everyone, banks and carriers included' },
  back: { zh: '返回', en: 'Back' },
} as const
