import type { Text } from '../text.ts'

/** Quotation marks inside quotation marks are single ones. */
const inner = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’')

/** The frame of an outcome on screen. */
export const advice = {
  said: (label: Text): Text => ({ zh: `“${inner(label.zh)}”`, en: `“${inner(label.en)}”` }),
  helped: (title: Text): Text => ({ zh: `试了“${title.zh}”，解决了`, en: `“${title.en}” helped` }),
  didNotHelp: (title: Text): Text => ({
    zh: `试了“${title.zh}”，没有解决`,
    en: `“${title.en}” didn’t help`,
  }),
  worked: (title: Text): Text => ({ zh: `“${title.zh}”做到了`, en: `“${title.en}” worked` }),
  didNotWork: (title: Text): Text => ({
    zh: `试了“${title.zh}”，没做到`,
    en: `“${title.en}” didn’t work`,
  }),
  firstHeading: { zh: '先做这几件，别的以后再说', en: 'Do these first; everything else can wait' },
  nowHeading: { zh: '现在做', en: 'What to do now' },
  causeHeading: { zh: '原因', en: 'Cause' },
  sure: {
    certain: { zh: '可以确定', en: 'Certain' },
    likely: { zh: '多半是这样', en: 'Most likely' },
    possible: { zh: '可能是这样', en: 'Possibly' },
  },
  because: (reasons: string): Text => ({
    zh: `依据您的回答：${reasons}。`,
    en: `From your answers: ${reasons}.`,
  }),
  waitHeading: { zh: '要等多久', en: 'How long to wait' },
  afterHeading: { zh: '还没解决', en: 'If it’s still not solved' },
  keepHeading: { zh: '留好证据', en: 'Keep as evidence' },
  complainHeading: { zh: '要不要投诉', en: 'Whether to complain' },
  sources: (titles: string): Text => ({ zh: `来源：${titles}`, en: `Sources: ${titles}` }),
  more: (guide: string): Text => ({
    zh: `更多：wallet-help guide ${guide}`,
    en: `More: wallet-help guide ${guide}`,
  }),
  notLegalAdvice: {
    zh: '日期为估算；以上内容不是法律意见。',
    en: 'Dates are estimates, not legal advice.',
  },
} as const
