import { FORCE, JSON_FLAG } from './common.ts'
import type { VerbGroup } from './verb.ts'

export const CHOOSING: VerbGroup = {
  title: { zh: '选钱包、防出事：', en: 'Choose a wallet and keep it safe:' },
  verbs: [
    {
      name: 'choose',
      about: {
        zh: '选钱包：按您自己的重要程度和打分比较；要不要换、换之前做什么',
        en: 'compare wallets by your own weights and marks; whether to leave one, and what to do before',
      },
      options: {
        '--wallets <ids>': {
          completes: 'wallet',
          zh: '比哪几个，用逗号隔开，如 alipay,wechat',
          en: 'those to compare, joined by commas: alipay,wechat',
        },
        '--present <wallet>': {
          completes: 'wallet',
          zh: '现在用的是哪一个',
          en: 'the one you use now',
        },
        '--weight <criterion=n...>': {
          completes: 'weight',
          zh: '一项有多要紧，0–5，可多次：security support functions ease fees reputation',
          en: 'how much it matters, 0-5, repeatable: security support functions ease fees reputation',
        },
        '--mark <wallet.criterion=n...>': {
          completes: 'mark',
          zh: '给一个钱包的一项打分，0–5，可多次，如 alipay.security=4',
          en: 'a mark, 0-5, repeatable: alipay.security=4',
        },
        '-o, --output <file>': {
          zh: '把工作表写成 Markdown 文件',
          en: 'write the worksheet as markdown',
        },
        ...FORCE,
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help choose', zh: '一项一项问', en: 'asked step by step', asks: true },
        {
          call: 'wallet-help choose --wallets alipay,wechat --weight support=5 fees=3 --mark alipay.support=3 alipay.fees=4 wechat.support=4 wechat.fees=3',
          zh: '直接给出重要程度和打分',
          en: 'weights and marks given at once',
        },
      ],
      load: async () => (await import('../commands/choose.ts')).choose,
    },
    {
      name: 'secure',
      about: {
        zh: '安全体检：几分钟，最要紧的排在前面；改好后再做一次看变化',
        en: 'a security check-up of a few minutes: what matters most first; again later, what got better',
      },
      arguments: {
        '[wallet]': { completes: 'wallet', zh: '钱包的代号或名称', en: 'id or name of a wallet' },
      },
      options: {
        '--answer <question=answer...>': {
          completes: 'check',
          zh: '回答一题，可多次：yes、no 或 not-sure',
          en: 'answer a question, repeatable: yes, no or not-sure',
        },
        '--list-questions': { zh: '列出题目', en: 'list the questions' },
        '--resume': { zh: '接着没做完的继续', en: 'continue an unfinished check-up' },
        '--history': { zh: '看做过的体检和变化', en: 'earlier check-ups, and what changed' },
        '--no-keep': { zh: '这次不保存', en: 'do not keep this one' },
        '--forget': { zh: '删除存下的体检', en: 'delete the check-ups that are kept' },
        '--yes': { zh: '删除前不再询问', en: 'do not ask before deleting' },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help secure alipay', zh: '给支付宝做体检', en: 'check Alipay', asks: true },
        { call: 'wallet-help secure --list-questions', zh: '有哪些题', en: 'the questions' },
        { call: 'wallet-help secure --history', zh: '和上次比', en: 'what got better' },
      ],
      load: async () => (await import('../commands/secure.ts')).secure,
    },
  ],
}
