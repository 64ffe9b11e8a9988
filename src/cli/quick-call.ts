/** Reads the calls that are plain and whole without commander, which takes as long to load as they to run. */
import type { Call } from './build-program.ts'
import { GLOBAL } from './common.ts'
import type { Meaning, Meanings, Verb } from './verb.ts'

type Values = Record<string, string | boolean>
type Act = (...given: unknown[]) => ReturnType<Call['act']>

/** One form of an option: `--limit <n>`, `-o, --output <file>`, `--no-keep`. */
interface Form {
  readonly name: string
  readonly takes: boolean
  readonly off: boolean
  readonly choices: Meaning['choices']
}

/** What commander makes of a call; undefined where it is asked for help, is not well formed, or is not plain. */
export function quickCall(argv: readonly string[], verbs: readonly Verb[]): Call | undefined {
  const globals = formsOf(GLOBAL)
  const settings = defaultsOf(globals)
  let verb: Verb | undefined
  let own: ReadonlyMap<string, Form> = new Map()
  let options: Values = {}
  const operands: string[] = []
  const words = argv[Symbol.iterator]()
  for (const word of words) {
    if (!word.startsWith('-') && !verb) {
      verb = verbs.find((it) => it.name === word)
      if (!verb || verb.verbs) return undefined
      own = formsOf(verb.options ?? {})
      options = defaultsOf(own)
    } else if (!word.startsWith('-')) {
      operands.push(word)
    } else {
      const [flag, inline] = word.startsWith('--') ? splitAt(word) : [word]
      const form = globals.get(flag) ?? own.get(flag)
      const value = form && valueOf(form, inline, words)
      if (!form || value === undefined) return undefined
      const into = globals.has(flag) ? settings : options
      into[form.name] = value
    }
  }
  const given = verb && argumentsOf(verb, operands)
  if (!verb || !given) return undefined
  const { load } = verb
  return {
    settings: { ...options, ...settings },
    act: async (world) => ((await load()) as Act)(...given, options, world),
  }
}

/** By each of its flags; what may have no value or several is left to commander. */
function formsOf(options: Meanings): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>()
  for (const [written, { choices }] of Object.entries(options)) {
    if (/\[|\.\.\./.test(written)) continue
    const flags = written.match(/--?[a-z][a-z-]*/g) ?? []
    const long = flags.at(-1) ?? ''
    const off = long.startsWith('--no-')
    const name = long
      .slice(off ? 5 : 2)
      .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    for (const flag of flags) forms.set(flag, { name, takes: written.includes('<'), off, choices })
  }
  return forms
}

function defaultsOf(forms: ReadonlyMap<string, Form>): Values {
  const values: Values = {}
  for (const { name, off } of forms.values()) if (off) values[name] = true
  return values
}

function splitAt(word: string): [string, string?] {
  const at = word.indexOf('=')
  return at === -1 ? [word] : [word.slice(0, at), word.slice(at + 1)]
}

function valueOf(
  { takes, off, choices }: Form,
  inline: string | undefined,
  words: Iterator<string, unknown>,
): string | boolean | undefined {
  if (!takes) return inline === undefined ? !off : undefined
  const next = inline ?? words.next().value
  if (typeof next !== 'string' || (inline === undefined && next.startsWith('-'))) return undefined
  return !choices || choices.includes(next) ? next : undefined
}

/** One for each form of argument: a word, several where it says so, or undefined where it may be left out. */
function argumentsOf(verb: Verb, operands: readonly string[]): unknown[] | undefined {
  const forms = Object.entries(verb.arguments ?? {})
  if (forms.some(([, { choices }]) => choices)) return undefined
  const isLong = forms.at(-1)?.[0].includes('...') ?? false
  const needed = forms.filter(([form]) => form.startsWith('<')).length
  if (operands.length < needed || (!isLong && operands.length > forms.length)) return undefined
  return forms.map(([form], at) => (form.includes('...') ? operands.slice(at) : operands[at]))
}
