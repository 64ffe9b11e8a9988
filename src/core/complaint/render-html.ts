import { type Lang, printable } from '../text.ts'
import type { Block, LetterDocument } from './document.ts'
import { LETTER_STYLE, LETTER_STYLE_HASH } from './letter-style.ts'
import { postText } from './post.ts'

const LANGUAGE: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }
/** Nothing is loaded and nothing runs; only the style that stands in the file holds. */
const POLICY = `default-src 'none'; style-src '${LETTER_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** A letter as one HTML file, ready to be printed on A4: no script, no outside resource, and typed text is text. */
export function renderHtml({ title, blocks, lang }: LetterDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE[lang]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(oneLine(title))}</title>`,
    `<style>${LETTER_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${inline(title)}</h1>`,
    ...blocks.map(renderBlock),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`
    case 'paragraph':
      return block.strong ? `<p><strong>${inline(block.text)}</strong></p>` : paragraphs(block.text)
    case 'note':
      return `<aside>${inline(block.text)}</aside>`
    case 'table': {
      const rows = block.rows.map(
        ([name, value]) => `<tr><th scope="row">${inline(name)}</th><td>${inline(value)}</td></tr>`,
      )
      return ['<table>', ...rows, '</table>'].join('\n')
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return [`<${tag}>`, ...block.items.map((it) => `<li>${inline(it)}</li>`), `</${tag}>`].join(
        '\n',
      )
    }
    case 'checklist': {
      const items = block.items.map(
        ({ done, text }) => `<li><span>${done ? '☑' : '☐'}</span> ${inline(text)}</li>`,
      )
      return ['<ul class="check">', ...items, '</ul>'].join('\n')
    }
    case 'post':
      return `<h3>${inline(block.label)}</h3>\n<blockquote>${paragraphs(postText(block))}</blockquote>`
    case 'signature':
      return ['<footer>', ...block.lines.map((it) => `<p>${inline(it)}</p>`), '</footer>'].join(
        '\n',
      )
  }
}

/** A blank line parts paragraphs; every other line break stays one. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((it) => `<p>${it.split('\n').map(inline).join('<br>\n')}</p>`)
    .join('\n')
}

function inline(text: string): string {
  return withBlanksMarked(escapeHtml(oneLine(text)))
}

/** What is still to fill in stands out, on paper as well. */
function withBlanksMarked(escaped: string): string {
  return escaped.replace(/〔待补充：[^〔〕]*〕|\[to fill in: [^[\]]*\]/g, '<mark>$&</mark>')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Typed text as text, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (it) => ENTITIES[it] ?? it)
}
