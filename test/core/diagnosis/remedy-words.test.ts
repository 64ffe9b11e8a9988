import { expect, test } from 'vitest'
import { remedyWords } from '../../../src/core/diagnosis/remedy-words.ts'
import { diagnose } from '../../../src/core/messages/diagnose.ts'
import { builtKnowledge } from '../../world.ts'

function wordsOf(id: string, remedy: string) {
  const problem = builtKnowledge.problem(id)
  const node = problem?.nodes[remedy]
  if (!problem || node?.kind !== 'remedy') throw new Error(`no remedy ${remedy}`)
  return remedyWords(problem, node)
}

test('freezing an account is a step that works, not a problem that is solved', () => {
  const { ask, options, helped } = wordsOf('unauthorized', 'freeze-wallet')
  const title = { zh: '冻结', en: 'Freeze' }
  expect(ask(title)).toEqual(diagnose.stepResult(title))
  expect(options.solved.zh).toBe('做到了')
  expect(helped(title).en).toBe('“Freeze” worked')
})

test('what ends the matter solves it', () => {
  const problem = builtKnowledge.problem('refund-missing')
  const id = Object.entries(problem?.nodes ?? {}).find(([, it]) => it.kind === 'remedy')?.[0] ?? ''
  expect(wordsOf('refund-missing', id).options).toEqual(diagnose.remedyOptions)
})
