/** What free text is taken for, with the model as it is built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../src/core/diagnosis/triage-pieces.ts'
import { pairsOf } from '../../../src/core/diagnosis/triage-score.ts'
import { createTriage } from '../../../src/core/diagnosis/triage.ts'
import { plainText } from '../../../src/core/input/plain-text.ts'
import { removeSecrets } from '../../../src/core/secrets/secrets.ts'
import { readTexts } from '../../../src/workshop/eval-texts.ts'
import { builtKnowledge } from '../../world.ts'

const triage = createTriage(builtKnowledge.triage)
const firstOf = (text: string): string | undefined => triage(text).ranking[0]?.problem
const pairs = pairsOf(builtKnowledge.triage.model.traditional)
const pieces = (text: string): string[] =>
  piecesOf(plainText(text), pairs).map((piece) => piece.name)

describe('one thing said in several ways is read as the same', () => {
  test.each([
    ['traditional characters', '退款還沒到帳', '退款还没到账'],
    ['sound-alikes', '重复口款 怎么退宽', '重复扣款 怎么退款'],
    ['short names of wallets', 'zfb转账没到', '支付宝转账没到'],
    ['another wallet', 'vx被盗了', '支付宝被盗了'],
    ['a nickname of a line of credit', '花被额度', '花呗额度'],
    ['full width and case', 'ＰＡＹＰＡＬ Refund', 'paypal refund'],
    ['endings', 'charged twice', 'charges twice'],
    ['short forms of not', "can't log in", 'cannot log in'],
    ['curly apostrophes', 'didn’t arrive', "didn't arrive"],
    ['slips of the finger', 'didnt recieve my refound', "didn't receive my refund"],
    ['two words for one thing', 'stolen cellphone', 'stolen phone'],
  ])('%s', (_, one, other) => {
    expect(pieces(one)).toEqual(pieces(other))
  })
})

describe('what is denied is told apart from what is said', () => {
  test.each([
    ['没有收到验证码', 'identity-check', '收到验证码可是不是我操作的', 'unauthorized'],
    ['对方没收到我转的钱', 'not-arrived', '收到一笔陌生人转错的钱', 'wrong-recipient'],
    [
      'I never received the verification code',
      'identity-check',
      'received a verification code I did not request',
      'unauthorized',
    ],
    [
      'I did not make this payment',
      'unauthorized',
      'I can not make this payment',
      'payment-failed',
    ],
  ])('%s: %s; %s: %s', (denied, one, said, other) => {
    expect([firstOf(denied), firstOf(said)]).toEqual([one, other])
  })

  test('a denial reaches to the end of its clause and not beyond', () => {
    expect(pieces('没到账')).toContain('¬账')
    expect(pieces('没有，到账')).not.toContain('¬账')
    expect(pieces('not my payment')).toContain('¬payment')
    expect(pieces('not me. payment')).not.toContain('¬payment')
  })
})

test.each([
  ['付钱的时候支付宝一直转圈', 'alipay'],
  ['zfb付不了款', 'alipay'],
  ['花呗还清了还显示', 'alipay'],
  ['VX零钱没了', 'wechat'],
  ['我的cashapp被锁', 'cash-app'],
  ['Cash App locked me out', 'cash-app'],
  ['Apple Pay declined, apple pay is useless, PayPal works', 'apple-pay'],
  ['转账失败', undefined],
  ['the supporters paid', undefined],
])('the wallet of “%s” is %s', (text, wallet) => {
  expect(triage(text).wallet).toBe(wallet)
})

test.each([
  ['付款的时候说系统繁忙', undefined],
  ['转不出去，提示“收款方账户异常，暂不能收款”', '收款方账户异常'],
  ['checkout says INSTRUMENT_DECLINED again', 'INSTRUMENT_DECLINED'],
  ['It says "please come back in the spring" when I pay', 'please come back in the spring'],
  ['nothing was shown', undefined],
])('what the screen showed in “%s”', (text, shown) => {
  const found = triage(text).shown
  if (shown === undefined) expect([undefined, '系统繁忙']).toContain(found)
  else expect(found).toContain(shown)
})

test('every problem and “other” has a place, the scores fall and add up to one', () => {
  const all = [...builtKnowledge.problems.map((it) => it.id), 'other'].sort()
  for (const text of ['被盗刷了', 'refund', '', '？！', '\u{1F4B8}'.repeat(50)]) {
    const { ranking } = triage(text)
    expect(ranking.map((it) => it.problem).sort()).toEqual(all)
    const scores = ranking.map((it) => it.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 1)
  }
})

test('the words that decided stand in the text as it was typed', () => {
  const text = 'ＰＡＹＰＡＬ 裡的錢被盜刷了！ Someone HACKED my account'
  const { why = [] } = triage(text).ranking[0] ?? {}
  expect(why.length).toBeGreaterThan(0)
  for (const words of why) expect(text).toContain(words)
})

test('words that stand side by side are named as one', () => {
  const text = '有人在用我的支付宝付钱，不是我'
  const { why = [] } = triage(text).ranking[0] ?? {}
  for (const one of why) for (const other of why) expect(text).not.toContain(`${one}${other}`)
  expect(why.length).toBeGreaterThan(0)
})

test('a text without a known word is no reason for confidence', () => {
  for (const text of ['', 'zzzz qqqq', 'ไม่มี', '12345']) expect(triage(text).confident).toBe(false)
})

test('an emergency stands among the first two where money may be leaving', () => {
  for (const [text, problem] of [
    ['账单里有几笔不是我付的，我没操作', 'unauthorized'],
    ['我把验证码告诉客服以后钱没了', 'scam'],
    ['phone got stolen and it is not locked', 'lost-phone'],
    ['the seller blocked me after I paid', 'scam'],
  ] as const)
    expect(
      triage(text)
        .ranking.slice(0, 2)
        .map((it) => it.problem),
    ).toContain(problem)
})

describe('on the texts that were written before anything was tuned', () => {
  const texts = readTexts(readFileSync(join(import.meta.dirname, 'held-out.csv'), 'utf8'))
  const judged = texts.map((it) => ({ ...it, ...triage(it.text) }))
  const shareOf = (kept: typeof judged, holds: (it: (typeof judged)[number]) => boolean): number =>
    kept.filter(holds).length / kept.length
  const within = (count: number) => (it: (typeof judged)[number]) =>
    it.ranking.slice(0, count).some(({ problem }) => it.accept.includes(problem))

  test.each(['zh', 'en'])('%s: the right problem comes first, or among the first three', (lang) => {
    const own = judged.filter((it) => it.lang === lang)
    expect(own.length).toBe(120)
    expect(shareOf(own, within(1))).toBeGreaterThan(0.88)
    expect(shareOf(own, within(3))).toBeGreaterThan(0.95)
  })

  test('emergencies come among the first two, and seldom where there is none', () => {
    const emergencies = ['unauthorized', 'scam', 'lost-phone']
    const isUrgent = (ids: readonly string[]): boolean => ids.some((id) => emergencies.includes(id))
    const urgent = judged.filter((it) => it.accept.every((id) => emergencies.includes(id)))
    expect(shareOf(urgent, within(2))).toBeGreaterThan(0.95)
    const calm = judged.filter((it) => !isUrgent(it.accept))
    const alarmed = shareOf(calm, (it) => isUrgent(it.ranking.slice(0, 2).map((r) => r.problem)))
    expect(alarmed).toBeLessThan(0.15)
  })

  test('what is no problem is not claimed, and what is claimed is right', () => {
    const none = judged.filter((it) => it.accept.join() === 'other')
    expect(
      shareOf(none, (it) => !it.confident || it.ranking[0]?.problem === 'other'),
    ).toBeGreaterThan(0.9)
    const sure = judged.filter((it) => it.confident)
    expect(sure.length).toBeGreaterThan(judged.length * 0.7)
    expect(shareOf(sure, within(1))).toBeGreaterThan(0.95)
  })

  test('a thousand of them take less than a second of the processor, secrets removed', () => {
    const many = Array.from({ length: 1000 }, (_, at) => texts[at % texts.length]?.text ?? '')
    const before = process.cpuUsage()
    for (const text of many) triage(removeSecrets(text).text)
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  })

  test('reading them again gives the same', () => {
    const again = createTriage(builtKnowledge.triage)
    for (const { text } of texts.slice(0, 60)) expect(again(text)).toEqual(triage(text))
  })
})

describe('an emergency told in a few words of a long story stands among the first two', () => {
  test.each([
    [
      'unauthorized',
      'I opened the account in 2019 and use it for rent. Support answered after nine days and only sent a form. The agent was polite but could not help. I did not authorize these transfers. I have called five times, the fee was charged again and the limit is too low for me.',
    ],
    [
      'scam',
      'My account shows a negative balance and they charge fees. I have asked for a supervisor three times. I sent the payment because a man claimed to be from the fraud department. Now the app is slow and the statement is late.',
    ],
    [
      'unauthorized',
      '客服电话打了很多次都是机器人。绑定的银行卡也解不掉。页面一直显示处理中。我从来没有授权过这几笔扣款。现在还要我重新上传身份证，审核三天没有结果。',
    ],
    [
      'scam',
      '我在网上租房，看了照片觉得不错。付了定金以后平台的账单一直显示处理中。客服让我等。后来才知道对方冒充房东。现在那个账号已经注销了。',
    ],
    [
      'lost-phone',
      '登录要验证码，旧号码收不到，客服让我上传证件，传了三次都不通过。起因是手机被偷了。银行卡也要换预留号码，排队排了一上午。',
    ],
  ])('%s: %s', (problem, text) => {
    const { ranking } = triage(text)
    expect(ranking.slice(0, 2).map((it) => it.problem)).toContain(problem)
  })
})

test('who speaks of theft beside another matter is asked which of them it is', () => {
  const calm = 'The app crashes when I open it, it closes itself after the update'
  expect(triage(calm)).toMatchObject({ confident: true })
  const { ranking, confident } = triage(`${calm}. My account was hacked last year`)
  expect(confident).toBe(false)
  expect(ranking.slice(0, 2).map((it) => it.problem)).toContain('unauthorized')
})
