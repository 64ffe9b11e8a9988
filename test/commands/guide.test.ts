/** `guide`: the list, an article as prose, markdown and JSON, the search. */
import stringWidth from 'string-width'
import { afterAll, describe, expect, test } from 'vitest'
import { GUIDE_GROUPS } from '../../src/core/knowledge/guide-groups.ts'
import { LANGS } from '../../src/core/text.ts'
import { builtKnowledge, Home } from '../world.ts'

const home = new Home()
afterAll(() => home.remove())
const { guides } = builtKnowledge
const ids = guides.map((it) => it.id)
const NARROW = 60

describe.each(LANGS)('in %s', (lang) => {
  test('the list has every article, on its shelf, in its order, within the width', async () => {
    for (const columns of [NARROW, 80]) {
      const { code, out, err } = await home.run(['guide'], { lang, columns })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const shelved = GUIDE_GROUPS.flatMap((group) => guides.filter((it) => it.group === group))
      const places = shelved.map(({ id }) => out.search(new RegExp(`\\s${id}\n`)))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0]).toBeGreaterThan(0)
      expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([])
    }
  })

  test('each article reads whole, without a blank left, within 60 and 80 columns', async () => {
    for (const it of guides) {
      for (const columns of [NARROW, 80]) {
        const { code, out, err } = await home.run(['guide', it.id], { lang, columns })
        expect({ id: it.id, code, err }).toEqual({ id: it.id, code: 0, err: '' })
        expect(out).not.toMatch(/\{[a-z]+(:[a-z0-9-]+)?\}|undefined/)
        expect({
          id: it.id,
          wide: out.split('\n').filter((line) => stringWidth(line) > columns),
        }).toEqual({ id: it.id, wide: [] })
        for (const { heading } of it.sections)
          expect(out.replace(/\n/g, lang === 'zh' ? '' : ' ')).toContain(heading[lang])
      }
    }
  })

  test('--json lists id, title and the number of words', async () => {
    const { code, out } = await home.run(['guide', '--json'], { lang })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(
      guides.map(({ id, title, words }) => ({ id, title: title[lang], words: words[lang] })),
    )
  })

  test('an article is short enough to be read, and long enough to be of use', () => {
    for (const { id, words } of guides) {
      const said = `${id}: data/README.md says how long an article is`
      expect(words[lang], said).toBeGreaterThan(lang === 'zh' ? 250 : 200)
      expect(words[lang], said).toBeLessThan(lang === 'zh' ? 760 : 600)
    }
  })
})

test('words are counted as they read: a Chinese character is one, so is a word', async () => {
  const { out } = await home.run(['guide', 'scam-call', '--json'])
  const article = JSON.parse(out) as {
    words: number
    title: string
    summary: string
    sections: { heading: string; blocks: { text?: string; items?: unknown[] }[] }[]
  }
  const texts = article.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((it) => it.text ?? (it.items ?? []).map((item) => wordsOf(item))),
  ])
  const text = [article.title, article.summary, ...texts].join('\n')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  expect(han).toBeGreaterThan(250)
  expect(article.words).toBeGreaterThan(han)
  expect(article.words).toBeLessThan(han + 60)
})

function wordsOf(item: unknown): string {
  if (typeof item === 'string') return item
  const { name, text } = item as { name: string; text: string }
  return `${name} ${text}`
}

test('an article whole as JSON has these keys', async () => {
  const { code, out } = await home.run(['guide', 'handling-times', '--json'], { lang: 'en' })
  expect(code).toBe(0)
  const article = JSON.parse(out) as { sections: { blocks: { kind: string }[] }[] }
  expect(Object.keys(article)).toEqual([
    'id',
    'title',
    'summary',
    'words',
    'problems',
    'sources',
    'checked',
    'sections',
  ])
  const kinds = article.sections.flatMap((it) => it.blocks.map((block) => block.kind))
  expect(new Set(kinds)).toEqual(new Set(['paragraph', 'list', 'places']))
})

test('without a place the lines of every place stand there by name; with one, its own alone', async () => {
  const all = await home.run(['guide', 'scam-call'])
  expect(all.out).toMatch(/中国内地：打 110[^]*英国：[^]*香港|中国内地：打 110[^]*香港[^]*英国：/)
  const uk = await home.run(['guide', 'scam-call', '--place', 'uk', '--lang', 'en'])
  expect(uk.out).toContain('0300 123 2040')
  expect(uk.out).not.toMatch(/Mainland China:|\b110\b/)
})

test('a wallet’s own menus stand in place of the general words', async () => {
  const general = await home.run(['guide', 'self-service'])
  const alipay = await home.run(['guide', 'self-service', '--wallet', 'alipay'])
  expect(general.out).not.toContain('开具交易流水证明')
  expect(alipay.out).toContain('开具交易流水证明')
})

test('numbers come with the line on real support, and with the day they were checked once that is long ago', async () => {
  const { out } = await home.run(['guide', 'scam-call'], { now: '2027-08-01T00:00:00Z' })
  expect(out.replaceAll('\n', '')).toMatch(/号码以 App 内和官网公示为准.*超过 180 天/)
})

