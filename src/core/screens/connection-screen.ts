/** The look at the connection: one line a stage, then what it comes to. */
import {
  clockOf,
  type ConnectionSeen,
  type Finding,
  findingOf,
  type HostSeen,
  type Stage,
  STEPS,
  type StepId,
} from '../diagnosis/connection.ts'
import { connection as words } from '../messages/connection.ts'
import type { Lang, Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

/** The lines that a stage adds; the last one adds what follows from all of them. */
export function stageLines(stage: Stage, seen: ConnectionSeen, sheet: Sheet): string {
  const { interfaces, portal, hosts } = seen
  const { stages } = words
  const line = (name: Text, said: readonly Text[], failed = false): string =>
    stageLine(name, said, failed, sheet)
  if (stage === 'interfaces') {
    const names = interfaces.map((it) => same(`${it.name} ${it.address}`))
    return line(
      stages.interfaces,
      names.length > 0 ? names : [words.noInterface],
      names.length === 0,
    )
  }
  if (stage !== 'portal') {
    const steps = hosts.map((it) => it.steps[stage].kind)
    const said = steps.every((it) => it === 'skipped')
      ? [words.skipped]
      : hosts.map((it) => stepWords(it, stage))
    return line(stages[stage], said, steps.includes('failed'))
  }
  return [
    line(stages.portal, [words.portal[portal]], portal === 'redirected' || portal === 'replaced'),
    line(stages.between, betweenWords(seen)),
    line(stages.clock, [clockWords(seen)], clockOf(seen) !== undefined),
    line(stages.latency, [speedWords(hosts)]),
  ].join('')
}

/** What it comes to, in one sentence. */
export function findingLine(finding: Finding, { lang, columns, paint }: Sheet): string {
  const text = `${words.result[lang]}${words.findings[finding][lang]}`
  return `${paint.strong(wrap(text, columns))}\n`
}

/** What it comes to, and what to do about it where no diagnosis goes on from there. */
export function findingScreen(finding: Finding, sheet: Sheet): string {
  const todo = words.todo[finding]
  const line = todo ? `${wrap(todo[sheet.lang], sheet.columns, 2)}\n` : ''
  return findingLine(finding, sheet) + line
}

/** The look as JSON; `aheadSeconds` is the clock's, null where no host said the time. */
export function connectionJson(seen: ConnectionSeen, wallet: string | undefined): unknown {
  const finding = findingOf(seen)
  return {
    wallet: wallet ?? null,
    finding,
    interfaces: seen.interfaces,
    proxies: seen.proxies,
    portal: seen.portal,
    hosts: seen.hosts.map(({ host, role, steps, ahead }) => ({
      host,
      role,
      steps,
      aheadSeconds: ahead ?? null,
    })),
  }
}

/** What failed stands out of the rest. */
function stageLine(
  name: Text,
  said: readonly Text[],
  failed: boolean,
  { lang, columns, paint }: Sheet,
): string {
  const colon = lang === 'zh' ? '：' : ': '
  const text = said.map((it) => it[lang]).join(lang === 'zh' ? '；' : '; ')
  const stress = failed ? paint.strong : paint.faint
  return `${stress(wrap(`${name[lang]}${colon}${text}`, columns, 2))}\n`
}

function stepWords({ host, steps }: HostSeen, step: StepId): Text {
  const seen = steps[step]
  if (seen.kind === 'ok') return words.ok(host, seen.ms)
  return words.failed(host, seen.kind === 'skipped' ? words.skipped : words.faults[seen.why])
}

function betweenWords({ interfaces, proxies }: ConnectionSeen): readonly Text[] {
  const vpns = new Set(interfaces.filter((it) => it.vpn).map((it) => it.name))
  const found = [...[...vpns].map(words.vpn), ...proxies.map(words.proxy)]
  return found.length > 0 ? found : [words.notBetween]
}

function clockWords(seen: ConnectionSeen): Text {
  const wrong = clockOf(seen)
  if (wrong === undefined)
    return seen.hosts.some((it) => it.ahead !== undefined) ? words.clockRight : words.clockUnknown
  const minutes = Math.round(Math.abs(wrong) / 60)
  return wrong > 0 ? words.clockAhead(minutes) : words.clockBehind(minutes)
}

function speedWords(hosts: readonly HostSeen[]): Text {
  const times = hosts.flatMap(({ steps }) =>
    STEPS.flatMap((it) => (steps[it].kind === 'ok' ? steps[it].ms : [])),
  )
  return times.length > 0 ? words.slowest(Math.max(...times)) : words.skipped
}

function same(text: string): Record<Lang, string> {
  return { zh: text, en: text }
}
