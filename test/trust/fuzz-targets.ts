/** Every parser of the program, with what it reads well, and what must hold whatever it reads. */
import { createTriage } from '../../src/core/diagnosis/triage.ts'
import { factsIn } from '../../src/core/diagnosis/triage-facts.ts'
import { parseAmount } from '../../src/core/input/amount.ts'
import { numeral } from '../../src/core/input/chinese-number.ts'
import { currencyOf } from '../../src/core/input/currency.ts'
import { readMoment } from '../../src/core/input/moment.ts'
import { promiseDay } from '../../src/core/casebook/promise-day.ts'
import { readFact } from '../../src/core/casebook/fact-input.ts'
import { readCard } from '../../src/core/casebook/read-card.ts'
import { queryOf } from '../../src/core/casebook/search-query.ts'
import { searchTexts } from '../../src/core/casebook/search.ts'
import { fillSentence } from '../../src/core/complaint/fill.ts'
import { FORMATS } from '../../src/core/complaint/formats.ts'
import { packedNames } from '../../src/core/complaint/package.ts'
import { explainText } from '../../src/core/knowledge/error-texts.ts'
import { FACT_NAMES } from '../../src/core/knowledge/fact-names.ts'
import { searchGuides } from '../../src/core/knowledge/guide-search.ts'
import { readPhone } from '../../src/core/knowledge/phone-number.ts'
import { readPreferences } from '../../src/core/preferences.ts'
import { NOTHING_KNOWN, publicMask } from '../../src/core/redaction/mask.ts'
import { calendarFile } from '../../src/core/screens/ics.ts'
import { looksSecret, removeSecrets } from '../../src/core/secrets/secrets.ts'
import { blanksOf, fillBlanks, harmless, printable } from '../../src/core/text.ts'
import { aCard } from '../a-card.ts'
import { builtKnowledge } from '../world.ts'
import type { Target } from './fuzz.ts'
import { ACTS, HOSTILE_TEXTS } from './hostile-texts.ts'

const NOW = '2026-11-21 20:05'
const WHEN =
  '昨天 今天 下午 晚上 3点半 11月3日 2026-11-20 14:30 Z +08:00 3 nov last friday yesterday at 5pm ago 周三 上周 刚才 前 半小时 in 3 days Nov 3rd, 2026'.split(
    ' ',
  )
const MONEY =
  '128.50 元 块 毛 ¥ $ EUR 1,280 1.2万 五百 三万五 HKD about 多 左右 角 分 百 千 k 壹仟贰佰 整 JPY'.split(
    ' ',
  )
const NAMED =
  '密码 验证码 是 123456 code password pin cvv 我的 张三 王小明 先生 Mr Smith 13912345678 6222021234567890 a@b.com http://x.y/z 订单 2026112022001400 路 号 微信 身份证 110101199003071234'.split(
    ' ',
  )

function holds(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what)
}
const shown = (text: string): void =>
  holds(!ACTS.test(text), `acts: ${JSON.stringify(text.slice(0, 200))}`)

const triage = createTriage(builtKnowledge.triage)
const labels = builtKnowledge.labels('zh')

