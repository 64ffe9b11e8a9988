import type { Attachment } from '../core/casebook/attachment.ts'
import type { Case } from '../core/casebook/case.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { diagnose } from '../core/messages/diagnose.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import {
  evidence as words,
  evidenceErrors as errors,
  evidenceHints as hints,
} from '../core/messages/evidence.ts'
import { toJson } from '../core/json.ts'
import { printable } from '../core/text.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { nowHere } from './read-money.ts'
import { knownName } from './unknown.ts'

export interface RemoveEvidenceOptions {
  readonly yes?: boolean
  readonly json?: boolean
}

/** Takes files out of an item of evidence, those named or all; the timeline keeps that they were there. */
export async function removeEvidence(
  number: string,
  item: string,
  names: readonly string[],
  { yes, json }: RemoveEvidenceOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const found = findCase(log, number)
  const kept = log.attachments(found.number).filter((it) => it.item === item)
  const taken = filesNamed(names, item, found.number, kept, world)
  const files = taken.map((it) => printable(it.name)).join(lang === 'zh' ? '、' : ', ')
  if (!yes && !(await wantsRemoved(files, world))) {
    terminal.err(`${words.notRemoved[lang]}\n`)
    return 0
  }
  const before = taken.map((it) => it.name).join(', ')
  log.detach(
    found,
    taken,
    { kind: 'changed', on: nowHere(world), fact: 'evidence', before },
    world.now(),
  )
  if (json) terminal.out(toJson(removedJson(found, item, taken)))
  terminal.err(`${words.removed(files)[lang]}\n`)
  if (taken.length === kept.length && found.evidence[item] === 'have')
    terminal.err(`${words.stillHad(found.number, item)[lang]}\n`)
  return 0
}

/** By name, or by the beginning of the hash where two have the same name. */
function filesNamed(
  names: readonly string[],
  item: string,
  number: number,
  kept: readonly Attachment[],
  { knowledge }: World,
): readonly Attachment[] {
  const items = [...Object.keys(knowledge().register.evidence), ...kept.map((it) => it.item)]
  knownName(diagnoseErrors.evidence, item, items)
  if (kept.length === 0)
    throw new Expected('failed', errors.noFiles(item), [hints.seeFiles(number)])
  if (names.length === 0) return kept
  const fits = (it: Attachment, name: string): boolean =>
    it.name === name || (name.length >= 8 && it.sha256.startsWith(name.toLowerCase()))
  for (const name of names)
    if (!kept.some((it) => fits(it, name)))
      knownName(
        errors.fileName,
        name,
        kept.map((it) => it.name),
      )
  return kept.filter((it) => names.some((name) => fits(it, name)))
}

async function wantsRemoved(files: string, world: World): Promise<boolean> {
  const { lang } = world
  const prompter = await world.prompter()
  const answer = await prompter.choose({
    id: 'remove',
    message: words.askRemove(files)[lang],
    choices: (['no', 'yes'] as const).map((id) => ({ id, label: diagnose[id][lang] })),
    flag: '--yes',
    canGoBack: false,
  })
  return answer === 'yes'
}

function removedJson({ number, id }: Case, item: string, taken: readonly Attachment[]): object {
  const removed = taken.map(({ name, sha256, size, type }) => ({ name, sha256, size, type }))
  return { case: number, id, item, removed }
}
