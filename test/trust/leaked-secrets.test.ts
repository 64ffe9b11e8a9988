/** No secret that a person names as such is kept, given out or shown, at whatever input it is typed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeSecrets } from '../../src/core/secrets/secrets.ts'
import { aCard } from '../a-card.ts'
import { Home, type Ran } from '../world.ts'
import { isStory, linesOf, type SecretSentence, secretSentences, tracesOf } from './corpus.ts'
import { count, seededRandom } from './counts.ts'

const CORPUS = [...secretSentences('secrets-zh.txt'), ...secretSentences('secrets-en.txt')]
/** The rules were mended by these too, once they had been counted; `missed.txt` holds what is still missed. */
const BLIND = secretSentences('blind-secrets.txt')
const HARMLESS = ['harmless.txt', 'blind-harmless.txt', 'second-blind-harmless.txt'].flatMap(
  linesOf,
)

describe('a text', () => {
  test('loses its secrets and nothing else', () => {
    const spoilt = [...CORPUS, ...BLIND].filter((it) => !isStory(it, removeSecrets(it.text).text))
    expect(spoilt.map((it) => it.text)).toEqual([])
  })

  test('without a secret stays as it is, to the letter', () => {
    const spoilt = HARMLESS.filter((text) => removeSecrets(text).text !== text)
    expect(spoilt).toEqual([])
  })

  test('stands in a corpus of more than 500 with a secret and 200 without', () => {
    expect(CORPUS.length).toBeGreaterThan(500)
    expect(HARMLESS.length).toBeGreaterThan(200)
  })

  // No rule was tuned to these; so they tell what may still be missed. The number may only fall.
  test('never seen before loses five of six', () => {
    const missed = secretSentences('second-blind-secrets.txt').filter(
      (it) => !isStory(it, removeSecrets(it.text).text),
    )
    expect(missed.length).toBeLessThanOrEqual(10)
  })
})

let home: Home
let elsewhere = ''
beforeEach(async () => {
  home = new Home()
  elsewhere = mkdtempSync(join(tmpdir(), 'wallet-help-elsewhere-'))
  await home.run(DIAGNOSE)
})
afterEach(() => {
  home.remove()
  rmSync(elsewhere, { recursive: true })
})

const DIAGNOSE = [
  ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
  ...['--answer', 'what-you-see=error-message', 'message-about=order-state'],
  ...['order-message=closed-or-expired', '--fact', 'amount=128.5'],
]

/** Everything that takes words, with a call that hands them over. */
const INPUTS: Readonly<Record<string, (text: string) => Promise<Ran | readonly Ran[]>>> = {
  'words of one’s own': (text) => home.run(['diagnose', '--no-input', '--', text]),
  'triage, read from standard input': (text) =>
    home.run(['triage', '--json'], {
      // There each line is a text of its own.
      files: { read: () => text.replaceAll('\n', ' ') },
    }),
  'a fact': (text) => home.run([...DIAGNOSE, `story=${text}`, `error=${text}`]),
  'facts from standard input': (text) =>
    home.run([...DIAGNOSE, '--facts', '-'], {
      files: { read: () => JSON.stringify({ story: text, request: text }) },
    }),
  'a fact with a form': (text) => home.run([...DIAGNOSE, `name=${text}`, `account=${text}`]),
  // The other side's number is kept: a complaint needs it.
  'the other side': (text) =>
    /(?:\d[ .-]?){13}/.test(text.normalize('NFKC'))
      ? Promise.resolve([])
      : home.run(['edit', '1', '--fact', `counterparty=${text}`]),
  'a changed fact': (text) => home.run(['edit', '1', '--fact', `story=${text}`]),
  'a fact at the wrong flag': (text) => home.run(['edit', '1', '--fact', text]),
  'a note': (text) => home.run(['log', '1', '--kind', 'note', '--said', text]),
  'what was said and promised': (text) =>
    home.run(['log', '1', '--said', text, '--promised', text, '--by', '2026-11-30']),
  'a note, typed': (text) =>
    home.run(['log', '1'], {
      replies: [
        ['kind', 'note'],
        ['said', text],
        ['on', ''],
      ],
    }),
  'who, how and which number': (text) =>
    Promise.all([
      home.run(['log', '1', '--who', text]),
      home.run(['log', '1', '--channel', text]),
      // Long numbers are what this field is for; a card among them has a test of its own.
      home.run([
        'log',
        '1',
        '--ref',
        /(?:\d[ .-]?){13}/.test(text.normalize('NFKC')) ? 'A-1' : text,
      ]),
    ]),
  'an office, an outcome, an item, a name, by mistake': (text) =>
    Promise.all([
      home.run(['log', '1', '--office', text]),
      home.run(['close', '1', '--outcome', text]),
      home.run(['evidence', '1', '--have', text]),
      home.run(['show', text]),
      home.run([`x ${text}`]),
    ]),
  'an error text to explain, words to search for': (text) =>
    Promise.all([home.run(['explain', text]), home.run(['guide', `x ${text}`])]),
  'the name of an evidence file': (text) => {
    const file = join(elsewhere, `${text.replaceAll('/', ',').slice(0, 60)}.png`)
    writeFileSync(file, text.length.toString())
    return home.run(['evidence', 'add', '1', 'bill-record', file])
  },
  'a setting': (text) => home.run(['config', 'name', text]),
  'a card from elsewhere': (text) => {
    const file = join(elsewhere, 'card.json')
    writeFileSync(file, JSON.stringify(aCard({ notes: [{ about: 'note', text }] })))
    return home.run(['import', file])
  },
  'a note on a card': async (text) => {
    await home.run(['close', '1', '--outcome', 'solved'])
    return home.run(['share', '1', '--yes', '--include-note', text])
  },
  'a backup in which it stands': async (text) => {
    const file = join(elsewhere, 'other.backup')
    await backUpRaw(text, file)
    return home.run(['restore', file])
  },
}

