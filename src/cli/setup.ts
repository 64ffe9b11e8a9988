import { PREFERENCES } from '../core/preferences.ts'
import { JSON_FLAG } from './common.ts'
import { SHELLS } from '../core/screens/completion-script.ts'
import { anyOf, type VerbGroup } from './verb.ts'

export const SETUP: VerbGroup = {
  title: { zh: '设置这个程序：', en: 'Set up this program:' },
  verbs: [
    {
      name: 'config',
      about: {
        zh: '看设置、改设置：语言、钱包、地区、信里的姓名和联系方式',
        en: 'show and change settings: language, wallet, place, your name and contact for letters',
      },
      arguments: {
        '[key]': {
          completes: anyOf(PREFERENCES),
          zh: `设置名：${PREFERENCES.join(' ')}`,
          en: `one of: ${PREFERENCES.join(' ')}`,
        },
        '[value...]': { zh: '值；没有就显示现在的', en: 'its value; without one, shows it' },
      },
      options: { '--unset': { zh: '去掉这一项', en: 'remove the setting' }, ...JSON_FLAG },
      examples: [
        { call: 'wallet-help config', zh: '看全部设置', en: 'all settings' },
        {
          call: 'wallet-help config wallet alipay',
          zh: '设常用的钱包',
          en: 'set the wallet you use',
        },
        { call: 'wallet-help config wallet --unset', zh: '去掉这项', en: 'remove it' },
      ],
      load: async () => (await import('../commands/config.ts')).config,
    },
    {
      name: 'completion',
      about: {
        zh: '打印补全脚本：bash、zsh 或 fish',
        en: 'print the script that lets bash, zsh or fish complete what you type',
      },
      arguments: {
        '<shell>': { zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish', completes: anyOf(SHELLS) },
      },
      examples: [
        { call: 'wallet-help completion bash', zh: 'bash 的脚本', en: 'the script for bash' },
      ],
      load: async () => (await import('../commands/completion.ts')).completion,
    },
    {
      name: 'doctor',
      about: {
        zh: '检查记录文件、权限、磁盘、终端和设置，每处给出办法',
        en: 'check the casebook, permissions, disk, terminal and settings, each with its mend',
      },
      options: {
        '--recover': {
          zh: '把损坏的记录文件里能救的救到一个新文件，原文件不动',
          en: 'save what can be saved of a damaged casebook into a new file; the old one stays as it is',
        },
        '--to <file>': {
          zh: '新文件；不写就放在旧文件旁边',
          en: 'the new file; left out, it is made beside the old one',
          completes: 'file',
        },
        '--tidy': {
          zh: '清掉中断时留下的半成品，和没有记录用到的证据文件',
          en: 'remove what was left unfinished, and evidence files that belong to no case',
        },
        ...JSON_FLAG,
      },
      examples: [
        { call: 'wallet-help doctor', zh: '检查一遍', en: 'check everything' },
        { call: 'wallet-help doctor --json', zh: '给程序读', en: 'for programs' },
        {
          call: 'wallet-help doctor --recover',
          zh: '救出损坏的记录',
          en: 'save a damaged casebook',
        },
        {
          call: 'wallet-help doctor --tidy',
          zh: '清掉半成品',
          en: 'remove what was left unfinished',
        },
      ],
      load: async () => (await import('../commands/doctor.ts')).doctor,
    },
  ],
}
