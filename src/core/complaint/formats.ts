import type { LetterDocument } from './document.ts'
import type { TextFormat } from './format-names.ts'
import { renderHtml } from './render-html.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'

/** Each writes a letter as a text that ends with a line break. */
export const FORMATS: Readonly<Record<TextFormat, (letter: LetterDocument) => string>> = {
  md: renderMarkdown,
  html: renderHtml,
  txt: renderText,
  json: renderJson,
}
