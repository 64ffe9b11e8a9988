import type { Text } from '../text.ts'

/** What `diagnose` asks and says. */
export const diagnose = {
  askProblem: { zh: '发生了什么？', en: 'What happened?' },
  askWallet: { zh: '是哪个钱包？', en: 'Which wallet is it?' },
  askPlace: { zh: '您在哪里使用这个账户？', en: 'Where do you use the account?' },
  whyPlace: {
    zh: '适用的法律和报警电话因地而异。',
    en: 'The law and whom to call differ from place to place.',
  },
  otherPlace: { zh: '其他地方', en: 'Somewhere else' },
  askRemedy: (title: Text): Text => ({ zh: `试一试：${title.zh}`, en: `Try this: ${title.en}` }),
  remedyFacts: (minutes: number, helps: Text): Text => ({
    zh: `约 ${minutes} 分钟，${helps.zh}（我们的经验判断）`,
    en: `About ${minutes} min; ${helps.en} (our judgment)`,
  }),
  helps: {
    often: { zh: '多数情况有用', en: 'often helps' },
    sometimes: { zh: '有时有用', en: 'sometimes helps' },
    rarely: { zh: '偶尔有用', en: 'rarely helps' },
  },
  remedyResult: (title: Text): Text => ({
    zh: `“${title.zh}”试过了吗，结果怎样？`,
    en: `“${title.en}”: did it help?`,
  }),
  remedyOptions: {
    solved: { zh: '解决了', en: 'Yes, solved' },
    'not-solved': { zh: '试了，没有解决', en: 'Tried, not solved' },
    skipped: { zh: '没试，跳过', en: 'Skip this' },
  },
  /** Of what is a step on the way, such as freezing an account: that it worked settles nothing yet. */
  stepResult: (title: Text): Text => ({
    zh: `“${title.zh}”做到了吗？`,
    en: `“${title.en}”: did it work?`,
  }),
  stepOptions: {
    solved: { zh: '做到了', en: 'Yes, it worked' },
    'not-solved': { zh: '试了，没做到', en: 'Tried, it didn’t work' },
    skipped: { zh: '没试，跳过', en: 'Skip this' },
  },
  askContinue: (problem: Text): Text => ({
    zh: `接着处理“${problem.zh}”吗？已填的内容都会保留。`,
    en: `Continue with “${problem.en}”? Everything you entered is kept.`,
  }),
  askDraft: { zh: '要写一份投诉吗？', en: 'Draft a complaint?' },
  draftHint: {
    zh: '每一项都可以留空，留空处会在信里标出。',
    en: 'You can leave anything blank; blanks are marked in the letter.',
  },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  askMore: { zh: '还有另一笔交易吗？', en: 'Is there another transaction?' },
  nthTransaction: (n: number): Text => ({ zh: `第 ${n} 笔，`, en: `Transaction ${n}: ` }),
  askEvidence: { zh: '您手上已有哪些证据？', en: 'Which of these do you have already?' },
  askStory: { zh: '用您自己的话写下经过', en: 'What happened, in your own words' },
  storyKeep: {
    zh: '上面是已写的内容；接着写，空行结束。',
    en: 'What you wrote stands above; go on, an empty line ends.',
  },
  whyTime: { zh: '用来算时限过了没有', en: 'to see whether a time limit has passed' },
  storyHint: {
    zh: '可写多行，空行结束；直接回车跳过。',
    en: 'You can write several lines; an empty line ends it. Press Enter alone to skip.',
  },
  facts: {
    name: { zh: '您的姓名', en: 'Your full name' },
    phone: { zh: '您的联系电话', en: 'Your phone number' },
    email: { zh: '您的电子邮箱', en: 'Your email address' },
    account: { zh: '您的账户或注册手机号', en: 'Your account or registered phone number' },
    error: { zh: '页面提示的原文', en: 'The exact words on the screen' },
    story: { zh: '经过', en: 'What happened' },
    request: { zh: '您的诉求（可选多项）', en: 'What you are asking for (choose one or more)' },
    'reply-by': { zh: '希望对方在哪一天前答复', en: 'The day you want an answer by' },
    'next-step': {
      zh: '信里要写明“如未解决，将向监管部门反映”吗？',
      en: 'Should the letter say where you will complain next if this isn’t solved?',
    },
    amount: { zh: '金额', en: 'Amount' },
    currency: { zh: '币种', en: 'Currency' },
    time: { zh: '交易时间', en: 'Time of the transaction' },
    'refund-time': { zh: '退款发起时间', en: 'When the refund was started' },
    'payment-method': {
      zh: '付款方式（如余额、某银行卡）',
      en: 'Payment method (such as balance or a bank card)',
    },
    counterparty: { zh: '收款方（名称、账号）', en: 'Who was paid (name, account)' },
    transaction: { zh: '交易单号', en: 'Transaction number' },
    'merchant-order': { zh: '商户单号', en: 'Merchant order number' },
    'bank-reference': { zh: '银行参考号', en: 'Bank reference' },
  },
  factHints: {
    amount: { zh: '例：128.5、¥1,280', en: 'e.g. 128.5, $40' },
    time: { zh: '例：昨天 14:30、2026-11-20 14:30', en: 'e.g. yesterday 14:30, 2026-11-20 14:30' },
    'refund-time': { zh: '例：11月18日', en: 'e.g. 18 Nov' },
    'reply-by': { zh: '例：12月5日、7天后', en: 'e.g. 5 Dec, in 7 days' },
    phone: { zh: '便于对方回复您', en: 'so that they can reach you' },
    account: { zh: '不要写密码', en: 'never a password' },
    'merchant-order': {
      zh: '商家自己的单号：商家的订单里有，账单详情里也常有',
      en: 'the shop’s own number: in its order confirmation, often beside the payment, too',
    },
    'bank-reference': { zh: '银行流水里的参考号', en: 'the reference in your bank’s records' },
    currency: { zh: '例：CNY、USD', en: 'e.g. CNY, USD' },
  } as Readonly<Partial<Record<string, Text>>>,
  blankHint: { zh: '回车跳过', en: 'press Enter to skip' },
  numberHint: (where: string): Text => ({ zh: `在这里看：${where}`, en: `Find it here: ${where}` }),
  requests: {
    refund: { zh: '退款', en: 'Refund' },
    unfreeze: { zh: '解除冻结或限制', en: 'Lift the freeze or restriction' },
    explanation: { zh: '说明原因', en: 'An explanation' },
    correction: { zh: '更正记录', en: 'Correct the record' },
    compensation: { zh: '赔偿损失', en: 'Compensation' },
    apology: { zh: '道歉', en: 'An apology' },
  },
  readOn: { zh: '看完按回车继续', en: 'Press Enter when you have read this' },
  /** Behind a case that its last answer solved. */
  savedSolved: (number: number): Text => ({
    zh: `已存为第 ${number} 号。\n  再看：wallet-help show ${number}\n  了结了就结束它：wallet-help close ${number}`,
    en: `Kept as case ${number}.\n  See it: wallet-help show ${number}\n  Nothing more to do? Close it: wallet-help close ${number}`,
  }),
  kept: (answer: Text): Text => ({ zh: `${answer.zh}（沿用）`, en: `${answer.en} (kept)` }),
  saved: (number: number): Text => ({
    zh: `已存为第 ${number} 号。\n  再看：wallet-help show ${number}\n  打过电话、寄出了、有答复，都记一笔：wallet-help log ${number}\n  导出：wallet-help export ${number} -o complaint.md`,
    en: `Kept as case ${number}.\n  See it: wallet-help show ${number}\n  Note calls, letters sent, and answers: wallet-help log ${number}\n  Save the letter: wallet-help export ${number} -o complaint.md`,
  }),
  sendTo: {
    wallet: {
      zh: '把信交给钱包客服（{wallet}），先问怎么交：{task:support}。',
      en: 'Send it to the support of {wallet}: {task:support}.',
    },
    bank: {
      zh: '把信交给银行：打银行卡背面的电话，问怎么递交；或交到网点。',
      en: 'Send it to the bank: call the number on the back of the card and ask where complaints go, or hand it in at a branch.',
    },
    merchant: {
      zh: '把信发给商家：在订单页点“联系商家”，发过去并截图。',
      en: 'Send it to the merchant: use the contact on the order page, and take a screenshot of what you sent.',
    },
  },
  otherLanguage: {
    zh: '信的语言随收信方；要换语言，导出时加 --letter-lang zh 或 en。',
    en: 'The letter is in its reader’s language; to change it, add --letter-lang zh or en when you export it.',
  },
  unfinished: (number: number, problem: Text): Text => ({
    zh: `第 ${number} 号（${problem.zh}）还没做完。继续：wallet-help diagnose --resume ${number}`,
    en: `Case ${number} (${problem.en}) is not finished. To continue: wallet-help diagnose --resume ${number}`,
  }),
  stopped: (number: number): Text => ({
    zh: `已保存。继续：wallet-help diagnose --resume ${number}`,
    en: `Saved. To continue: wallet-help diagnose --resume ${number}`,
  }),
  stoppedUnsaved: {
    zh: '已退出，没有保存任何内容。重新开始：wallet-help diagnose',
    en: 'Stopped; nothing was saved. To start again: wallet-help diagnose',
  },
  resumed: (number: number): Text => ({
    zh: `接着第 ${number} 号继续。`,
    en: `Continuing case ${number}.`,
  }),
  nothingToResume: { zh: '没有未完成的记录。', en: 'There is no unfinished case.' },
  startNew: {
    zh: '开始新的：wallet-help diagnose',
    en: 'To start a new one: wallet-help diagnose',
  },
  alreadyFinished: (number: number): Text => ({
    zh: `第 ${number} 号已经问完了，下面是它的投诉草稿。`,
    en: `Case ${number} is complete; this is its draft.`,
  }),
  notKept: (why: Text): Text => ({
    zh: `这次没能存进记录：${why.zh}请自行保存上面的内容。`,
    en: `This case could not be saved: ${why.en} Copy what you see above and keep it yourself.`,
  }),
  logBroken: (why: Text): Text => ({
    zh: `记录暂时存不了：${why.zh}您可以继续，最后照样给出投诉草稿。`,
    en: `Your case can’t be saved: ${why.en} You can continue; you will still get the draft.`,
  }),
  maskedOnScreen: {
    zh: '屏幕上遮住了对方的账号；导出的文件里是完整的。',
    en: 'The other side’s account is masked on screen; the exported file shows it in full.',
  },
  unused: (node: string): Text => ({
    zh: `--answer ${node} 没有用到：这条路上没有问这一题。`,
    en: `--answer ${node} was not used: that question doesn’t come up here.`,
  }),
} as const
