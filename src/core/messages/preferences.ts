import type { Preference } from '../preferences.ts'
import type { Text } from '../text.ts'

/** `config`, and the settings file wherever it is read. */
export const preferences = {
  heading: (file: string): Text => ({ zh: `设置（${file}）`, en: `Settings (${file})` }),
  names: {
    lang: { zh: '界面语言：zh 或 en', en: 'language on screen: zh or en' },
    wallet: { zh: '常用的钱包', en: 'the wallet you use' },
    place: { zh: '适用哪里的法律', en: 'whose law applies' },
    name: { zh: '信里的姓名', en: 'your name in letters' },
    phone: { zh: '信里的电话', en: 'your phone number in letters' },
    email: { zh: '信里的邮箱', en: 'your e-mail in letters' },
    plain: {
      zh: '简洁模式：不重画屏幕，适合读屏软件（yes 或 no）',
      en: 'plain mode, without redrawing, for screen readers: yes or no',
    },
  } satisfies Record<Preference, Text>,
  unset: { zh: '未设', en: 'not set' },
  howToSet: {
    zh: '设一项：wallet-help config wallet alipay　去掉：wallet-help config wallet --unset',
    en: 'To set one: wallet-help config wallet alipay   To remove it: wallet-help config wallet --unset',
  },
  saved: (key: Preference, value: string): Text => ({
    zh: `已设：${key} = ${value}`,
    en: `Set: ${key} = ${value}`,
  }),
  removed: (key: Preference): Text => ({ zh: `已去掉：${key}`, en: `Removed: ${key}` }),
  isUnset: (key: Preference): Text => ({ zh: `${key} 没有设。`, en: `${key} is not set.` }),
  setting: { zh: '设置', en: 'setting' },
  lang: { zh: '语言', en: 'language' },
  plain: { zh: '值', en: 'value' },
  unsetNeedsKey: {
    zh: '--unset 要和一个设置名一起用，不带值。',
    en: '--unset goes with the name of a setting and no value.',
  },
  empty: {
    zh: '值是空的。要去掉这项，用 --unset。',
    en: 'The value is empty. To remove the setting, use --unset.',
  },
  damaged: (file: string, why: Text): Text => ({
    zh: `设置文件读不懂（${why.zh}），没有采用，也没有动它：${file}`,
    en: `The settings file can’t be understood (${why.en}); it was neither used nor changed: ${file}`,
  }),
  unreadable: (file: string, why: Text): Text => ({
    zh: `设置文件打不开（${why.zh}），没有采用：${file}`,
    en: `The settings file can’t be opened (${why.en}) and was not used: ${file}`,
  }),
  mend: {
    zh: '改好它，或把它移走后重新设置。',
    en: 'Mend it, or move it away and set things anew.',
  },
} as const

/** What is wrong with the settings file. */
export const preferenceFaults = {
  noJson: { zh: '不是 JSON 对象', en: 'it is no JSON object' },
  noSetting: (key: string): Text => ({ zh: `没有“${key}”这一项`, en: `“${key}” is no setting` }),
  noValue: (key: string): Text => ({ zh: `“${key}”的值不对`, en: `“${key}” has a wrong value` }),
} as const
