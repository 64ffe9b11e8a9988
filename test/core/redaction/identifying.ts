/** Strings that identify somebody, made from a seed: invented, varied, with valid check digits. */

/** One identifying string as it is written, the signs that must be gone, and the language of its sentence. */
export interface Seeded {
  readonly kind: string
  readonly written: string
  readonly sentence: string
  /** What the masked sentence must not contain, after both are stripped to letters and digits. */
  readonly traces: readonly string[]
}

/** Mulberry32: small, and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (most) => Math.floor(next() * most),
    of: (list) => list[Math.floor(next() * list.length)] as never,
    digits: (count) => Array.from({ length: count }, () => Math.floor(next() * 10)).join(''),
  }
}

export interface Random {
  readonly below: (most: number) => number
  readonly of: <T>(list: readonly T[]) => T
  readonly digits: (count: number) => string
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const two = (number: number): string => String(number).padStart(2, '0')

function mainlandId(random: Random): string {
  const place = random.of(['110105', '310115', '440305', '330106', '510104', '420111', '610113'])
  const born = `${1955 + random.below(50)}${two(1 + random.below(12))}${two(1 + random.below(28))}`
  const body = place + born + random.digits(3)
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}
function oldId(random: Random): string {
  return `${random.of(['110105', '320102', '440106'])}${55 + random.below(40)}${two(1 + random.below(12))}${two(1 + random.below(28))}${random.digits(3)}`
}
function luhn(start: string, length: number, random: Random): string {
  const body = start + random.digits(length - start.length - 1)
  for (let check = 0; check < 10; check++) {
    const sum = [...`${body}${check}`].reverse().reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
    if (sum % 10 === 0) return `${body}${check}`
  }
  return body
}
function hongKongId(random: Random): string {
  const letter = random.of([...'ACGKPRVYZ'])
  const digits = random.digits(6)
  const sum = [...` ${letter}${digits}`].reduce((total, char, at) => {
    const value = char === ' ' ? 36 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    return total + value * (9 - at)
  }, 0)
  const check = (11 - (sum % 11)) % 11
  return `${letter}${digits}${check === 10 ? 'A' : check}`
}
function iban(random: Random): string {
  const country = random.of(['GB', 'DE', 'FR', 'NL'])
  const body =
    country === 'DE'
      ? random.digits(18)
      : country === 'GB'
        ? `NWBK${random.digits(14)}`
        : country === 'NL'
          ? `ABNA${random.digits(10)}`
          : random.digits(23)
  let rest = 0
  for (const char of `${body}${country}00`)
    for (const digit of `${parseInt(char, 36)}`) rest = (rest * 10 + Number(digit)) % 97
  return `${country}${two(98 - rest)}${body}`
}

const full = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const inGroups = (text: string, sizes: readonly number[], sign: string): string => {
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    if (at >= text.length) break
    groups.push(text.slice(at, at + size))
    at += size
  }
  if (at < text.length) groups.push(text.slice(at))
  return groups.join(sign)
}

/** Ways to write a number: together, grouped, full-width, one by one, broken over two lines. */
function ways(text: string, sizes: readonly number[]): string[] {
  const middle = Math.floor(text.length / 2)
  return [
    text,
    inGroups(text, sizes, ' '),
    inGroups(text, sizes, '-'),
    full(text),
    full(inGroups(text, sizes, ' ')),
    `${text.slice(0, middle)}\n${text.slice(middle)}`,
    inGroups(text, sizes, '\n    '),
    inGroups(text, sizes, '\u2013'),
    `${text.slice(0, 3)}\u200b${text.slice(3)}`,
    [...text].join(' '),
  ]
}
const FOURS = [4, 4, 4, 4, 4, 4, 4]

const FAMILY = [...'王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高']
const GIVEN = [
  '小明',
  '志强',
  '丽华',
  '建军',
  '雨桐',
  '欣怡',
  '海燕',
  '晓东',
  '秀英',
  '子涵',
  '浩',
  '敏',
  '磊',
  '洋',
  '静',
  '伟',
  '芳',
  '涛',
]
const FIRST = [
  'Emma',
  'Liam',
  'Agnieszka',
  'Rajesh',
  'Carlos',
  'Fatima',
  'Hannah',
  'Declan',
  'Siobhan',
  'Mei Ling',
  'Oluwaseun',
  'Ingrid',
]
const LAST = [
  "O'Connor",
  'Kowalska',
  'Patel',
  'Gonzalez',
  'Tan',
  'McAllister',
  'Nakamura',
  'Smith-Jones',
  'Okafor',
  'Lindqvist',
  'Wong',
  'Baptiste',
]
const ROADS = [
  '文三路',
  '中山北路',
  '南京西路',
  '建设大道',
  '解放街',
  '人民东路',
  '学院路',
  '长江路',
]
const CITIES = [
  '浙江省杭州市西湖区',
  '上海市静安区',
  '广东省深圳市南山区',
  '成都市武侯区',
  '北京市朝阳区',
  '',
]

