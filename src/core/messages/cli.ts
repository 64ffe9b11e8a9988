import type { Text } from '../text.ts'

/** Help texts and the errors of the command line itself. */
export const cli = {
  about: {
    zh: '数字钱包出了问题：一步步找原因、给出办法；解决不了，就写好投诉并记下进度。\n只在本机运行，不联网，不需要账号。',
    en: 'For when a digital wallet fails you: finds the cause and what to do, step by step. If that doesn’t help, it drafts a complaint and keeps the case.\nEverything stays on your computer: no network, no account.',
  },
  commands: {
    diagnose: {
      zh: '诊断：发生了什么、现在怎么办，需要时写投诉',
      en: 'find the cause and what to do; draft a complaint if needed',
    },
    list: { zh: '列出所有记录', en: 'list all cases' },
    show: { zh: '看一条记录', en: 'show one case' },
    export: {
      zh: '写成信：给钱包、监管、警方、公众等',
      en: 'the case as a letter, to whom you choose',
    },
    log: {
      zh: '记一笔：联系、寄出、答复、到账、备注',
      en: 'note a contact, a complaint sent, an answer, money, a note',
    },
    edit: {
      zh: '修改事实，重写投诉；原来的内容留在经过里',
      en: 'change facts and draft anew; the timeline keeps the old values',
    },
    close: { zh: '结束一条记录，写明结果', en: 'close a case with what came of it' },
    reopen: { zh: '重新打开已结束的记录', en: 'open a closed case again' },
    delete: {
      zh: '删除一条记录，连同经过和证据文件',
      en: 'delete a case with its timeline and evidence files',
    },
    search: { zh: '在所有记录里查找', en: 'find words anywhere in your cases' },
    stats: {
      zh: '统计：问题、钱包、结果、用时、金额',
      en: 'count cases, outcomes, days and money',
    },
    evidence: {
      zh: '看证据清单，标记已有、还缺或不适用',
      en: 'the evidence of a case: what is there, what is missing, how to get it',
    },
    evidenceAdd: { zh: '把文件存入一项证据', en: 'keep files for an item of evidence' },
    evidenceVerify: {
      zh: '核对存入的文件有没有变、有没有少',
      en: 'check that the kept files are complete and unchanged',
    },
    backup: {
      zh: '把全部记录和证据文件备份成一个文件',
      en: 'save all cases and evidence files in one file',
    },
    restore: {
      zh: '从备份恢复，或与现有记录合并',
      en: 'bring a backup back, or merge it with the cases here',
    },
    tree: {
      zh: '画出一个问题的决策树（Mermaid 或 JSON）',
      en: 'draw the decision tree of a problem (Mermaid or JSON)',
    },
    contacts: {
      zh: '查官方客服、投诉机构和银行电话；核对别人给的号码',
      en: 'official support, complaint offices, card lines; check a number you were given',
    },
    due: {
      zh: '看所有记录里什么快到期，过了不能补救的在前；可存成日历文件',
      en: 'what is due in all cases, the most irreversible first; also as a calendar file',
    },
    deadline: {
      zh: '看期限规则；算一条规则的日期；解释一条记录的每个日期',
      en: 'time limits: the rules, a rule counted from a day, each date of a case explained',
    },
    next: {
      zh: '下一步找谁、要准备什么、什么时候可以',
      en: 'whom to turn to next, what it needs and when',
    },
    explain: {
      zh: '解释错误提示或代码：是什么意思，现在怎么办',
      en: 'what an error message or code means, and what to do',
    },
    help: { zh: '看一个命令的用法', en: 'how to use a command' },
  },
  options: {
    lang: { zh: '界面语言：zh 或 en', en: 'language on screen: zh or en' },
    db: {
      zh: '记录文件的位置（默认在系统的数据目录；也可用 WALLET_HELP_DB）',
      en: 'file that keeps your cases (default: in your system’s data folder, or WALLET_HELP_DB)',
    },
    noInput: {
      zh: '不提问：缺少回答就报错退出',
      en: 'never ask: exit with an error where an answer is missing',
    },
    noColor: { zh: '不用颜色', en: 'no color' },
    version: { zh: '显示版本', en: 'print the version' },
    help: { zh: '显示帮助', en: 'print help' },
    problem: { zh: '问题的代号', en: 'the problem' },
    wallet: { zh: '钱包的代号', en: 'the wallet' },
    place: {
      zh: '适用哪里的法律：cn hk sg us uk eu other',
      en: 'whose law applies: cn hk sg us uk eu other',
    },
    answer: {
      zh: '回答一题，可多次；题目和选项见 tree --json',
      en: 'answer a question, repeatable; see tree --json',
    },
    fact: {
      zh: '给出一个事实，可多次；名称见 --list-facts；第二笔交易写成 amount.2=30',
      en: 'give a fact, repeatable; names: --list-facts; a second transaction: amount.2=30',
    },
    facts: {
      zh: '从 JSON 文件读事实（“-”为标准输入，不会留在命令历史里）',
      en: 'read facts from a JSON file ("-": standard input, which leaves no trace in the shell history)',
    },
    have: { zh: '手上已有的证据', en: 'evidence that you have' },
    letterLang: {
      zh: '投诉信的语言（默认随收信方）',
      en: 'language of the letter (default: its reader’s)',
    },
    resume: { zh: '接着没做完的继续', en: 'continue an unfinished case' },
    listFacts: { zh: '列出可以给出的事实', en: 'list the facts that can be given' },
    json: { zh: '输出 JSON', en: 'print JSON' },
    status: { zh: '只看这个状态的', en: 'only with this status' },
    onlyProblem: { zh: '只看这个问题的', en: 'only about this problem' },
    onlyWallet: { zh: '只看这个钱包的', en: 'only about this wallet' },
    limit: { zh: '最多几条', en: 'at most this many' },
    check: { zh: '核对一个号码是不是官方的', en: 'check whether a number is official' },
    explainWallet: { zh: '在哪个钱包里看到的', en: 'the wallet that showed it' },
    markHave: { zh: '标为已有', en: 'mark as had' },
    markMissing: { zh: '标为还缺', en: 'mark as missing' },
    markNotApplicable: { zh: '标为不适用', en: 'mark as having no bearing on this case' },
    kind: {
      zh: '种类：contact sent reminder appeal accepted answer extension money note correction（默认 contact）',
      en: 'contact sent reminder appeal accepted answer extension money note correction (default: contact)',
    },
    office: {
      zh: '对方：wallet bank merchant，或当地机构的代号（见 contacts）',
      en: 'who: wallet bank merchant, or the id of an office (see contacts)',
    },
    on: { zh: '什么时候（默认现在）', en: 'when it was (default: now)' },
    channel: { zh: '渠道，如“电话 95188”', en: 'how, such as "phone 95188"' },
    who: { zh: '对方是谁，如“客服 3 号”', en: 'who spoke with you' },
    ref: { zh: '工单号、受理编号或回执号', en: 'ticket, receipt or case number' },
    said: { zh: '说了什么', en: 'what was said' },
    promised: { zh: '答应了什么', en: 'what they promised' },
    by: {
      zh: '答应在哪一天前，如“48 小时内”“3 个工作日”',
      en: 'by when, such as "48 hours", "3 working days", 2026-12-05',
    },
    moneyAmount: { zh: '到账的金额', en: 'the money that arrived' },
    corrects: { zh: '记错的那一条的序号', en: 'number of the entry that is wrong' },
    closeOutcome: {
      zh: '结果：solved partly refused no-answer gave-up',
      en: 'solved partly refused no-answer gave-up',
    },
    recovered: { zh: '一共拿回的金额', en: 'the money you got back in all' },
    withdrawn: { zh: '投诉已撤回', en: 'the complaint is withdrawn' },
    change: {
      zh: '改一个事实，可多次；“名称=”为删除；名称见 diagnose --list-facts',
      en: 'change a fact, repeatable; NAME= takes it away; names: diagnose --list-facts',
    },
    yes: { zh: '不再询问', en: 'do not ask' },
    overdue: { zh: '只看已超期的', en: 'only those that are overdue' },
    listDue: {
      zh: '只看还有期限在走的，先到期的在前',
      en: 'only those with a date to come, the soonest first',
    },
    for: {
      zh: '写给谁：wallet、bank、merchant……（看有哪些：--list）',
      en: 'whom it is for: wallet, bank, merchant... (--list shows them)',
    },
    letterKind: {
      zh: '哪一种信：first 首次、reminder 催办、appeal 再次投诉',
      en: 'which letter: first, reminder or appeal',
    },
    format: { zh: '格式：md', en: 'format: md' },
    output: { zh: '写入文件（默认打印出来）', en: 'write to a file (default: print)' },
    ics: {
      zh: '写成日历文件（“-”打印出来）；再次导入会更新',
      en: 'write a calendar file ("-": print); importing it again updates',
    },
    exitCode: { zh: '有已过期的就以 1 退出', en: 'exit with 1 if something is overdue' },
    listRules: { zh: '列出全部期限规则', en: 'list all rules' },
    from: {
      zh: '从哪天（或时刻）算起，按规则所在地的时间',
      en: 'the day or moment it is counted from, by the clock of the rule’s place',
    },
    force: { zh: '覆盖已有的文件', en: 'replace an existing file' },
  },
  arguments: {
    number: { zh: '记录编号', en: 'number of the case' },
    ruleOrNumber: { zh: '规则或记录编号', en: 'a rule, or the number of a case' },
    problem: { zh: '问题', en: 'the problem' },
    words: {
      zh: '要找的词（每个至少两个字，都要出现）',
      en: 'words, of two characters at least; all must occur',
    },
    item: { zh: '证据项', en: 'item of evidence' },
    files: { zh: '文件', en: 'files' },
    backup: { zh: '备份文件', en: 'file of the backup' },
    name: {
      zh: '钱包、机构、银行、运营商或地区的代号或名称',
      en: 'id or name of a wallet, office, bank, carrier or place',
    },
    text: { zh: '提示原文或代码', en: 'the exact words or the code' },
  },
  headings: {
    usage: { zh: '用法：', en: 'Usage:' },
    arguments: { zh: '参数：', en: 'Arguments:' },
    options: { zh: '选项：', en: 'Options:' },
    globalOptions: { zh: '通用选项：', en: 'Global options:' },
    commands: { zh: '命令：', en: 'Commands:' },
    optionsUsage: { zh: '[选项]', en: '[options]' },
    commandUsage: { zh: '[命令]', en: '[command]' },
  },
  examples: {
    heading: { zh: '例子：', en: 'Examples:' },
    start: { zh: '开始诊断', en: 'start' },
    resume: { zh: '接着上次继续', en: 'continue where you stopped' },
    export: { zh: '把投诉存成文件', en: 'save the complaint' },
  },
  exitCodes: {
    zh: '退出码：0 完成　1 未能完成　2 调用有误　3 数据有误　130 已取消',
    en: 'Exit codes: 0 done, 1 failed, 2 called wrongly, 3 data wrong, 130 canceled',
  },
  unknownCommand: { zh: '命令', en: 'command' },
  unknownOption: { zh: '选项', en: 'option' },
  missingArgument: (name: string): Text => ({
    zh: `少了参数：${name}`,
    en: `An argument is missing: ${name}`,
  }),
  missingValue: (option: string): Text => ({
    zh: `${option} 后面要跟一个值。`,
    en: `${option} needs a value.`,
  }),
  tooMany: { zh: '参数太多。', en: 'Too many arguments.' },
  badChoice: (value: string, choices: string): Text => ({
    zh: `“${value}”不在可选范围内：${choices}`,
    en: `“${value}” is not one of: ${choices}`,
  }),
  afterCommand: (option: string): Text => ({
    zh: `${option} 要写在命令后面。`,
    en: `${option} goes after the command.`,
  }),
  forExample: (call: string): Text => ({ zh: `例如：${call}`, en: `For example: ${call}` }),
  seeHelp: (command: string): Text => ({
    zh: `看用法：${command} --help`,
    en: `For usage: ${command} --help`,
  }),
} as const
