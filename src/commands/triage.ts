import { Expected, type ExitCode } from '../core/errors.ts'
import { triage as words } from '../core/messages/triage.ts'
import { toJsonLine } from '../core/json.ts'
import { triageJson, triageScreen } from '../core/screens/triage-screen.ts'
import { BACK, type World } from '../ports.ts'
import { openFreeText } from './read-free-text.ts'

const MOST_TEXTS = 10_000

/** Says which problem each text is about: those of the call, else one a line from standard input. */
export async function triage(
  typed: readonly string[],
  { json }: { json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang, files } = world
  const given = textsOf(typed)
  const texts =
    given.length > 0
      ? given
      : terminal.interactive
        ? textsOf([await askText(world)])
        : files
            .read('-')
            .replace(/^\ufeff/, '')
            .split(/\r?\n/)
            .filter(hasWords)
  if (texts.length === 0) throw new Expected('usage', words.emptyText, [words.giveText])
  if (texts.length > MOST_TEXTS)
    throw new Expected('usage', words.tooManyTexts(MOST_TEXTS), [words.inParts])
  const read = openFreeText(world)
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  const shown = texts.map((text) => {
    const it = read(text)
    if (!json) for (const notice of it.notices) terminal.err(`${notice[lang]}\n`)
    return json
      ? toJsonLine(triageJson(it))
      : triageScreen(it, world.knowledge(), sheet, texts.length > 1)
  })
  terminal.out(shown.join(json ? '' : '\n'))
  return 0
}

/** Each argument is a text; single words after each other are one text that was not put in quotes. */
function textsOf(typed: readonly string[]): string[] {
  const texts = typed.map((it) => it.trim()).filter(hasWords)
  const areWords = texts.every((it) => /^[\x21-\x7e’]+$/.test(it))
  return areWords && texts.length > 1 ? [texts.join(' ')] : texts
}

function hasWords(text: string): boolean {
  return text.trim() !== ''
}

async function askText(world: World): Promise<string> {
  const prompter = await world.prompter()
  const typed = await prompter.enter({
    id: 'text',
    message: words.askText[world.lang],
    flag: 'wallet-help triage TEXT',
    canGoBack: false,
    validate: () => undefined,
  })
  return typed === BACK ? '' : typed
}
