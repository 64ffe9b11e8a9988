import type { Text } from '../text.ts'

/** `secure`. */
export const checkup = {
  askWallet: { zh: '给哪个钱包做体检？', en: 'Which wallet do you want to check?' },
  anyWallet: { zh: '不分钱包', en: 'Any wallet' },
  intro: (count: number): Text => ({
    zh: `共 ${count} 题，约 4 分钟。拿不准就选“不确定”；不要填密码。`,
    en: `${count} questions, about 4 minutes. Choose “Not sure” where you are; no password is asked for.`,
  }),
  question: (n: number, of: number, ask: string): Text => ({
    zh: `${ask}（${n}/${of}）`,
    en: `${ask} (${n}/${of})`,
  }),
  answers: {
    yes: { zh: '是', en: 'Yes' },
    no: { zh: '否', en: 'No' },
    'not-sure': { zh: '不确定', en: 'Not sure' },
  },
  askDanger: { zh: '这件事不能等。现在就处理吗？', en: 'This can’t wait. Deal with it now?' },
  dangerChoices: {
    go: { zh: '现在处理', en: 'Yes, now' },
    later: { zh: '先做完体检', en: 'Finish the check-up first' },
  },
  title: (wallet: string): Text => ({
    zh: `安全体检：${wallet}`,
    en: `Security check-up: ${wallet}`,
  }),
  titleAny: { zh: '安全体检', en: 'Security check-up' },
  counts: (fine: number, open: number, unknown: number): Text => ({
    zh: `做好了 ${fine} 项，待改 ${open} 项，不确定 ${unknown} 项。`,
    en: `${fine} in order, ${open} to change, ${unknown} not known.`,
  }),
  dangerHeading: { zh: '这件事不能等', en: 'This can’t wait' },
  goOn: (command: string): Text => ({
    zh: `一步步处理：${command}`,
    en: `Step by step: ${command}`,
  }),
  finding: (n: number, open: string): Text => ({ zh: `${n}. ${open}`, en: `${n}. ${open}` }),
  unknownFinding: (n: number, ask: string): Text => ({
    zh: `${n}. 还不确定：${ask}`,
    en: `${n}. Not known yet: ${ask}`,
  }),
  cost: (why: string, risk: Text, minutes: number): Text => ({
    zh: `${why}${risk.zh}，约 ${minutes} 分钟。`,
    en: `${why} ${risk.en}, about ${minutes} min.`,
  }),
  risks: {
    high: { zh: '风险高', en: 'High risk' },
    medium: { zh: '风险中等', en: 'Medium risk' },
    low: { zh: '风险低', en: 'Low risk' },
  },
  allFine: {
    zh: '问到的都做好了。过三个月，或换了手机，再做一次。',
    en: 'All that was asked is in order. Do it again in three months, or when you change phones.',
  },
  fineHeading: { zh: '已经做好的', en: 'In order already' },
  sinceHeading: (day: string): Text => ({
    zh: `和上次（${day}）比`,
    en: `Since last time (${day})`,
  }),
  better: (what: string): Text => ({ zh: `好了：${what}`, en: `Better: ${what}` }),
  worse: (what: string): Text => ({ zh: `变差了：${what}`, en: `Worse: ${what}` }),
  notKnown: (ask: string): Text => ({ zh: `不确定——${ask}`, en: `not sure: ${ask}` }),
  same: { zh: '没有变化。', en: 'Nothing changed.' },
  ourJudgement: {
    zh: '风险高低、所需时间和先后是我们的判断。做好这些，也不等于不会出事。',
    en: 'Risk, time and order are our judgment. Doing all of this doesn’t mean that nothing can happen.',
  },
  notAsked: {
    zh: '有急事，其余的题没有问。',
    en: 'Because of what can’t wait, the other questions were not asked.',
  },
  kept: (again: string): Text => ({
    zh: `已存在本机。改好后再做一次：${again}\n看变化：wallet-help secure --history`,
    en: `Kept on this computer. Once it’s done, check again: ${again}\nWhat changed: wallet-help secure --history`,
  }),
  stopped: {
    zh: '已保存。继续：wallet-help secure --resume',
    en: 'Saved. To continue: wallet-help secure --resume',
  },
  stoppedUnsaved: {
    zh: '没有保存。重新开始：wallet-help secure',
    en: 'Nothing was saved. To start again: wallet-help secure',
  },
  notKept: (why: Text): Text => ({
    zh: `这次体检没能存下来：${why.zh}`,
    en: `This check-up could not be saved: ${why.en}`,
  }),
  nothingToResume: { zh: '没有做到一半的体检。', en: 'There is no unfinished check-up.' },
  startNew: { zh: '开始：wallet-help secure', en: 'To start one: wallet-help secure' },
  noHistory: {
    zh: '还没有做过体检。开始：wallet-help secure',
    en: 'No check-up has been made yet. To start one: wallet-help secure',
  },
  unfinished: { zh: '没做完', en: 'not finished' },
  historyHead: {
    day: { zh: '日期', en: 'Day' },
    wallet: { zh: '钱包', en: 'Wallet' },
    fine: { zh: '做好', en: 'In order' },
    open: { zh: '待改', en: 'To change' },
    unknown: { zh: '不确定', en: 'Not known' },
    change: { zh: '比上次', en: 'Since before' },
  },
  changeCounts: (better: number, worse: number): Text => ({
    zh: `好了 ${better}，变差 ${worse}`,
    en: `${better} better, ${worse} worse`,
  }),
  askForget: (count: number): Text => ({
    zh: `删除存下的 ${count} 次体检？不能恢复。`,
    en:
      count === 1
        ? 'Delete the check-up that is kept? It can’t be brought back.'
        : `Delete the ${count} check-ups that are kept? They can’t be brought back.`,
  }),
  forgotten: (count: number): Text => ({
    zh: `已删除 ${count} 次体检。`,
    en: count === 1 ? '1 check-up deleted.' : `${count} check-ups deleted.`,
  }),
  notForgotten: { zh: '没有删除。', en: 'Nothing was deleted.' },
  questionName: { zh: '体检题', en: 'question' },
  answerName: (question: string): Text => ({
    zh: `“${question}”的回答`,
    en: `answer to “${question}”`,
  }),
  pair: (typed: string): Text => ({
    zh: `--answer 要写成 题目=回答，不是“${typed}”。`,
    en: `--answer takes QUESTION=ANSWER, not “${typed}”.`,
  }),
  seeQuestions: {
    zh: '看题目：wallet-help secure --list-questions',
    en: 'The questions: wallet-help secure --list-questions',
  },
  oneAtATime: {
    zh: '--history、--forget、--resume、--list-questions 一次用一个。',
    en: 'Use one of --history, --forget, --resume and --list-questions at a time.',
  },
} as const
