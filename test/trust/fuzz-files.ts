/** Parsers that read files or whole calls: slower, so they get fewer inputs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERBS } from '../../src/cli/table.ts'
import { readDataFile } from '../../src/workshop/read-file.ts'
import { firstLineOf, SHAPES } from '../../src/workshop/shapes.ts'
import type { Home } from '../world.ts'
import type { Target } from './fuzz.ts'
import { ACTS, STACK } from './hostile-texts.ts'

const LAUGHS = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map(
    (it, at) =>
      `${it}: &${it} [${Array(9)
        .fill(`*${'abcdefgh'[at] ?? 'a'}`)
        .join(',')}]`,
  ),
].join('\n')

/** A call is its words, one a line. */
const WORDS = VERBS.flatMap((it) => [
  it.name,
  ...Object.keys({ ...it.options, ...it.arguments }),
]).flatMap((it) => [/--?[a-z-]+/.exec(it)?.[0] ?? it])

async function ends(home: Home, argv: readonly string[], input: string): Promise<void> {
  const { code, out, err } = await home.run(argv, { files: { read: () => input } })
  if (![0, 1, 2, 3].includes(code)) throw new Error(`exit code ${code}`)
  if (STACK.test(err)) throw new Error(err)
  if (ACTS.test(out + err)) throw new Error('acts on the terminal')
}

export function fileTargets(home: Home): readonly Target[] {
  const yaml = join(home.folder, 'banks.yaml')
  const backup = join(home.folder, 'fuzzed.whb')
  return [
    {
      name: 'knowledge files',
      seeds: [
        `${firstLineOf('banks.yaml')}\n- id: icbc\n  name: { zh: 工行, en: ICBC }\n  also: [工行]\n  place: cn\n  contacts:\n    - id: support\n      kind: phone\n      value: "95588"\n      checked: 2026-09-27\n`,
        LAUGHS,
        '- &a\n  b: *a\n',
        '? [a, b]\n: !!binary "//8="\n',
      ],
      words: [
        '&a',
        '*a',
        '<<: *a',
        '!!js/function',
        '!!binary',
        '%YAML 9.9',
        '---',
        '...',
        '? ',
        '- ',
        ': ',
        '|',
        '>-',
        '"',
        "'",
        '{',
        '}',
        '\t',
        '[[[[[[[[',
        '0x1F',
        '.inf',
        '2026-13-45',
      ],
      inputs: [6_000, 40],
      try: (text) => {
        writeFileSync(yaml, text)
        readDataFile(yaml, 'banks.yaml', SHAPES.banks, firstLineOf('banks.yaml'))
      },
    },
    {
      name: 'calls',
      seeds: [
        'list\n--json',
        'show\n1',
        'diagnose\n--problem\npayment-failed\n--no-input',
        'log\n1\n--said\nx',
        'export\n1\n--format\ntxt',
        'deadline\npaypal-open-dispute\n--from\n2026-11-20',
        '--complete\nwallet-help\nshow\n',
        'help\nlist',
      ],
      words: ['\n', ...WORDS, '1', '-1', '0', 'x=y', '=', '--', '-', 'alipay'],
      inputs: [4_000, 60],
      // What would leave files behind, or talk to the network, is left out.
      try: (text) =>
        ends(
          home,
          text.split('\n').filter((it) => !/^(?:-o|--output|--ics|--db|backup|network)/.test(it)),
          text,
        ),
    },
    {
      name: 'facts files',
      seeds: [
        '{"amount":"128.5","story":"x","transactions":[{"amount":"1"},{"time":"昨天"}]}',
        '[]',
        '{"amount":5}',
      ],
      words: [
        '"transactions":',
        '[{',
        '}]',
        '"__proto__":{"a":1}',
        '"password":"x"',
        '1e999',
        'null',
        '"currency":"CNY"',
        '\ufeff',
      ],
      inputs: [2_500, 40],
      try: (text) => ends(home, ['edit', '1', '--facts', '-'], text),
    },
    {
      name: 'backups',
      seeds: [readFileSync(join(home.folder, 'whole.whb')).toString('latin1')],
      words: [
        '\0\0\0\0',
        '\xff\xff\xff\xff',
        'SQLite format 3\0',
        '{"entries":[]}',
        'casebook.db',
        '../../x',
      ],
      longest: 1_000_000,
      inputs: [1_500, 20],
      try: async (text) => {
        writeFileSync(backup, Buffer.from(text, 'latin1'))
        await ends(home, ['restore', backup], '')
      },
    },
  ]
}
