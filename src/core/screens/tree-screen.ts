/** `tree`: the questions of a problem as a tree on a terminal, or as a numbered outline where no lines are drawn. */
import { nodeWords, optionWords } from '../diagnosis/node-words.ts'
import { countKinds, type TreeBranch, type TreeNode } from '../diagnosis/tree.ts'
import type { Problem } from '../knowledge/knowledge.ts'
import { tree as words } from '../messages/pictures.ts'
import type { Lang, Text } from '../text.ts'
import { type Sheet, WIDEST } from './advice-screen.ts'
import { columnsOf } from './columns.ts'
import { wrap } from './layout.ts'

/** How much of a tree is drawn, and how. */
export interface TreeDrawing {
  readonly problem: Problem
  /** Below which level nothing is drawn; what is left out is counted. */
  readonly depth: number
  /** Numbers in place of lines: for dumb terminals and screen readers. */
  readonly outline: boolean
  /** The title of another problem. */
  readonly titleOf: (problem: string) => Text | undefined
}

/** What stands before the first and the further lines of a branch, and before what is below it. */
interface Margin {
  readonly first: string
  readonly rest: string
}

/** The least that a text is given beside the lines of the tree. */
const NARROWEST = 24

export function treeScreen(top: TreeNode, drawing: TreeDrawing, sheet: Sheet): string {
  const { problem } = drawing
  const { lang, paint } = sheet
  const { question, remedy, outcome } = countKinds(problem, top.id)
  const urgent = Object.values(problem.nodes).filter((it) => it.kind === 'outcome' && it.urgent)
  const title = `${problem.title[lang]} · ${words.counts(question, remedy, outcome, urgent.length)[lang]}`
  const lines = [
    ...block(title, '', sheet, paint.title),
    '',
    ...headLines(top, '', sheet),
    ...branchLines(top, { rest: '', number: '' }, drawing, sheet),
  ]
  return `${lines.map((it) => it.trimEnd()).join('\n')}\n`
}

/** The deepest drawing that is no longer than `most` lines; one level at least. */
export function depthThatFits(
  top: TreeNode,
  drawing: Omit<TreeDrawing, 'depth'>,
  levels: number,
  most: number,
  sheet: Sheet,
): number {
  let depth = 1
  while (depth < levels) {
    const deeper = treeScreen(top, { ...drawing, depth: depth + 1 }, sheet)
    if (deeper.split('\n').length > most) break
    depth += 1
  }
  return depth
}

function branchLines(
  { node, branches }: TreeNode,
  above: { readonly rest: string; readonly number: string },
  drawing: TreeDrawing,
  sheet: Sheet,
): string[] {
  const { problem } = drawing
  return branches.flatMap((branch, index) => {
    const number = `${above.number}${index + 1}.`
    const margin = marginOf(above.rest, number, index === branches.length - 1, drawing.outline)
    const label = branch.options.map((it) => optionWords(problem, node, it, sheet.lang)).join(' / ')
    const [answer, target] = [label, targetWords(branch, drawing, sheet.lang)]
    return [
      ...edgeLines(answer, target, margin, drawing.outline, sheet),
      ...belowLines(branch, { rest: margin.rest, number }, drawing, sheet),
    ]
  })
}

function marginOf(above: string, number: string, isLast: boolean, outline: boolean): Margin {
  if (outline) return { first: `${above}${number} `, rest: `${above}  ` }
  return isLast
    ? { first: `${above}└─ `, rest: `${above}   ` }
    : { first: `${above}├─ `, rest: `${above}│  ` }
}

interface Target {
  readonly text: string
  readonly paint: 'alarm' | 'faint' | undefined
}

/** What is said of where an answer leads, where that is no drawn question. */
function targetWords({ target, drawn }: TreeBranch, drawing: TreeDrawing, lang: Lang) {
  if (!drawn) return { text: words.elsewhere(target)[lang], paint: 'faint' } as const
  if (drawn.node.kind !== 'outcome') return undefined
  const { urgent, continue: next } = drawn.node
  const text = [
    urgent ? words.urgent[lang] : '',
    nodeWords(drawn.node, lang),
    next === undefined
      ? ''
      : words.goesOn(drawing.titleOf(next) ?? { zh: next, en: next }, next)[lang],
    drawn.shared ? ` [${drawn.id}]` : '',
  ].join('')
  return { text, paint: urgent ? 'alarm' : undefined } as const
}

/** The answer and where it leads: on one line if both fit, else one below the other. */
function edgeLines(
  answer: string,
  target: Target | undefined,
  { first, rest }: Margin,
  outline: boolean,
  sheet: Sheet,
): string[] {
  const arrow = outline ? '-> ' : '→ '
  const paint = target?.paint ? sheet.paint[target.paint] : (text: string) => text
  if (target) {
    const joined = `${first}${answer} ${arrow}${target.text}`
    if (columnsOf(joined) <= widthOf(sheet))
      return [`${first}${answer} ${arrow}${paint(target.text)}`]
  }
  const [head = '', ...more] = block(answer, first, sheet)
  return [
    head,
    ...more.map((it) => rest + it.slice(first.length)),
    ...(target ? block(`${arrow}${target.text}`, rest, sheet, paint, arrow.length) : []),
  ]
}

/** The node an answer leads to, and what is below it; or, where that is too deep, how much it is. */
function belowLines(
  { drawn }: TreeBranch,
  above: { readonly rest: string; readonly number: string },
  drawing: TreeDrawing,
  sheet: Sheet,
): string[] {
  if (!drawn || drawn.node.kind === 'outcome') return []
  if (drawn.level < drawing.depth)
    return [...headLines(drawn, above.rest, sheet), ...branchLines(drawn, above, drawing, sheet)]
  const { question, outcome } = countKinds(drawing.problem, drawn.id)
  const own = drawn.node.kind === 'question' ? 1 : 0
  const folded = words.folded(question - own, outcome, drawn.id)[sheet.lang]
  return [
    ...block(headWords(drawn, sheet.lang), above.rest, sheet, sheet.paint.strong),
    ...block(folded, above.rest, sheet, sheet.paint.faint),
  ]
}

/** A question, a remedy or a check, with the id it can be named by. */
function headLines(it: TreeNode, margin: string, sheet: Sheet): string[] {
  return block(`${headWords(it, sheet.lang)}  [${it.id}]`, margin, sheet, sheet.paint.strong)
}

function headWords({ node }: TreeNode, lang: Lang): string {
  const said = nodeWords(node, lang)
  if (node.kind === 'remedy') return words.remedy({ zh: said, en: said })[lang]
  return node.kind === 'check' ? words.check({ zh: said, en: said })[lang] : said
}

const widthOf = ({ columns }: Sheet): number => Math.min(columns, WIDEST)

/** A text beside the lines of the tree. */
function block(
  text: string,
  margin: string,
  sheet: Sheet,
  paint: (text: string) => string = (it) => it,
  indent = 0,
): string[] {
  const width = Math.max(NARROWEST, widthOf(sheet) - columnsOf(margin))
  return wrap(text, width, indent)
    .split('\n')
    .map((line) => {
      const start = line.length - line.trimStart().length
      return `${margin}${line.slice(0, start)}${paint(line.slice(start))}`
    })
}
