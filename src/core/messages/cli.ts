import type { Text } from '../text.ts'

/** The same call in both languages. */
const called = (call: string): Text => ({ zh: call, en: call })

/** Help texts and the errors of the command line itself. */
export const cli = {
  about: {
    zh: '数字钱包出了问题：一步步找原因、给出办法；解决不了，就写好投诉并记下进度。\n内容只留在本机，不需要账号；除了您同意的连接测试，不联网。',
    en: 'For when a digital wallet fails you: finds the cause and what to do, step by step. If that doesn’t help, it drafts a complaint and keeps the case.\nEverything stays on your computer: no account, and no network except for a connection test you agree to.',
  },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  helpCommand: { zh: '看一个命令的用法', en: 'how to use a command' },
  headings: {
    usage: { zh: '用法：', en: 'Usage:' },
    arguments: { zh: '参数：', en: 'Arguments:' },
    options: { zh: '选项：', en: 'Options:' },
    globalOptions: { zh: '通用选项：', en: 'Global options:' },
    commands: { zh: '命令：', en: 'Commands:' },
    other: { zh: '其他：', en: 'Other:' },
    optionsUsage: { zh: '[选项]', en: '[options]' },
    commandUsage: { zh: '[命令]', en: '[command]' },
  },
  examples: { zh: '例子：', en: 'Examples:' },
  reference: {
    title: { zh: 'wallet-help 命令参考', en: 'wallet-help: command reference' },
    made: {
      zh: '由命令表生成（`npm run reference`），不要手改。',
      en: 'Made of the table of commands (`npm run reference`); not edited by hand.',
    },
    around: { zh: '退出码、文件、环境变量', en: 'Exit codes, files, environment' },
  },
  purposes: {
    heading: { zh: '常用：', en: 'What people come for:' },
    lines: [
      { call: called('wallet-help'), zh: '从这里开始', en: 'start here' },
      { call: called('wallet-help diagnose --resume'), zh: '接着上次继续', en: 'go on with it' },
      {
        call: { zh: 'wallet-help explain "系统繁忙"', en: 'wallet-help explain "system busy"' },
        zh: '屏幕上那句话',
        en: 'what the screen says',
      },
      {
        call: called('wallet-help contacts --check 95188'),
        zh: '这个号码是真的吗',
        en: 'is this number real',
      },
      { call: called('wallet-help guide scam-call'), zh: '读一篇指南', en: 'read a guide' },
      {
        call: called('wallet-help export 1 -o complaint.md'),
        zh: '把投诉存成文件',
        en: 'save the complaint',
      },
      { call: called('wallet-help due'), zh: '什么快到期', en: 'what is due' },
      { call: called('wallet-help next 1'), zh: '下一步找谁', en: 'whom to turn to next' },
    ],
  },
  exitCodes: {
    zh: '退出码：0 完成，1 未能完成，2 调用有误，3 数据有误，130 已取消',
    en: 'Exit codes: 0 done, 1 failed, 2 called wrongly, 3 data wrong, 130 canceled',
  },
  filesHeading: {
    zh: '文件（各在哪里：wallet-help doctor）：',
    en: 'Files (where: wallet-help doctor):',
  },
  files: [
    {
      zh: 'casebook.db        您的记录，在系统的数据目录',
      en: 'casebook.db        your cases, in the data folder',
    },
    {
      zh: 'casebook.db.files  证据文件，在它旁边',
      en: 'casebook.db.files  your evidence, beside it',
    },
    {
      zh: 'settings.json      您的设置，在系统的配置目录',
      en: 'settings.json      your settings',
    },
  ],
  environmentHeading: { zh: '环境变量：', en: 'Environment:' },
  environment: [
    { zh: 'WALLET_HELP_LANG    界面语言', en: 'WALLET_HELP_LANG    language on screen' },
    { zh: 'WALLET_HELP_DB      记录文件', en: 'WALLET_HELP_DB      file of the cases' },
    { zh: 'WALLET_HELP_CONFIG  设置文件', en: 'WALLET_HELP_CONFIG  file of the settings' },
    {
      zh: 'WALLET_HELP_PLAIN   1：简洁模式，不重画屏幕',
      en: 'WALLET_HELP_PLAIN   1: plain mode, without redrawing',
    },
    {
      zh: 'NO_COLOR            1：不用颜色；FORCE_COLOR：总是用',
      en: 'NO_COLOR            1: no color; FORCE_COLOR: always',
    },
    {
      zh: 'PAGER               读长文用的程序',
      en: 'PAGER               what long articles are read with',
    },
  ],
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
