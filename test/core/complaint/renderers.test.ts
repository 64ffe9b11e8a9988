/** Each format of a letter: what it looks like, and that nothing typed becomes more than text in it. */
import { createHash } from 'node:crypto'
import MarkdownIt, { type Token } from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { LetterDocument } from '../../../src/core/complaint/document.ts'
import { formatFor, FORMAT_NAMES } from '../../../src/core/complaint/format-names.ts'
import { FORMATS } from '../../../src/core/complaint/formats.ts'
import { letterJson } from '../../../src/core/complaint/letter-json.ts'
import { LETTER_STYLE, LETTER_STYLE_HASH } from '../../../src/core/complaint/letter-style.ts'
import { printable } from '../../../src/core/text.ts'
import { HOSTILE } from './hostile.ts'

/** A letter with the same text wherever a person's may stand. */
function letterOf(text: string, lang: 'zh' | 'en' = 'zh'): LetterDocument {
  return {
    lang,
    title: text,
    blocks: [
      { kind: 'paragraph', text, strong: true },
      { kind: 'heading', level: 2, text },
      { kind: 'table', heading: ['项目', '内容'], rows: [[text, text]] },
      { kind: 'heading', level: 3, text },
      { kind: 'paragraph', text, strong: false },
      { kind: 'list', ordered: true, items: [text, text] },
      { kind: 'list', ordered: false, items: [text] },
      { kind: 'checklist', items: [{ done: true, text }] },
      { kind: 'note', text },
      { kind: 'post', label: text, sentences: [text], most: 9999, count: 'characters' },
      { kind: 'signature', lines: [text, text] },
    ],
  }
}
const flat = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** Like the renderers of big sites: HTML passes, bare addresses become links. */
const markdown = new MarkdownIt({ html: true, linkify: true })
markdown.linkify.set({ fuzzyEmail: false, fuzzyLink: false })
function kindsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type, children }) => [type, ...kindsIn(children ?? [])])
}
const structure = (text: string): string[] =>
  kindsIn(markdown.parse(FORMATS.md(letterOf(text)), {})).filter(
    // Line breaks, and several paragraphs where one was typed so, are the person's.
    (it) => !/^(?:text|softbreak|hardbreak|inline|paragraph_(?:open|close))/.test(it),
  )

describe('whatever is typed, markdown has the structure of the letter alone', () => {
  const harmless = structure('付款失败')
  test.each(HOSTILE)('%j', (text) => {
    expect(structure(text)).toEqual(harmless)
  })
})

type Node = DefaultTreeAdapterTypes.Node
/** Every element with its attributes; the style's text left out. */
function elementsIn(node: Node): string[] {
  const own =
    'tagName' in node
      ? [`${node.tagName} ${node.attrs.map((it) => `${it.name}=${it.value}`).join(' ')}`.trim()]
      : node.nodeName === '#comment'
        ? ['a comment']
        : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : [])]
}
function textIn(node: Node, tag: string): string[] {
  if ('tagName' in node && node.tagName === tag) return [flat(allText(node))]
  return 'childNodes' in node ? node.childNodes.flatMap((it) => textIn(it, tag)) : []
}
function allText(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(allText).join('') : ''
}

describe('whatever is typed, HTML has the elements of the letter alone, and shows it as it was typed', () => {
  const isOwn = (it: string): boolean => !/^(?:p|br|mark)$/.test(it)
  const harmless = elementsIn(parse(FORMATS.html(letterOf('付款失败')))).filter(isOwn)
  test.each(HOSTILE)('%j', (text) => {
    const page = parse(FORMATS.html(letterOf(text)))
    expect(elementsIn(page).filter(isOwn)).toEqual(harmless)
    for (const tag of ['title', 'h1', 'th', 'td']) {
      const [shown] = textIn(page, tag)
      expect(shown).toBe(flat(text))
    }
  })
})

describe.each(['md', 'html', 'txt', 'json'] as const)('%s has', (format) => {
  test.each(HOSTILE)('no control, no turn of direction: %j', (text) => {
    const written = FORMATS[format](letterOf(text))
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    expect(written.isWellFormed()).toBe(true)
    expect(written.endsWith('\n')).toBe(true)
  })
})

