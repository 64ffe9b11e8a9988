import type { Worksheet } from '../core/choosing/worksheet.ts'
import { MOST } from '../core/choosing/ranking.ts'
import { Expected, isLeaving } from '../core/errors.ts'
import { choosing as words } from '../core/messages/choosing.ts'
import { sectionScreen } from '../core/screens/guide-screen.ts'
import { criterionFacts, type WorksheetSetting } from '../core/screens/worksheet-article.ts'
import type { Text } from '../core/text.ts'
import { BACK, type Back, type Choice, type Prompter, type World } from '../ports.ts'
import { sheetOf } from './tell.ts'

/** One question: how much a criterion matters, or how a wallet does by it. */
type Step =
  | { readonly kind: 'present' }
  | { readonly kind: 'weight'; readonly criterion: string }
  | { readonly kind: 'mark'; readonly criterion: string; readonly wallet: string }

/** The worksheet, and why the questions ended early, where they did. */
export interface AskedWorksheet {
  readonly sheet: Worksheet
  readonly left?: Expected
}

/** Asks what the worksheet does not say yet; Esc goes back to the question before. */
export async function askWorksheet(
  given: Worksheet,
  of: WorksheetSetting,
  world: World,
): Promise<AskedWorksheet> {
  const prompter = await world.prompter()
  let sheet = given
  const done: { readonly step: Step; readonly before: Worksheet }[] = []
  const told = new Set<string>()
  try {
    if (sheet.wallets.length === 0) sheet = { ...sheet, wallets: await askWallets(prompter, world) }
    for (;;) {
      const seen = done.map((it) => keyOf(it.step))
      const step = stepsOf(sheet, of).find((it) => !seen.includes(keyOf(it)) && isOpen(it, given))
      if (!step) return { sheet }
      if (step.kind !== 'present') tellCriterion(step.criterion, told, sheet, of, world)
      const answer = await askStep(step, sheet, done.length > 0, of, prompter)
      if (answer === BACK) sheet = done.pop()?.before ?? sheet
      else {
        done.push({ step, before: sheet })
        sheet = answer
      }
    }
  } catch (error) {
    if (!(error instanceof Expected) || !isLeaving(error.kind)) throw error
    return { sheet, left: error }
  }
}

function keyOf(step: Step): string {
  return Object.values(step).join(' ')
}

/** A mark is asked only where it counts. */
function stepsOf({ wallets, weights }: Worksheet, { choosing }: WorksheetSetting): Step[] {
  return [
    { kind: 'present' },
    ...choosing.criteria.flatMap(({ id: criterion }): Step[] => [
      { kind: 'weight', criterion },
      ...(weights[criterion] === 0
        ? []
        : wallets.map((wallet): Step => ({ kind: 'mark', criterion, wallet }))),
    ]),
  ]
}

/** Whether the call left it open. */
function isOpen(step: Step, { present, weights, marks }: Worksheet): boolean {
  switch (step.kind) {
    case 'present':
      return present === undefined
    case 'weight':
      return weights[step.criterion] === undefined
    case 'mark':
      return marks[step.wallet]?.[step.criterion] === undefined
  }
}

async function askWallets(prompter: Prompter, { lang, knowledge }: World): Promise<string[]> {
  const named = knowledge().wallets.filter((it) => it.id !== 'other')
  for (;;) {
    const ticked = await prompter.tick({
      id: 'wallets',
      message: words.askWallets[lang],
      choices: named.map(({ id, name }) => ({ id, label: name[lang] })),
      ticked: [],
      flag: '--wallets alipay,wechat',
      canGoBack: false,
    })
    if (ticked !== BACK && ticked.length > 0) return [...ticked]
  }
}

/** What to look for, once, before the first question about it. */
function tellCriterion(
  id: string,
  told: Set<string>,
  { wallets }: Worksheet,
  of: WorksheetSetting,
  world: World,
): void {
  const criterion = of.choosing.criteria.find((it) => it.id === id)
  if (!criterion || told.has(id)) return
  told.add(id)
  const { section } = criterionFacts(criterion, wallets, of)
  world.terminal.err(`\n${sectionScreen(section, sheetOf(world))}\n\n`)
}

async function askStep(
  step: Step,
  sheet: Worksheet,
  canGoBack: boolean,
  { choosing, setting, lang }: WorksheetSetting,
  prompter: Prompter,
): Promise<Worksheet | Back> {
  const walletName = (id: string): string => setting.register.wallets[id]?.name[lang] ?? id
  const ask = (
    message: string,
    flag: string,
    choices: readonly Choice[],
    initial?: string,
  ): Promise<string | Back> =>
    prompter.choose({
      id: keyOf(step).replaceAll(' ', '.'),
      message,
      flag,
      choices,
      canGoBack,
      initial,
    })
  if (step.kind === 'present') {
    const choices = sheet.wallets.map((id) => ({ id, label: walletName(id) }))
    const none = { id: 'none', label: words.nonePresent[lang] }
    const answer = await ask(words.askPresent[lang], '--present WALLET', [...choices, none])
    if (answer === BACK) return BACK
    return { ...sheet, present: answer === 'none' ? undefined : answer }
  }
  const { criterion: id } = step
  const criterion = choosing.criteria.find((it) => it.id === id)
  if (step.kind === 'weight') {
    const message = words.askWeight(criterion?.name[lang] ?? id)[lang]
    const answer = await ask(message, `--weight ${id}=0..${MOST}`, scale(words.weights, lang), '3')
    return answer === BACK
      ? BACK
      : { ...sheet, weights: { ...sheet.weights, [id]: Number(answer) } }
  }
  const { wallet } = step
  const message = words.askMark(walletName(wallet), criterion?.ask[lang] ?? id)[lang]
  const unknown = { id: 'not-sure', label: words.unmarked[lang] }
  const choices = [...scale(words.marks, lang), unknown]
  const answer = await ask(message, `--mark ${wallet}.${id}=0..${MOST}`, choices, '3')
  if (answer === BACK) return BACK
  const { [id]: _, ...others } = sheet.marks[wallet] ?? {}
  const own = answer === 'not-sure' ? others : { ...others, [id]: Number(answer) }
  return { ...sheet, marks: { ...sheet.marks, [wallet]: own } }
}

function scale(labels: readonly Text[], lang: WorksheetSetting['lang']): Choice[] {
  return labels.map((label, value) => ({ id: String(value), label: label[lang] }))
}