test('an article ends with the problems it goes with, and its sources', async () => {
  const { out } = await home.run(['guide', 'stolen-account'], { lang: 'en' })
  expect(out).toMatch(
    /If this is happening to you:\n {2}· .*\n {4}wallet-help diagnose --problem unauthorized\n/,
  )
  expect(out).toMatch(/Checked on 2026-11-21\.[^]*Sources: /)
})

test('--format md is markdown', async () => {
  const { code, out } = await home.run(['guide', 'payment-failures', '--format', 'md'], {
    lang: 'en',
  })
  expect(code).toBe(0)
  expect(out).toMatch(/^# Why payments fail\n\n/)
  expect(out).toMatch(
    /\n## Check first; don’t pay again\n\n[^#]+\n\n## Who stopped it\n\n- The network: /,
  )
  expect(out).toMatch(/\n- \*\*Mainland China\*\*: a code printed/)
  const steps = await home.run(['guide', 'scam-call', '--format', 'md'])
  expect(steps.out).toMatch(/\n1\. 挂断。.*\n2\. /)
})

test('--search shows what fits in the language of the screen, whatever the language of the words', async () => {
  const { code, out, err } = await home.run(['guide', '--search', 'small', 'claims', 'court'])
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^找到 \d 篇/) as string })
  expect(out).toMatch(/^ {2}都试过了还是不行 {2}when-nothing-helps\n/)
  const chinese = await home.run(['guide', '--search', '退款没到账'], { lang: 'en' })
  expect(chinese.out).toMatch(/^ {2}Why money isn’t returned {2}money-not-returned\n/)
})

test('--search --json is a list like the other, the best first', async () => {
  const { out } = await home.run(['guide', '--search', '退款没到账', '--json'])
  const [first] = JSON.parse(out) as object[]
  expect(first).toMatchObject({ id: 'money-not-returned', title: '钱为什么没退回来' })
  expect(Object.keys(first ?? {})).toEqual(['id', 'title', 'words'])
})

test('nothing found is said and is no failure', async () => {
  const { code, out, err } = await home.run(['guide', '--search', 'zebra'], { lang: 'en' })
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('Nothing was found')
  expect((await home.run(['guide', '--search', 'zebra', '--json'])).out).toBe('[]\n')
})

test.each([
  ['an unknown article, with the nearest', ['guide', 'scam-cal'], /Did you mean: scam-call\n/],
  ['an unknown wallet', ['guide', 'scam-call', '--wallet', 'alipey'], /Did you mean: alipay\n/],
  ['an unknown place', ['guide', 'scam-call', '--place', 'moon'], /Unknown place: moon/],
  ['an unknown format', ['guide', 'scam-call', '--format', 'pdf'], /“pdf” is not one of: text, md/],
  ['an article and a search', ['guide', 'scam-call', '--search', 'x'], /separate calls/],
  ['a search without words', ['guide', '--search', ''], /needs words/],
  ['a format without an article', ['guide', '--format', 'md'], /id of a guide/],
])('refuses %s', async (_, call, words) => {
  const { code, out, err } = await home.run(call, { lang: 'en' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(words)
})

test('no other command reads the articles', async () => {
  const without = Object.defineProperty(
    Object.create(builtKnowledge) as typeof builtKnowledge,
    'guides',
    {
      get: () => {
        throw new Error('the articles were opened')
      },
    },
  )
  for (const call of [
    ['contacts', 'alipay'],
    ['explain', '系统繁忙'],
    ['list'],
    ['tree', 'scam'],
    ['diagnose', '--problem', 'scam', '--wallet', 'alipay', '--no-input'],
  ])
    expect((await home.run(call, { knowledge: without })).err).not.toContain('were opened')
})

describe('an outcome leads to its article', () => {
  const linked = builtKnowledge.problems.flatMap(({ id }) =>
    Object.entries(builtKnowledge.problem(id)?.nodes ?? {}).flatMap(([node, it]) =>
      it.kind === 'outcome' && it.guide !== undefined ? [{ id, node, guide: it.guide }] : [],
    ),
  )

  test('every link leads to an article, and most articles are led to', () => {
    expect(linked.filter((it) => !ids.includes(it.guide))).toEqual([])
    expect(new Set(linked.map((it) => it.guide)).size).toBeGreaterThan(14)
  })

  test.each([
    ['zh', '更多：wallet-help guide '],
    ['en', 'More: wallet-help guide '],
  ] as const)('the advice ends with one line in %s', async (lang, words) => {
    const call = ['diagnose', '--problem', 'scam', '--wallet', 'alipay', '--no-input', '--json']
    const walked = await home.run([...call, '--answer', 'how-it-stands=recovery-offered'], { lang })
    expect(walked.code, walked.err).toBe(0)
    const shown = JSON.parse(walked.out) as { case: number; advice: { guide: string } }
    const { out } = await home.run(['show', String(shown.case)], { lang })
    expect(out.endsWith(`\n${words}scam-call\n`)).toBe(true)
    expect(shown.advice.guide).toBe('scam-call')
  })
})
