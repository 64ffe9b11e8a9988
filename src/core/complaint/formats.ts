import type { LetterDocument } from './document.ts'
import type { Format } from './format-names.ts'
import { renderMarkdown } from './render-markdown.ts'

/** Each writes a letter as a text that ends with a line break. */
export const FORMATS: Readonly<Record<Format, (letter: LetterDocument) => string>> = {
  md: renderMarkdown,
}