interface Maker {
  readonly kind: string
  /** The core, the ways it can be written, and traces where they are not the core itself. */
  readonly make: (random: Random) => { written: readonly string[]; traces: readonly string[] }
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

const plain = (text: string): string[] => [text]
const simple =
  (core: (random: Random) => string, sizes: readonly number[] = FOURS) =>
  (random: Random): { written: readonly string[]; traces: readonly string[] } => {
    const text = core(random)
    return { written: ways(text, sizes), traces: plain(text) }
  }
const fixed =
  (core: (random: Random) => readonly string[], traces: (written: string) => readonly string[]) =>
  (random: Random): { written: readonly string[]; traces: readonly string[] } => {
    const written = core(random)
    return { written, traces: traces(written[0] ?? '') }
  }

export const MAKERS: readonly Maker[] = [
  {
    kind: 'mainland mobile',
    make: simple((it) => `1${it.of(['3', '5', '7', '8', '9'])}${it.digits(9)}`, [3, 4, 4]),
    zh: [
      '打他电话 ⟦⟧ 没人接。',
      '我的手机号是⟦⟧，被拉黑了',
      '⟦⟧这个号码发来短信',
      '对方（⟦⟧）说马上退',
    ],
    en: ['He called me from ⟦⟧ twice.', 'My number is ⟦⟧, please call.'],
  },
  {
    kind: 'landline and abroad',
    make: (it) => {
      const [area, number] = [it.of(['010', '021', '0571', '0755']), `6${it.digits(7)}`]
      const us = [
        `${2 + it.below(8)}${it.digits(2)}`,
        `${2 + it.below(8)}${it.digits(2)}`,
        it.digits(4),
      ] as const
      const uk = `7${it.digits(9)}`
      return it.of([
        {
          written: [
            `${area}-${number}`,
            `${area} ${number}`,
            `（${area}）${number}`,
            full(`${area}-${number}`),
          ],
          traces: [number],
        },
        {
          written: [
            us.join('-'),
            `(${us[0]}) ${us[1]}-${us[2]}`,
            `+1 ${us.join(' ')}`,
            us.join('.'),
          ],
          traces: [us.join('')],
        },
        {
          written: [
            `+44 ${uk.slice(0, 4)} ${uk.slice(4)}`,
            `0${uk}`,
            `0${uk.slice(0, 4)} ${uk.slice(4, 7)} ${uk.slice(7)}`,
          ],
          traces: [uk],
        },
        {
          written: [
            `+852 6${number.slice(1, 4)} ${number.slice(4)}`,
            `6${number.slice(1, 4)} ${number.slice(4)}`,
          ],
          traces: [`6${number.slice(1)}`],
        },
      ])
    },
    zh: ['座机是 ⟦⟧，一直占线', '联系方式：⟦⟧。'],
    en: ['Reach me at ⟦⟧ after work.', 'The caller used ⟦⟧ and hung up'],
  },
  {
    kind: 'mainland identity card',
    make: simple(mainlandId, [6, 8, 4]),
    zh: ['身份证号 ⟦⟧ 已实名', '让我报了⟦⟧，然后就没消息了', '证件号码：⟦⟧。'],
    en: ['They asked for ⟦⟧ as proof.', 'ID number ⟦⟧, verified'],
  },
  {
    kind: 'old identity card',
    make: fixed((it) => {
      const id = oldId(it)
      return [id, full(id), inGroups(id, [6, 6, 3], ' ')]
    }, plain),
    zh: ['老身份证 ⟦⟧ 办的', '填的是⟦⟧'],
    en: ['The old ID was ⟦⟧.'],
  },
  {
    kind: 'bank card',
    make: simple((it) =>
      luhn(it.of(['622202', '621700', '4111', '5500', '6225', '436742']), it.of([16, 19, 16]), it),
    ),
    zh: ['付款卡 ⟦⟧ 已扣款', '钱转到了⟦⟧，户名不对', '卡号：⟦⟧。'],
    en: ['I paid with ⟦⟧ and it failed.', 'Card ⟦⟧ was charged twice'],
  },
  {
    kind: 'Hong Kong identity card',
    make: (it) => {
      const id = hongKongId(it)
      const [head, check] = [id.slice(0, 7), id.slice(7)]
      return {
        written: [
          `${head}(${check})`,
          id,
          `${head.slice(0, 1)} ${head.slice(1)} (${check})`,
          full(`${head}(${check})`),
        ],
        traces: [head],
      }
    },
    zh: ['香港身份证 ⟦⟧ 登记', '证件是⟦⟧。'],
    en: ['My HKID is ⟦⟧ as on file.', 'They copied ⟦⟧ from my card'],
  },
  {
    kind: 'passport',
    make: fixed((it) => {
      const id = it.of(['E', 'G', 'EA', 'K', 'H']) + it.digits(8).slice(0, 8)
      return [id, full(id)]
    }, plain),
    zh: ['护照号 ⟦⟧ 认证失败', '用⟦⟧开的户'],
    en: ['Passport ⟦⟧ was rejected.', 'I uploaded ⟦⟧ twice'],
  },
  {
    kind: 'social security and the like',
    make: (it) => {
      const ssn = `${it.of(['123', '321', '456'])}-${it.digits(2)}-${it.digits(4)}`
      const nric = `S${it.digits(7)}D`
      const nino = `AB${it.digits(6)}C`
      return it.of([
        { written: [ssn, full(ssn), ssn.replaceAll('-', ' ')], traces: [ssn.replaceAll('-', '')] },
        { written: [nric, nric.toLowerCase()], traces: [nric] },
        { written: [nino, inGroups(nino, [2, 2, 2, 2, 1], ' ')], traces: [nino] },
      ])
    },
    zh: ['社保号 ⟦⟧ 也被要走了', '他要了⟦⟧'],
    en: ['They wanted my SSN ⟦⟧ at once.', 'I gave ⟦⟧ over the phone'],
  },
  {
    kind: 'IBAN',
    make: simple(iban),
    zh: ['汇到 ⟦⟧ 没到', '账户 ⟦⟧。'],
    en: ['I wired it to ⟦⟧ on Monday.', 'IBAN: ⟦⟧'],
  },
  {
    kind: 'sort code and account',
    make: (it) => {
      const [sort, account] = [
        inGroups(it.digits(6), [2, 2, 2], '-'),
        it.digits(7) + it.of(['1', '7']),
      ]
      return {
        written: [
          `sort code ${sort}, account number ${account}`,
          `Sort code: ${sort.replaceAll('-', ' ')} Account: ${account}`,
          `${sort} ${account}`,
        ],
        traces: [account, sort.replaceAll('-', '')],
      }
    },
    zh: ['英国账户 ⟦⟧ 收的款'],
    en: ['It went to ⟦⟧ at once.', 'Payee details: ⟦⟧'],
  },
  {
    kind: 'order number',
    make: (it) => {
      const long = `20261103${it.digits(20)}`
      const wechat = `4200${it.digits(24)}`
      const amazon = `${it.digits(3)}-${it.digits(7)}-${it.digits(7)}`
      const paypal = `${it.digits(1)}YX${it.digits(5)}AB${it.digits(6)}C`
      const short = `${it.of(['TB', 'JD', 'MT'])}-${it.digits(4)}${it.of(['A', 'B'])}${it.digits(2)}`
      return it.of([
        { written: ways(long, FOURS), traces: [long] },
        { written: ways(wechat, FOURS).slice(0, 7), traces: [wechat] },
        { written: [amazon, full(amazon)], traces: [amazon.replaceAll('-', '')] },
        { written: [paypal, paypal.toLowerCase(), full(paypal)], traces: [paypal] },
        { written: [short], traces: [short.replace('-', '')] },
      ])
    },
    zh: ['订单号 ⟦⟧ 显示成功', '交易单号：⟦⟧。', '商户单号是⟦⟧，查不到'],
    en: ['Order number ⟦⟧ is missing.', 'Transaction ID: ⟦⟧ not found', 'reference no. ⟦⟧'],
  },
  {
    kind: 'e-mail address',
    make: (it) => {
      const local = `${it.of(['zhang.wei', 'emma_k', 'rajesh', 'xm-wang'])}${it.digits(2)}`
      const host = it.of(['gmail.com', 'qq.com', '163.com', 'mail.example.co.uk'])
      return {
        written: [
          `${local}@${host}`,
          full(`${local}@${host}`),
          `${local} @ ${host}`,
          `${local}@\n${host}`,
          `${local}(at)${host}`,
          `${local.toUpperCase()}@${host}`,
        ],
        traces: [local.replace(/[^a-z0-9]/g, '')],
      }
    },
    zh: ['发邮件到 ⟦⟧ 没回', '邮箱是⟦⟧，请查收'],
    en: ['Write to ⟦⟧ please.', 'My account is ⟦⟧, locked'],
  },
  {
    kind: 'wallet account',
    make: (it) => {
      const id = `${it.of(['wxid_', 'abc_', 'lee', 'shop'])}${it.digits(4)}${it.of(['k', 'q7', 'zz'])}`
      return it.of([
        {
          written: [`微信号：${id}`, `加他微信 ${id}`, `支付宝账号 ${id}`, `wechat id ${id}`],
          traces: [id.replace('_', '')],
        },
        {
          written: [`@${id}`, `＠${id}`, `account name: ${id}`, `username ${id}`],
          traces: [id.replace('_', '')],
        },
        { written: [`QQ ${it.digits(1)}88${it.digits(6)}`], traces: [] },
      ])
    },
    zh: ['联系的是 ⟦⟧ 这个人', '⟦⟧。后来不回了'],
    en: ['They wrote from ⟦⟧ last night', 'It says ⟦⟧.'],
  },
  {
    kind: 'address',
    make: (it) => {
      const road = it.of(ROADS)
      const number = `${10 + it.below(900)}`
      const room = `${1 + it.below(9)}0${1 + it.below(9)}`
      return {
        written: [
          `${it.of(CITIES)}${road}${number}号${1 + it.below(20)}幢${room}室`,
          `${it.of(CITIES)}${road} ${number} 号 ${room} 室`,
          full(`${road}${number}号`) + `${room}室`,
          `${it.of(CITIES)}${road}\n${number}号${room}室`,
        ],
        traces: [road, room],
      }
    },
    zh: ['我住在⟦⟧，快递没到', '收货地址：⟦⟧。', '寄到⟦⟧'],
    en: ['Delivered to ⟦⟧ by mistake'],
  },
  {
    kind: 'address in English',
    make: (it) => {
      const street = it.of(['Maple', 'Kingsway', 'Orchard', 'Harbour View', 'St. James'])
      const number = `${10 + it.below(9000)}`
      return {
        written: [
          `${number} ${street} ${it.of(['Road', 'Street', 'Ave', 'Lane', 'Drive'])}, Apt ${it.below(9)}B`,
          `${number} ${street} ${it.of(['Rd', 'St.', 'Avenue'])}`,
          `${number} ${street} Road\nLeeds LS1 4AP`,
        ],
        traces: [number, street.replace(/[^A-Za-z]/g, '')],
      }
    },
    zh: ['地址写的 ⟦⟧，不对'],
    en: ['I live at ⟦⟧, and it never came', 'Shipping to ⟦⟧.'],
  },
  {
    kind: 'plate',
    make: (it) => {
      const tail = `${it.digits(2)}${it.of(['K', 'M', 'X'])}${it.digits(2)}`
      return it.of([
        {
          written: [
            `${it.of([...'京沪粤浙苏川'])}${it.of(['A', 'B', 'C'])}·${tail}`,
            `沪A${tail}`,
            `粤B ${tail}`,
            `浙C${full(tail)}`,
          ],
          traces: [tail],
        },
        { written: [`京AD${it.digits(5)}`], traces: [] },
      ])
    },
    zh: ['ETC 绑的车是 ⟦⟧，多扣了', '车牌⟦⟧。'],
    en: ['Parking for ⟦⟧ was charged twice'],
  },
  {
    kind: 'link with ids',
    make: (it) => {
      const id = it.digits(12)
      return {
        written: [
          `https://trade.example.com/order/detail.htm?id=${id}`,
          `https://example.com/u/emma${id}`,
          `m.example.cn/t/${id}a`,
          `https://emma${id}:pw@example.com/`,
          `alipays://platformapi/startapp?appId=${id}`,
        ],
        traces: [id],
      }
    },
    zh: ['页面是 ⟦⟧ 这个', '点了⟦⟧。'],
    en: ['The page was ⟦⟧ and it is gone', 'See ⟦⟧'],
  },
  {
    kind: 'network address',
    make: fixed(
      (it) =>
        it.of([
          [`${11 + it.below(200)}.${it.below(250)}.${it.below(250)}.${10 + it.below(200)}`],
          [`2001:db8:${it.of(['85a3', '1f2e'])}::8a2e:370:73${it.digits(2)}`],
        ]),
      plain,
    ),
    zh: ['登录 IP ⟦⟧ 不是我的', '来自⟦⟧。'],
    en: ['Signed in from ⟦⟧ in another city', 'IP: ⟦⟧'],
  },
  {
    kind: 'time of day',
    make: (it) => {
      const [hour, minute] = [1 + it.below(22), 10 + it.below(49)]
      return {
        written: [
          `2026-11-03 ${two(hour)}:${minute}`,
          `2026年11月3日${hour}点${minute}分`,
          `2026-11-03T${two(hour)}:${minute}:12Z`,
          `11 月 3 日 ${full(`${two(hour)}:${minute}`)}`,
          `11月3日${hour}时${minute}分25秒`,
        ],
        traces: [`${hour}${minute}`, `${hour}点${minute}`, `${hour}时${minute}`],
      }
    },
    zh: ['付款时间 ⟦⟧，金额没错', '⟦⟧转出去的。'],
    en: ['I paid on ⟦⟧ sharp', 'Charged ⟦⟧.'],
  },
  {
    kind: 'Chinese name',
    make: (it) => {
      const [family, given] = [it.of(FAMILY), it.of(GIVEN)]
      return { written: [`${family}${given}`, `${family} ${given}`], traces: [`${family}${given}`] }
    },
    zh: [
      '我叫⟦⟧，付款失败。',
      '转给⟦⟧ 500 元，他不认',
      '收款人：⟦⟧',
      '姓名 ⟦⟧，实名过',
      '⟦⟧说第二天退',
      '卖家⟦⟧拉黑了我',
      '户名是⟦⟧。',
      '把钱借给⟦⟧了',
      '联系了⟦⟧（13900001111）',
    ],
    en: ['The money went to ⟦⟧ (seller).'].slice(0, 0),
  },
  {
    kind: 'surname and title',
    make: (it) => {
      const name = `${it.of(FAMILY)}${it.of(['先生', '女士', '小姐', '老师', '经理', '警官'])}`
      return { written: [name], traces: [name] }
    },
    zh: ['接电话的是⟦⟧，说三天', '⟦⟧让我等', '找⟦⟧。', '投诉到⟦⟧那里'],
    en: [],
  },
  {
    kind: 'name in Latin letters',
    make: (it) => {
      const [first, last] = [it.of(FIRST), it.of(LAST)]
      return {
        written: [`${first} ${last}`],
        traces: [first.replace(/[^A-Za-z]/g, ''), last.replace(/[^A-Za-z]/g, '')],
      }
    },
    zh: ['收款人 ⟦⟧，不认识', '转给 ⟦⟧ 了'],
    en: [
      'I sent $50 to ⟦⟧ by mistake.',
      'My name is ⟦⟧ and I paid.',
      'The seller, ⟦⟧, blocked me',
      'Mr. ⟦⟧ refused.',
      'Payee: ⟦⟧',
      'I paid ⟦⟧ $300 for rent',
      'a man called ⟦⟧ rang me',
      '⟦⟧ said it would come back.',
      'Name on the account: ⟦⟧.',
    ],
  },
  {
    kind: 'last digits',
    make: (it) => {
      const tail = `${1 + it.below(9)}${it.digits(3)}`
      return {
        written: [
          `尾号 ${tail}`,
          `尾号${full(tail)}`,
          `ending in ${tail}`,
          `****${tail}`,
          `138****${tail}`,
          `6222 **** **** ${tail}`,
          `last four digits ${tail}`,
        ],
        traces: [tail],
      }
    },
    zh: ['退到⟦⟧的卡', '招商银行⟦⟧，没到账'],
    en: ['Refunded to my card ⟦⟧ today', 'Visa ⟦⟧.'],
  },
]

/** Signs by which a string can be told, whatever its width and spacing. */
export function signsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** `each` strings of every kind, each in a sentence of its own. */
export function seededStrings(seed: number, each: number): Seeded[] {
  return MAKERS.flatMap((maker, place) => {
    const random = seeded(seed * 1000 + place)
    const sentences = [...maker.zh, ...maker.en]
    return Array.from({ length: each }, (_, at): Seeded => {
      const { written, traces } = maker.make(random)
      const one = written[(at + random.below(2)) % written.length] ?? ''
      const sentence = (sentences[at % sentences.length] ?? '').replace('⟦⟧', one)
      return {
        kind: maker.kind,
        written: one,
        sentence,
        traces: traces.length > 0 ? traces : [/[A-Za-z0-9]{4,}/.exec(one)?.[0] ?? one],
      }
    })
  })
}