describe('HTML', () => {
  const page = FORMATS.html(letterOf('关于付款失败的投诉'))

  test('allows no script and loads nothing; the style is the one whose hash it names', () => {
    const hash = createHash('sha256').update(LETTER_STYLE).digest('base64')
    expect(LETTER_STYLE_HASH).toBe(`sha256-${hash}`)
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|src=|href=|https?:/)
  })

  test('is in the language of the letter', () => {
    expect(page).toContain('<html lang="zh-CN">')
    expect(FORMATS.html(letterOf('a', 'en'))).toContain('<html lang="en">')
  })

  test('makes what is still to fill in stand out', () => {
    const marked = FORMATS.html(letterOf('单号：〔待补充：交易单号〕'))
    expect(marked).toContain('单号：<mark>〔待补充：交易单号〕</mark>')
    expect(FORMATS.html(letterOf('No. [to fill in: order <no>]', 'en'))).toContain(
      '<mark>[to fill in: order &lt;no&gt;]</mark>',
    )
  })
})

describe('plain text', () => {
  const letter: LetterDocument = {
    lang: 'zh',
    title: '关于付款失败的投诉',
    blocks: [
      { kind: 'note', text: '发布前再看一遍。' },
      { kind: 'paragraph', text: '致：支付宝客户服务', strong: true },
      { kind: 'heading', level: 2, text: '一、基本信息' },
      {
        kind: 'table',
        heading: ['项目', '内容'],
        rows: [
          ['账户', '139****1111'],
          ['金额', '1,280.50 元'],
        ],
      },
      { kind: 'paragraph', text: '第一段 *原文*。\n第二行。', strong: false },
      { kind: 'list', ordered: true, items: ['退回', '说明原因'] },
      { kind: 'list', ordered: false, items: ['11 月 20 日：付款。'] },
      {
        kind: 'checklist',
        items: [
          { done: true, text: '截图' },
          { done: false, text: '流水' },
        ],
      },
      {
        kind: 'post',
        label: '短文（140 字）',
        sentences: ['付款失败。', '未退款。'],
        most: 140,
        count: 'characters',
      },
      { kind: 'signature', lines: ['投诉人：林小满', '日期：2026 年 11 月 21 日'] },
    ],
  }

  test('has no markup, and a table as lines of label and value', () => {
    expect(FORMATS.txt(letter)).toBe(`关于付款失败的投诉

致：支付宝客户服务

一、基本信息

账户：139****1111
金额：1,280.50 元

第一段 *原文*。
第二行。

1. 退回
2. 说明原因

· 11 月 20 日：付款。

☑ 截图
☐ 流水

短文（140 字）

付款失败。未退款。

投诉人：林小满
日期：2026 年 11 月 21 日
`)
  })

  test('in English has the colon and the dash of English', () => {
    const text = FORMATS.txt({ ...letter, lang: 'en' })
    expect(text).toContain('账户: 139****1111\n')
    expect(text).toContain('\n- 11 月 20 日')
  })

  test('JSON says the same in its published shape', () => {
    const shown = letterJson.parse(JSON.parse(FORMATS.json(letter)))
    expect(shown.title).toBe('关于付款失败的投诉')
    expect(shown.blocks[3]).toEqual({
      kind: 'table',
      rows: [
        { name: '账户', value: '139****1111' },
        { name: '金额', value: '1,280.50 元' },
      ],
    })
    expect(shown.blocks[8]).toMatchObject({ kind: 'post', text: '付款失败。未退款。', most: 140 })
  })
})

test.each([
  [undefined, undefined, 'md'],
  [undefined, 'letter.html', 'html'],
  [undefined, 'LETTER.ZIP', 'zip'],
  [undefined, 'letter', 'md'],
  [undefined, 'letter.docx', 'md'],
  ['txt', 'letter.html', 'txt'],
] as const)('asked for %s into %s, it is %s', (asked, file, format) => {
  expect(formatFor(asked, file, FORMAT_NAMES, 'md')).toBe(format)
})
