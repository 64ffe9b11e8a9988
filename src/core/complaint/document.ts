/**
 * A letter as a document model. Every text in it is plain: what was typed and what is ours alike, without
 * markup, controls or turns of direction. Whoever renders it escapes it; whoever masks it maps its texts.
 */
import type { Lang } from '../text.ts'

export interface LetterDocument {
  readonly lang: Lang
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | Heading
  | Paragraph
  /** A remark for the person about the letter; not part of what it says. */
  | { readonly kind: 'note'; readonly text: string }
  | Table
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'checklist'; readonly items: readonly CheckedItem[] }
  | Post
  /** Who signs and when, a line each. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }

export interface Heading {
  readonly kind: 'heading'
  /** 2 for a section of the letter, 3 inside one; the title is 1. */
  readonly level: 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** A line break is one that the person made. */
  readonly text: string
  readonly strong: boolean
}

/** Two columns: what it is called, and its value. */
export interface Table {
  readonly kind: 'table'
  readonly heading: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

export interface CheckedItem {
  readonly done: boolean
  readonly text: string
}

/** A short form of its own, made of whole sentences: as many of them, in order, as `most` allows (`postText`). */
export interface Post {
  readonly kind: 'post'
  /** Where it fits, in words: stands above it. */
  readonly label: string
  readonly sentences: readonly string[]
  readonly most: number
  readonly count: PostCount
}
/** How a platform counts: every character as one, or those outside Latin scripts as two. */
export type PostCount = 'characters' | 'weighted'

/** The same document with every text changed, such as masked. */
export function mapTexts(letter: LetterDocument, change: (text: string) => string): LetterDocument {
  return { ...letter, title: change(letter.title), blocks: letter.blocks.map(inBlock) }

  function inBlock(block: Block): Block {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'note':
        return { ...block, text: change(block.text) }
      case 'table':
        return { ...block, rows: block.rows.map(([name, value]) => [name, change(value)] as const) }
      case 'list':
        return { ...block, items: block.items.map(change) }
      case 'checklist':
        return {
          ...block,
          items: block.items.map(({ done, text }) => ({ done, text: change(text) })),
        }
      case 'post':
        return { ...block, sentences: block.sentences.map(change) }
      case 'signature':
        return { ...block, lines: block.lines.map(change) }
    }
  }
}