export const TARGETS: readonly Target[] = [
  {
    name: 'amounts',
    seeds: ['¥1,280', '128块5', '12,50 EUR', '1.2万', '一千二百三十四元五角六分', 'about $40'],
    words: MONEY,
    inputs: [170_000, 400],
    try: (text) => {
      const it = parseAmount(text)
      holds(it === undefined || /^\d{1,12}(?:\.\d{1,3})?$/.test(it.amount), 'a stored amount')
      numeral(text)
      currencyOf(text)
    },
  },
  {
    name: 'times',
    seeds: [
      '昨天下午3点半',
      '2026-11-20T14:30+08:00',
      'last friday at 5pm',
      '11月3日',
      '3 nov 14:05',
    ],
    words: WHEN,
    inputs: [120_000, 400],
    try: (text) => {
      for (const future of [true, false]) {
        const it = readMoment(text, NOW, { future })
        holds(
          !('moment' in it) || /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(it.moment),
          'a stored moment',
        )
      }
    },
  },
  {
    name: 'promises',
    seeds: ['48 小时内', '3-5 个工作日', 'within 2 working days', '2026-12-05', '下周三'],
    words: [...WHEN, '个工作日', '以内', 'working days', '到', '-'],
    inputs: [60_000, 200],
    try: (text) => {
      const day = promiseDay(text, NOW, builtKnowledge.register.calendars['cn'])
      holds(day === undefined || /^\d{4}-\d\d-\d\d/.test(day), 'a day')
    },
  },
  {
    name: 'facts',
    seeds: [
      '128.50',
      '昨天',
      '13912345678',
      'a@b.com',
      '6222 0212 3456 7890',
      '付款后店家说没有收到',
      'yes',
    ],
    words: [...MONEY, ...WHEN, ...NAMED],
    inputs: [10_000, 60],
    try: (text) => {
      for (const name of FACT_NAMES) readFact(name, text, { now: NOW, lang: 'zh' })
    },
  },
  {
    name: 'cards',
    seeds: [
      JSON.stringify(aCard()),
      JSON.stringify(aCard({ notes: [] })),
      '{"format":"wallet-help case card","version":2}',
    ],
    words: [
      '"version":1',
      '"steps":[]',
      '{"day":-1}',
      'null',
      '1e400',
      '"notes":[{"about":"error","text":"x"}]',
      '[[[[',
      '"__proto__":{}',
      '"amount":null',
    ],
    inputs: [150_000, 400],
    try: readCard,
  },
  {
    name: 'settings',
    seeds: ['{"lang":"zh","wallet":"alipay","plain":"yes"}', '{}', '[]'],
    words: ['"lang":"en"', '"plain":"no"', '"name":""', '"__proto__":"x"', '{', '}', 'null', '"'],
    inputs: [150_000, 400],
    try: readPreferences,
  },
  {
    name: 'searches',
    seeds: ['风控', 'refund missing', '13912345678', '" OR NEAR(a b)*', '[a-z]+'],
    words: ['"', '*', '^', 'NEAR(', 'AND', 'col:', '[', ']', '\\', '-', '支付寶', '发', '裡'],
    inputs: [10_000, 200],
    try: (text) => {
      const words = text
        .slice(0, 200)
        .split(' ')
        .filter((it) => it.trim().length > 1)
        // Each is compared with every label; more of them take longer and reach nothing else.
        .slice(0, 4)
      queryOf(words, labels)
      searchTexts([{ number: 1, place: { kind: 'problem' }, text }], words)
    },
  },
  {
    name: 'secrets',
    seeds: [
      '我的密码是 abc123',
      'the code is 123456',
      '验证码 654321 发给他了',
      'password: hunter2',
    ],
    words: NAMED,
    inputs: [40_000, 300],
    try: (text) => {
      removeSecrets(text, 'zh')
      looksSecret(text)
    },
  },
  {
    name: 'masks',
    seeds: [
      '转给王小明 13912345678',
      'I paid Mr John Smith on 3 Nov',
      '住望京西园四区412楼',
      'his email tom dot baxter at outlook dot com',
    ],
    words: NAMED,
    inputs: [12_000, 60],
    try: (text) => publicMask({ ...NOTHING_KNOWN, lang: 'zh' }, [text])(text),
  },
  {
    name: 'own words',
    seeds: [
      '钱转出去了，对方没收到',
      'I was charged 128.5 twice yesterday at 5pm',
      '扫码付款失败 提示 SYSTEM_ERROR',
    ],
    words: [...MONEY, ...WHEN, ...NAMED, '付款失败', 'refund', 'scam', '支付宝', 'PayPal'],
    inputs: [15_000, 60],
    try: (text) => {
      triage(text)
      factsIn(text, NOW, undefined)
    },
  },
  {
    name: 'error texts',
    seeds: ['交易存在风险', 'PAYEE_ACCOUNT_RESTRICTED', '51', 'your card was declined'],
    words: ['ACQ.', 'SYSTEM_ERROR', '错误码', '失败', '_', '05', 'declined'],
    inputs: [2_000, 30],
    try: (text) => explainText(text, builtKnowledge.errors, 'alipay'),
  },
  {
    name: 'guide searches',
    seeds: ['我的退款', 'refund never arrived', '客服不理我怎么办'],
    words: ['refund', '客服', 'wallet', '投诉'],
    inputs: [300, 5],
    try: (text) => searchGuides(builtKnowledge.guides, text.slice(0, 1000)),
  },
  {
    name: 'phone numbers',
    seeds: ['95188', '+86 139 1234 5678', '(0571) 8765-4321 转 802', '1-888-221-1161 ext. 5'],
    words: ['+86', '0086', '转', 'ext', '(', ')', '-', '1', '400', '95188'],
    inputs: [100_000, 300],
    try: readPhone,
  },
  {
    name: 'placeholders',
    seeds: ['{fact:name}于{fact:time}付款{hand:sign}', '{wallet} {task:bill}', '{{fact:name}}'],
    words: [
      '{',
      '}',
      '{fact:',
      'name}',
      '{ask:',
      ':',
      '{fact:__proto__}',
      '{constructor:x}',
      '\u0001',
      '\0',
    ],
    inputs: [100_000, 300],
    try: (text) => {
      const known = Object.fromEntries(blanksOf(text).map(({ id = '' }) => [id, text]))
      fillBlanks(text, () => text)
      const filler = { lang: 'zh', labels: {}, spell: (it: string) => it } as const
      fillSentence({ zh: text, en: text }, {}, filler)
      fillSentence({ zh: text, en: text }, known, filler)
    },
  },
  {
    name: 'screens',
    seeds: Object.values(HOSTILE_TEXTS),
    words: [
      '\u001b[31m',
      '\u001b[39m',
      '\u001b]8;;',
      '\u009b',
      '\r\n',
      '\u202e',
      '\ud800',
      '\udc00',
    ],
    inputs: [100_000, 300],
    try: (text) => {
      shown(printable(text))
      shown(harmless(text, false))
      // With paint, what is left of escapes is paint alone.
      const paint = new RegExp(`\u001b\\[(?:[1247]|2[2479]|3[129])m`, 'g')
      shown(harmless(text, true).replace(paint, ''))
    },
  },
  {
    name: 'letters',
    seeds: [...Object.values(HOSTILE_TEXTS), '# a', '| a | b |', '<b>x</b>', '[a](http://b)'],
    words: ['<', '&', '|', '#', '`', '*', '_', '[', '](', '\\', '\u001b', '\u202e', '\u2028'],
    inputs: [6_000, 40],
    try: (text) => {
      const letter = {
        lang: 'zh',
        title: text,
        blocks: [
          { kind: 'paragraph', text, strong: true },
          { kind: 'table', heading: ['a', 'b'], rows: [[text, text]] },
          { kind: 'list', ordered: true, items: [text] },
          { kind: 'post', label: text, sentences: [text], most: 140, count: 'weighted' },
        ],
      } as const
      for (const render of Object.values(FORMATS)) shown(render(letter))
    },
  },
  {
    name: 'calendars',
    seeds: ['答复', 'a;b,c\\d', ...Object.values(HOSTILE_TEXTS)],
    words: ['\n', '\r\n', 'END:VEVENT', ';', ',', '\\', '付', '😀'],
    inputs: [15_000, 60],
    try: (text) => {
      const says = { zh: text, en: text }
      const deadline = {
        rule: 'x',
        kind: 'yours-closes',
        office: 'wallet',
        says,
        trigger: 'x',
        from: NOW,
        due: '2026-12-01',
        estimated: true,
        skipped: [],
        moved: undefined,
        overdue: false,
        source: undefined,
        limit: undefined,
      } as const
      const of = { number: 1, id: 'id', wallet: 'alipay', place: 'cn' }
      const file = calendarFile([{ of, deadline }], new Date(0), 'zh')
      const lines = file.split('\r\n')
      holds(
        lines.every((it) => Buffer.byteLength(it) <= 75),
        'lines of 75 octets',
      )
      holds(
        lines.every((it) => !/[\n\r]/.test(it)),
        'one kind of line end',
      )
      holds(lines.filter((it) => /^(?:BEGIN|END):/.test(it)).length === 6, 'one event, one alarm')
    },
  },
  {
    name: 'names in a zip',
    seeds: [
      'bill.png',
      '../../etc/passwd',
      'C:\\x\\y.EXE',
      '.bashrc',
      'CON',
      'a'.repeat(300),
      ...Object.values(HOSTILE_TEXTS),
    ],
    words: ['..', '/', '\\', '\0', ':', '.png', '.', '-'],
    inputs: [60_000, 200],
    try: (name) => {
      const file = { item: name, name, sha256: '', size: 0, type: '', addedAt: '' }
      const names = packedNames([file, file])
      holds(new Set(names).size === 2, 'no two are alike')
      for (const it of names)
        holds(/^evidence\/\d\d[A-Za-z0-9_-]*(?:\.[a-z0-9]{1,8})?$/.test(it), `plain: ${it}`)
    },
  },
]
