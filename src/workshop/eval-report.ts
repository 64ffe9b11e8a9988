import type { Triaged } from '../core/diagnosis/triage.ts'
import type { KnownText } from './eval-texts.ts'

export type Judged = KnownText & Triaged

const EMERGENCIES: ReadonlySet<string> = new Set(['unauthorized', 'scam', 'lost-phone'])

/** The figures; with `whole` the confusions and the misses too. */
export function reportOn(name: string, judged: readonly Judged[], whole: boolean): string {
  const urgent = judged.filter((it) => it.accept.some((id) => EMERGENCIES.has(id)))
  const calm = judged.filter((it) => !urgent.includes(it))
  const other = judged.filter((it) => it.accept.includes('other'))
  const sure = judged.filter((it) => it.confident)
  const lines = [
    `${name}: ${judged.length} texts`,
    share('right problem first', judged, (it) => isRight(it, 1)),
    share('right problem among the first three', judged, (it) => isRight(it, 3)),
    share('emergency among the first two', urgent, (it) =>
      firstOf(it, 2).some((id) => EMERGENCIES.has(id) && it.accept.includes(id)),
    ),
    share('emergency among the first two of another text', calm, (it) =>
      firstOf(it, 2).some((id) => EMERGENCIES.has(id)),
    ),
    share('text of no problem not claimed', other, (it) => !isClaimed(it)),
    share('confident', judged, (it) => it.confident),
    share('right where confident', sure, (it) => isRight(it, 1)),
  ]
  const misses = judged.filter((it) => !isRight(it, 1))
  return [
    ...lines,
    ...(whole ? ['', ...confusions(misses), '', ...misses.map(missLine)] : []),
    '',
  ].join('\n')
}

function share(what: string, of: readonly Judged[], holds: (it: Judged) => boolean): string {
  const count = of.filter(holds).length
  const percent = of.length === 0 ? '-' : `${((100 * count) / of.length).toFixed(1)} %`
  return `  ${what.padEnd(46)} ${percent.padStart(7)}  ${count}/${of.length}`
}

function firstOf({ ranking }: Judged, count: number): string[] {
  return ranking.slice(0, count).map((it) => it.problem)
}

function isRight(it: Judged, within: number): boolean {
  return firstOf(it, within).some((id) => it.accept.includes(id))
}

function isClaimed(it: Judged): boolean {
  return it.confident && it.ranking[0]?.problem !== 'other'
}

/** What was taken for what, the most frequent first. */
function confusions(misses: readonly Judged[]): string[] {
  const pairs = Map.groupBy(misses, (it) => `${it.accept.join('|')} -> ${firstOf(it, 1).join('')}`)
  return [...pairs]
    .sort(([a, one], [b, two]) => two.length - one.length || a.localeCompare(b, 'en'))
    .map(([pair, texts]) => `${String(texts.length).padStart(5)}  ${pair}`)
}

function missLine(it: Judged): string {
  const taken = it.ranking.slice(0, 3).map(({ problem, score }) => `${problem} ${score.toFixed(2)}`)
  return `${it.accept.join('|')} <- ${taken.join(', ')}${it.confident ? ' !' : ''}: ${it.text.slice(0, 160)}`
}