/** As a casebook of somebody else's making would hold it. */
async function backUpRaw(text: string, file: string): Promise<void> {
  const other = new Home()
  await other.run([...DIAGNOSE, 'story=STANDS HERE', 'error=STANDS HERE'])
  await other.run(['log', '1', '--said', 'STANDS HERE'])
  const db = new Sqlite(other.db)
  const guards = db.prepare<[], { name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
  )
  for (const { name } of guards.all()) db.exec(`DROP TRIGGER "${name}"`)
  for (const { name, column } of textColumns(db))
    db.prepare(`UPDATE "${name}" SET "${column}" = replace("${column}", 'STANDS HERE', ?)`).run(
      text,
    )
  db.close()
  await other.run(['backup', file, '--force'])
  other.remove()
}

function textColumns(db: Sqlite.Database): { name: string; column: string }[] {
  return db
    .prepare<[], { name: string; column: string }>(
      `SELECT t.name, c.name AS column FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name IN ('facts', 'timeline', 'entries', 'cases') AND c.type = 'TEXT'`,
    )
    .all()
}

/** A case as it is given out, in the formats that are plain to read. */
async function letters(): Promise<string[]> {
  const shown = await Promise.all([
    home.run(['show', '1']),
    home.run(['show', '1', '--json']),
    home.run(['list']),
    ...['md', 'html', 'txt', 'json'].map((it) => home.run(['export', '1', '--format', it])),
  ])
  return shown.flatMap(({ out, err }) => [out, err])
}

/** All files below a folder, as one character a byte. */
function bytesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => readFileSync(join(it.parentPath, it.name), 'latin1'))
}

/** Digits of an id or a hash may be those of a code by chance. */
const withoutIds = (text: string): string =>
  text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}/g, '\0')

function expectNone(sentence: SecretSentence, texts: readonly string[]): void {
  for (const trace of tracesOf(sentence)) {
    const bytes = Buffer.from(trace).toString('latin1')
    for (const text of texts) {
      const at = Math.max(text.indexOf(trace), text.indexOf(bytes))
      const around = text.slice(Math.max(0, at - 40), at + 60)
      expect(at, `${trace} of “${sentence.text}” in ${JSON.stringify(around)}`).toBe(-1)
    }
  }
}

const REFS: readonly (readonly [typed: string, kept: string])[] = [
  ['4111 1111 1111 1111', 'ending in 1111'],
  ['card ５５５５５５５５５５５５４４４４ on file', 'card ending in 4444 on file'],
  ['378282246310005', 'ending in 0005'],
  ['6222020000000000000', 'ending in 0000'],
  // Its check digit is wrong, no card begins so, or it is longer than any.
  ['4111111111111112', '4111111111111112'],
  ['1234567890123452', '1234567890123452'],
  ['2026112122001411111111111111', '2026112122001411111111111111'],
  ['T-4111111111111111-X', 'T-4111111111111111-X'],
]
test.each(REFS)('the number of a ticket “%s” is kept as “%s”', async (typed, kept) => {
  const { err } = await home.run(['log', '1', '--ref', typed], { lang: 'en' })
  const shown = await home.run(['show', '1', '--json'])
  expect(shown.out).toContain(JSON.stringify(kept))
  expect(err.includes('last four')).toBe(typed !== kept)
  if (typed !== kept)
    expectNone({ text: typed, secrets: [typed], story: ['', ''] }, bytesOf(home.folder))
})

test('the card of the other side stays whole in the letter, and is masked on screen', async () => {
  await home.run(['edit', '1', '--fact', 'counterparty=张三 6222020000000000000'])
  expect((await home.run(['export', '1', '--for', 'wallet'])).out).toContain('6222020000000000000')
  expect((await home.run(['show', '1'])).out).not.toContain('6222020000000000000')
})

describe.each(Object.keys(INPUTS))('%s', (name) => {
  test('holds no secret afterwards: not in any byte that is kept, not in a letter, not on screen', async () => {
    const random = seededRandom()
    const give = INPUTS[name]
    const some = [...CORPUS, ...BLIND].filter(() => random() < count(1, 0.015))
    for (const sentence of some) {
      const ran = await give?.(sentence.text)
      const said = [ran ?? []].flat().flatMap((it) => [it.out, it.err])
      expectNone(sentence, said)
    }
    const given = (await letters()).map(withoutIds)
    const kept = bytesOf(home.folder).map(withoutIds)
    for (const sentence of some) expectNone(sentence, [...given, ...kept])
  })
})
