import type { Text } from '../text.ts'

/** Help texts and the errors of the command line itself. */
export const cli = {
  about: {
    zh: '数字钱包出了问题：一步步找原因、给出办法；解决不了，就写好投诉并记下进度。\n只在本机运行，不联网，不需要账号。',
    en: 'For when a digital wallet fails you: finds the cause and what to do, step by step. If that doesn’t help, it drafts a complaint and keeps the case.\nEverything stays on your computer: no network, no account.',
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
