/** What a package of a letter holds, and the lists in it. */
import { toJson } from '../json.ts'
import type { Attachment } from '../casebook/attachment.ts'
import type { PackageManifest } from './package-manifest.ts'

export type PackedFile = PackageManifest['files'][number]
export type LeftOut = PackageManifest['leftOut'][number]

/**
 * A name inside the package for each file: its place, its item and what is plain of its own name, so that
 * no two are alike and every system can unpack them.
 */
export function packedNames(attachments: readonly Attachment[]): string[] {
  const width = Math.max(2, `${attachments.length}`.length)
  return attachments.map(({ item, name }, index) => {
    const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
    const words = [
      `${index + 1}`.padStart(width, '0'),
      plain(item, 40),
      plain(name.slice(0, name.length - ending.length), 40),
    ]
    return `evidence/${words.filter((it) => it !== '').join('-')}${ending.toLowerCase()}`
  })
}

function plain(text: string, most: number): string {
  return text
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
}

export function manifestText(
  made: string,
  files: readonly PackedFile[],
  leftOut: readonly LeftOut[],
): string {
  const manifest: PackageManifest = {
    format: 'wallet-help package',
    version: 1,
    made,
    files: [...files],
    leftOut: [...leftOut],
  }
  return toJson(manifest)
}

/** As `sha256sum -c` reads it. */
export function sumsText(files: readonly Pick<PackedFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}
