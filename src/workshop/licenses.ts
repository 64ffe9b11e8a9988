import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Gave the knowledge its holidays and characters. */
const OF_KNOWLEDGE = ['chinese-days', 'date-holidays', 'opencc-js', 'pinyin-pro']

/** The licence of each package that these files come from; where some share their words, those stand once. */
export function licenses(files: readonly string[], root: string): string {
  const folders = new Set(OF_KNOWLEDGE.map((it) => `node_modules/${it}`))
  for (const file of files) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
    if (found !== undefined) folders.add(found)
  }
  const byText = new Map<string, Set<string>>()
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    ) as Record<string, string>
    const text = textIn(join(root, folder))
    const names = byText.get(text) ?? new Set()
    byText.set(text, names.add(`${name} ${version} (${license})`))
  }
  return [...byText]
    .map(([text, names]) => `${[...names].join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`)
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it))
  return file === undefined
    ? ''
    : readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim()
}
