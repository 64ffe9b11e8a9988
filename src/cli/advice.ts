import { FACTS, JSON_FLAG, LETTER_LANG } from './common.ts'
import { anyOf, type VerbGroup } from './verb.ts'

export const ADVICE: VerbGroup = {
  title: { zh: '找原因、看怎么办：', en: 'Find out what to do:' },
  verbs: [
    {
      name: 'diagnose',
      about: {
        zh: '诊断：发生了什么、现在怎么办，需要时写投诉',
        en: 'find the cause and what to do; draft a complaint if needed',
      },
      arguments: {
        '[text...]': {
          zh: '用您自己的话说发生了什么',
          en: 'what happened, in your own words',
        },
      },
      options: {
        '--problem <id>': { completes: 'problem', zh: '问题的代号', en: 'the problem' },
        '--wallet <id>': { completes: 'wallet', zh: '钱包的代号', en: 'the wallet' },
        '--place <id>': {
          completes: 'place',
          zh: '适用哪里的法律：cn hk sg us uk eu other',
          en: 'whose law applies: cn hk sg us uk eu other',
        },
        '--answer <node=option...>': {
          completes: 'answer',
          zh: '回答一题，可多次；题目和选项见 tree --json',
          en: 'answer a question, repeatable; see tree --json',
        },
        '--fact <name=value...>': {
          completes: 'fact',
          zh: '给出一个事实，可多次；名称见 --list-facts；第二笔交易写成 amount.2=30',
          en: 'give a fact, repeatable; names: --list-facts; a second transaction: amount.2=30',
        },
        ...FACTS,
        '--have <evidence...>': {
          completes: 'evidence',
          zh: '手上已有的证据',
          en: 'evidence that you have',
        },
        ...LETTER_LANG,
        '--resume [case]': {
          completes: 'case',
          zh: '接着没做完的继续',
          en: 'continue an unfinished case',
        },
        '--list-facts': { zh: '列出可以给出的事实', en: 'list the facts that can be given' },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help diagnose --resume',
          zh: '接着没做完的继续',
          en: 'go on where you stopped',
          asks: true,
        },
        {
          call: 'wallet-help diagnose --problem refund-missing --wallet paypal',
          zh: '从一个问题开始',
          en: 'begin with a problem',
          asks: true,
        },
        {
          call: 'wallet-help diagnose --list-facts',
          zh: '脚本可以给哪些事实',
          en: 'the facts that a script can give',
        },
      ],
      load: async () => (await import('../commands/diagnose.ts')).diagnose,
    },
    {
      name: 'triage',
      about: {
        zh: '读一段话，说出多半是哪个问题',
        en: 'which problem a text in your own words is about',
      },
      arguments: {
        '[text...]': {
          zh: '一段话，放进引号；不写就从标准输入读，每行一段',
          en: 'a text in quotes; without one, one a line from standard input',
        },
      },
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help triage "昨晚付了两次钱"',
          zh: '一段话是哪个问题',
          en: 'which problem a text is about',
        },
      ],
      load: async () => (await import('../commands/triage.ts')).triage,
    },
    {
      name: 'explain',
      about: {
        zh: '解释错误提示或代码：是什么意思，现在怎么办',
        en: 'what an error message or code means, and what to do',
      },
      arguments: { '<text...>': { zh: '提示原文或代码', en: 'the exact words or the code' } },
      options: {
        '--wallet <id>': {
          completes: 'wallet',
          zh: '在哪个钱包里看到的',
          en: 'the wallet that showed it',
        },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help explain "交易存在风险"',
          zh: '屏幕上那句话是什么意思',
          en: 'what the words on the screen mean',
        },
        {
          call: 'wallet-help explain PAYEE_ACCOUNT_RESTRICTED',
          zh: '一个代码是什么意思',
          en: 'what a code means',
        },
      ],
      load: async () => (await import('../commands/explain.ts')).explain,
    },
    {
      name: 'contacts',
      about: {
        zh: '查官方客服、投诉机构和银行电话；核对别人给的号码',
        en: 'official support, complaint offices, card lines; check a number you were given',
      },
      arguments: {
        '[name]': {
          completes: ['wallet', 'place'],
          zh: '钱包、机构、银行、运营商或地区的代号或名称',
          en: 'id or name of a wallet, office, bank, carrier or place',
        },
      },
      options: {
        '--check <number>': {
          zh: '核对一个号码是不是官方的',
          en: 'check whether a number is official',
        },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help contacts alipay',
          zh: '支付宝的官方渠道',
          en: 'the official channels of Alipay',
        },
        {
          call: 'wallet-help contacts --check 95188',
          zh: '一个号码是不是官方的',
          en: 'whether a number is official',
        },
      ],
      load: async () => (await import('../commands/contacts.ts')).contacts,
    },
    {
      name: 'guide',
      about: { zh: '看指南：列出、阅读或查找', en: 'short articles: list them, read one, search' },
      arguments: { '[id]': { completes: 'guide', zh: '指南的代号', en: 'id of a guide' } },
      options: {
        '--search <words...>': {
          zh: '查找：用自己的话说，中英文都行',
          en: 'search, in your own words',
        },
        '--wallet <id>': { completes: 'wallet', zh: '按哪个钱包说', en: 'the wallet to speak of' },
        '--place <id>': {
          completes: 'place',
          zh: '只看这个地方的',
          en: 'only the lines of this place',
        },
        '--format <format>': {
          zh: '格式：text 或 md',
          en: 'format: text or md',
          choices: ['text', 'md'],
        },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help guide', zh: '有哪些指南', en: 'the guides there are' },
        { call: 'wallet-help guide scam-call', zh: '读一篇', en: 'read one' },
        {
          call: 'wallet-help guide --search "refund not arrived"',
          zh: '用自己的话查找',
          en: 'search in your own words',
        },
      ],
      load: async () => (await import('../commands/guide.ts')).guide,
    },
    {
      name: 'network',
      about: {
        zh: '测试这台电脑的网络：能不能连上钱包，卡在哪一步',
        en: 'test this computer’s connection: does it reach the wallet, and where does it stop',
      },
      arguments: {
        '[wallet]': { completes: 'wallet', zh: '钱包的代号或名称', en: 'id or name of a wallet' },
      },
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help network',
          zh: '测试这台电脑的网络',
          en: 'test this computer’s connection',
          connects: true,
        },
        {
          call: 'wallet-help network alipay --json',
          zh: '连支付宝，结果给脚本用',
          en: 'to Alipay, for scripts',
          connects: true,
        },
      ],
      load: async () => (await import('../commands/network.ts')).network,
    },
    {
      name: 'tree',
      about: {
        zh: '画出一个问题的决策树（文字、Mermaid 或 JSON）',
        en: 'draw the decision tree of a problem (text, Mermaid or JSON)',
      },
      arguments: { '[problem]': { completes: 'problem', zh: '问题', en: 'the problem' } },
      options: {
        '--from <question>': {
          zh: '只画这一题往下的部分（方括号里的代号）',
          en: 'only from this question on (an id in brackets)',
        },
        '--depth <n>': {
          completes: anyOf(['all']),
          zh: '画几层；all 为全部（默认画得下多少就多少）',
          en: 'how many levels; all for everything (default: what a screen holds)',
        },
        '--format <format>': {
          zh: '格式：text（文字）、mermaid（流程图）',
          en: 'text, or mermaid for a flowchart',
          choices: ['text', 'mermaid'],
        },
        ...JSON_FLAG,
      },
      examples: [
        {
          call: 'wallet-help tree payment-failed',
          zh: '一个问题的决策树',
          en: 'the decision tree of a problem',
        },
        {
          call: 'wallet-help tree scam --format mermaid',
          zh: '画成 Mermaid 流程图',
          en: 'as a Mermaid flowchart',
        },
        { call: 'wallet-help tree --json', zh: '全部，给程序读', en: 'all of them, for programs' },
      ],
      load: async () => (await import('../commands/tree.ts')).tree,
    },
  ],
}
