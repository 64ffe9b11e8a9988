/** Read from the words of a call before it is parsed. */
import { LANGS, type Lang } from '../core/text.ts'
import { GLOBAL } from './common.ts'

/** Global options that are followed by a value. */
const WITH_VALUE = Object.keys(GLOBAL).flatMap((it) => /^(--\S+) </.exec(it)?.[1] ?? [])

/** The first word that is no option and no value of one: the command, where there is such a word. */
export function calledName(argv: readonly string[]): string | undefined {
  return argv.find((it, at) => !it.startsWith('-') && !WITH_VALUE.includes(argv[at - 1] ?? ''))
}

/** Help and usage errors are worded before any command runs, so their language is looked up first. */
export function earlySettings(argv: readonly string[]): { lang?: Lang } {
  const at = argv.findIndex((it) => it === '--lang' || it.startsWith('--lang='))
  const [, inline] = (argv[at] ?? '').split('=')
  const lang = LANGS.find((it) => at !== -1 && it === (inline ?? argv[at + 1]))
  return lang ? { lang } : {}
}
