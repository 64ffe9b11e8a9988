/** Asks whether to test the connection, tests it after a yes, and keeps what that came to as the answer. */
import type { CaseContent } from '../core/casebook/case.ts'
import { answerNode } from '../core/casebook/change.ts'
import { findingOf } from '../core/diagnosis/connection.ts'
import { connection as words } from '../core/messages/connection.ts'
import { findingLine } from '../core/screens/connection-screen.ts'
import { BACK, type Back, type Choice } from '../ports.ts'
import type { Asking } from './asking.ts'
import { problemOf } from './diagnose-input.ts'
import { hostNames, lookAtConnection } from './look-at-connection.ts'

/** Where the network is forbidden, the person is asked what they see themselves. */
export async function askLook(
  node: string,
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const { world, prompter, canGoBack } = asking
  const answer = await prompter.choose({
    id: node,
    ...(world.network ? offer(content, asking) : ownEyes(asking)),
    flag: `--answer ${node}=OPTION`,
    canGoBack,
    initial: content.answers[node],
  })
  if (answer === BACK) return BACK
  const problem = problemOf(content.problem, world.knowledge())
  return answerNode(
    content,
    problem,
    node,
    answer === 'test' ? await look(content, asking) : answer,
  )
}

async function look({ wallet }: CaseContent, { world }: Asking): Promise<string> {
  const { lang, terminal } = world
  const finding = findingOf(await lookAtConnection(wallet, world))
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.err }
  terminal.err(findingLine(finding, sheet))
  return finding
}

interface Question {
  readonly message: string
  readonly choices: readonly Choice[]
}

function offer({ wallet }: CaseContent, { world }: Asking): Question {
  const { lang } = world
  const contacts = words.contacts(hostNames(wallet, world))
  return {
    message: [words.ask, contacts, words.askWhy].map((it) => it[lang]).join('\n'),
    choices: [
      { id: 'test', label: words.test[lang] },
      { id: 'not-tested', label: words.doNotTest[lang] },
    ],
  }
}

function ownEyes({ world: { lang } }: Asking): Question {
  const seen = Object.entries(words.looksLike).map(([id, it]) => ({ id, label: it[lang] }))
  return {
    message: `${words.askSeen[lang]}\n${words.askSeenWhy[lang]}`,
    choices: [...seen, { id: 'not-tested', label: words.unsure[lang] }],
  }
}
