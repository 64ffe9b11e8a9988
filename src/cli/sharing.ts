import { CARD_FORMATS } from '../core/complaint/format-names.ts'
import { CASE, FORCE, JSON_FLAG, MASK } from './common.ts'
import type { VerbGroup } from './verb.ts'

export const SHARING: VerbGroup = {
  title: { zh: '已解决的案例：', en: 'Solved cases:' },
  verbs: [
    {
      name: 'similar',
      about: {
        zh: '找最像的已解决案例：怎么解决的，用了多久',
        en: 'the solved cases most like yours: what worked, how long it took',
      },
      arguments: {
        '<case-or-words...>': { zh: '记录编号，或几个词', en: 'number of a case, or some words' },
      },
      options: JSON_FLAG,
      examples: [
        { call: 'wallet-help similar 1', zh: '像第 1 号记录的', en: 'those like case 1' },
        { call: 'wallet-help similar 退款 没到', zh: '按词找', en: 'by words' },
      ],
      load: async () => (await import('../commands/similar.ts')).similar,
    },
    {
      name: 'share',
      about: {
        zh: '把一个有结果的案例做成匿名卡片，给别人参考',
        en: 'an anonymous card of a case that ended, for others to learn from',
      },
      arguments: CASE,
      options: {
        '-o, --output <file>': {
          zh: '写入文件（默认打印出来）',
          en: 'write to a file (default: print)',
        },
        '--format <format>': {
          zh: '格式：md 给人看，json 给 import 用',
          en: 'md to be read, json for import',
          choices: CARD_FORMATS,
        },
        '--include-note <text...>': {
          zh: '放进这些话（会先遮盖）',
          en: 'put these words in, masked',
        },
        '--hide <text...>': MASK['--hide <text...>'],
        '--yes': {
          zh: '不再询问；您写过的内容不放进去',
          en: 'do not ask; what you typed stays out',
        },
        ...FORCE,
      },
      examples: [
        {
          call: 'wallet-help close 1 --outcome solved && wallet-help share 1 --yes',
          zh: '结束后做成卡片',
          en: 'a card of a case that ended',
        },
        {
          call: 'wallet-help close 1 --outcome solved && wallet-help share 1 --yes --format json -o card.json',
          zh: '存成别人能导入的文件',
          en: 'a file that others can import',
        },
      ],
      load: async () => (await import('../commands/share.ts')).share,
    },
    {
      name: 'import',
      about: {
        zh: '把别人分享的案例卡片收进案例库',
        en: 'take case cards from others into your library',
      },
      arguments: { '<path...>': { zh: '文件或文件夹', en: 'files or folders' } },
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help import cards',
          zh: '收进一个文件夹里的卡片',
          en: 'the cards in a folder',
        },
      ],
      load: async () => (await import('../commands/import.ts')).importCards,
    },
    {
      name: 'cards',
      about: {
        zh: '列出收进来的案例卡片，或删掉一些',
        en: 'list the cards from others, or remove some',
      },
      options: JSON_FLAG,
      verbs: [
        {
          name: 'remove',
          about: { zh: '删掉卡片', en: 'remove cards' },
          arguments: {
            '<card...>': { zh: '卡片的编号，或它的开头', en: 'ids of cards, or how they begin' },
          },
          options: JSON_FLAG,
          examples: [
            {
              call: 'wallet-help cards remove 3f2a91',
              zh: '删掉编号这样开头的一张',
              en: 'the one whose id begins so',
              asks: true,
            },
          ],
          load: async () => (await import('../commands/cards.ts')).removeCards,
        },
      ],
      examples: [{ call: 'wallet-help cards', zh: '收进来的卡片', en: 'what was taken in' }],
      load: async () => (await import('../commands/cards.ts')).cards,
    },
  ],
}
