/** The screens of the README, taken of the real program in a real terminal. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { questionsFor } from '../../src/core/checkup/checkup.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { type Lang, LANGS } from '../../src/core/text.ts'
import { drawScreen, type Piece } from '../../src/workshop/svg-screen.ts'
import { builtKnowledge } from '../world.ts'
import { linesOnScreen, textOf } from './emulator.ts'
import { KEYS, TerminalRun } from './terminal.ts'

const SIZE = { columns: 80, rows: 60 }
const WALLET = { zh: 'alipay', en: 'paypal' } as const

/**
 * None of them has a date of today in it, and all end before the remark on contacts, which one day
 * says that they were checked long ago: so each picture is the same on any day.
 */
interface Shot {
  readonly name: string
  /** As it would be typed, after `wallet-help`. */
  readonly argv: (lang: Lang) => readonly string[]
  /** What the person does until the picture is taken; without it, the program ends by itself. */
  readonly walk?: (run: TerminalRun, lang: Lang) => Promise<void>
  /** The picture begins at the line that holds this. */
  readonly from?: Readonly<Record<Lang, string>>
  /** And it ends before the line that holds this, or after so many lines. */
  readonly to?: Readonly<Partial<Record<Lang, string>>>
  readonly lines: number
}

const { keys } = terminal
const SHOTS: readonly Shot[] = [
  {
    name: 'home',
    argv: () => [],
    walk: (run, lang) => run.see(keys.leave[lang]),
    lines: 30,
  },
  {
    name: 'urgent',
    argv: (lang) => [
      'diagnose',
      {
        zh: '有人在用我的支付宝付钱，不是我',
        en: 'someone got into my PayPal and is sending my money away',
      }[lang],
    ],
    walk: (run, lang) => run.see(keys.leave[lang]),
    to: { zh: '号码以 App' },
    lines: 40,
  },
  {
    name: 'letter',
    argv: () => ['export', '1', '--no-input'],
    to: { zh: '## 五、', en: '## 5. ' },
    lines: 60,
  },
  {
    name: 'next',
    argv: () => ['next', '1'],
    to: { zh: '每一步都可能', en: 'No step is sure' },
    lines: 60,
  },
  {
    name: 'secure',
    argv: (lang) => ['secure', WALLET[lang], '--no-keep'],
    walk: answerCheckup,
    from: { zh: '安全体检：', en: 'Security check-up: ' },
    lines: 18,
  },
  { name: 'tree', argv: () => ['tree', 'payment-failed'], lines: 40 },
]

/** Each picture by the name of its file. */
export async function takeScreens(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-help-screens-'))
  try {
    const taken = await Promise.all(
      LANGS.map(async (lang) => {
        const db = join(folder, `${lang}.db`)
        const own: [string, string][] = []
        for (const shot of SHOTS) {
          if (shot.name === 'letter') keepCase(db, lang)
          own.push([fileOf(shot.name, lang), await take(shot, db, lang)])
        }
        return own
      }),
    )
    return new Map(taken.flat())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const fileOf = (name: string, lang: Lang): string => `${name}${lang === 'zh' ? '.zh-CN' : ''}.svg`

async function take(
  { argv, walk, from, to, lines }: Shot,
  db: string,
  lang: Lang,
): Promise<string> {
  const typed = argv(lang)
  const run = new TerminalRun(typed, { db, lang, ...SIZE, env: { PAGER: '', HOME: db } })
  try {
    if (walk) await walk(run, lang)
    else await run.exit()
    const all = await linesOnScreen(run.raw, SIZE)
    const holds = (words: string) => (it: readonly Piece[]) => textOf(it).includes(words)
    const begin = from ? all.findIndex(holds(from[lang])) : 0
    const stop = to?.[lang] === undefined ? begin + lines : all.findIndex(holds(to[lang]))
    const seen = all.slice(begin, stop)
    const end = seen.findLastIndex((it) => it.length > 0) + 1
    const isCut = all.slice(begin + end).some((it) => it.length > 0)
    const said = typed
      .filter((it) => !it.startsWith('--no-'))
      .map((it) => (/[ ，]/.test(it) ? `"${it}"` : it))
    const prompt = `$ ${['wallet-help', ...said].join(' ')}`
    const more = isCut ? [[], await promptLine('…')] : []
    const shown = [await promptLine(prompt), ...seen.slice(0, end), ...more]
    return drawScreen({ title: prompt, columns: SIZE.columns, lines: shown })
  } finally {
    run.kill()
  }
}

async function promptLine(text: string) {
  const [line = []] = await linesOnScreen(text, SIZE)
  return line
}

const FACTS = {
  zh: ['name=张三', 'amount=128.5', 'time=2026-05-20 14:30', 'request=refund,explanation'],
  en: [
    'name=Jane Doe',
    'amount=128.50',
    'currency=USD',
    'time=2026-05-20 14:30',
    'request=refund,explanation',
  ],
} as const
const CASE = {
  zh: ['--problem', 'not-arrived', '--wallet', 'alipay', '--place', 'cn'],
  en: ['--problem', 'not-arrived', '--wallet', 'paypal', '--place', 'us'],
} as const

function keepCase(db: string, lang: Lang): void {
  const bin = join(import.meta.dirname, '../../bin/wallet-help.js')
  const answers = ['sent-to=top-up', 'top-up-bill=no-record']
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[bin, 'diagnose', '--no-input', ...CASE[lang]],
      ...answers.flatMap((it) => ['--answer', it]),
      ...FACTS[lang].flatMap((it) => ['--fact', it]),
    ],
    { env: { ...process.env, WALLET_HELP_DB: db, TZ: 'Asia/Shanghai' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}

/** All is well but two things. */
async function answerCheckup(run: TerminalRun, lang: Lang): Promise<void> {
  const { checkup, register } = builtKnowledge
  const questions = questionsFor(checkup, register.wallets[WALLET[lang]])
  for (const [index, it] of questions.entries()) {
    await run.see(`${index + 1}/${questions.length}`)
    const isOpen = ['sim-pin', 'unknown-debits'].includes(it.id)
    const wanted = isOpen ? (it.safe === 'no' ? 'yes' : 'no') : it.safe
    run.press(...(wanted === 'no' ? [KEYS.down] : []), KEYS.enter)
  }
  await run.exit()
}
