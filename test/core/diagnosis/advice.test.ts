import { expect, test } from 'vitest'
import { adviseAt } from '../../../src/core/diagnosis/advice.ts'
import { compileProblem } from '../../../src/core/diagnosis/compile.ts'
import { builtKnowledge } from '../../world.ts'
import { outcome, smallSource } from './small-problem.ts'

const both = (text: string) => ({ zh: text, en: text })
const source = smallSource()
source.nodes['wait'] = outcome({
  now: [both('everywhere'), { places: ['us'], text: both('in the US') }, both('at last')],
  wait: [both('In general.'), { places: ['uk', 'eu'], text: both('In Europe.') }],
})
const { problem } = compileProblem(source, {})
const adviseIn = (place: string | undefined) => {
  const { register } = builtKnowledge
  const setting = { register, wallet: 'paypal', place, today: '2026-11-21', paidOn: undefined }
  const advice = adviseAt(problem, 'wait', {}, builtKnowledge, 'en', setting)
  return advice && [advice.now.join(', '), advice.wait]
}

test.each([
  ['us', ['everywhere, in the US, at last', 'In general.']],
  ['eu', ['everywhere, at last', 'In general. In Europe.']],
  ['cn', ['everywhere, at last', 'In general.']],
  [undefined, ['everywhere, at last', 'In general.']],
])('a line for some places is shown there alone: %s', (place, words) => {
  expect(adviseIn(place)).toEqual(words)
})
