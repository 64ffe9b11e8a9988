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
  const line = (name: Text, said: readonly Text[]): string => stageLine(name, said, sheet)
  if (stage === 'interfaces') {
    const names = interfaces.map((it) => same(`${it.name} ${it.address}`))
    return line(stages.interfaces, names.length > 0 ? names : [words.noInterface])
  }
  if (stage !== 'portal')
    return line(
      stages[stage],
      hosts.every((it) => it.steps[stage].kind === 'skipped')
        ? [words.skipped]
        : hosts.map((it) => stepWords(it, stage)),
    )
  return [
    line(stages.portal, [words.portal[portal]]),
    line(stages.between, betweenWords(seen)),
    line(stages.clock, [clockWords(seen)]),
    line(stages.latency, [speedWords(hosts)]),
  ].join('')
}

/** What it comes to, in one sentence. */
export function findingLine(finding: Finding, { lang, columns, paint }: Sheet): string {
  const text = `${words.result[lang]}${words.findings[finding][lang]}`
  return `${paint.strong(wrap(text, columns))}\n`
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

function stageLine(name: Text, said: readonly Text[], { lang, columns, paint }: Sheet): string {
  const colon = lang === 'zh' ? '：' : ': '
  const text = said.map((it) => it[lang]).join(lang === 'zh' ? '；' : '; ')
  return `${paint.faint(wrap(`${name[lang]}${colon}${text}`, columns, 2))}\n`
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
