/** A letter with its evidence files as one zip, written beside its place first and whole or not at all. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Attachment } from '../core/casebook/attachment.ts'
import {
  type LeftOut,
  manifestText,
  packedNames,
  type PackedFile,
  sumsText,
} from '../core/complaint/package.ts'
import { Expected } from '../core/errors.ts'
import { cases } from '../core/messages/cases.ts'
import { packages as words } from '../core/messages/packages.ts'
import type { OnBytes, PackageReport, Packages, PackageText } from '../ports.ts'
import { interruptible } from './interruptible.ts'
import { openEvidenceFolder } from './node-evidence-folder.ts'
import { placeFile, refuseTarget } from './node-place-file.ts'
import { removeLeftovers, temporaryName } from './node-temporary.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import { codeOf, reasonOf } from './system-faults.ts'

/** `casebook`: the file that has the evidence folder beside it. */
export function openYazlPackages(casebook: string): Packages {
  const file = resolve(casebook)
  const folder = evidenceFolder(file)
  return {
    async write(path, { texts, attachments, made }, { force }, onBytes) {
      const target = resolve(path)
      refuseTarget(target, path, force, file, folder)
      const temporary = join(dirname(target), temporaryName())
      const { whole, leftOut } = await sort(attachments, folder)
      try {
        await interruptible(async (signal) => {
          removeLeftovers(dirname(temporary))
          const zip = fill(texts, whole, leftOut, made, folder, onBytes)
          const out = createWriteStream(temporary, { flags: 'wx', mode: 0o600 })
          await pipeline(zip, out, { signal })
        })
        const placed = await placeFile(temporary, target, path, force)
        return { file: path, ...placed, evidence: whole.length, leftOut }
      } catch (error) {
        throw inWords(error, path)
      } finally {
        rmSync(temporary, { force: true })
      }
    },
  }
}

/** Hashes first: what has changed since it was kept proves nothing. */
async function sort(
  attachments: readonly Attachment[],
  folder: string,
): Promise<{ whole: Attachment[]; leftOut: PackageReport['leftOut'] }> {
  const files = openEvidenceFolder(folder)
  const whole: Attachment[] = []
  const leftOut: PackageReport['leftOut'][number][] = []
  for (const it of attachments) {
    const state = await files.check(it.sha256)
    if (state === 'whole') whole.push(it)
    else leftOut.push({ ...it, state })
  }
  return { whole, leftOut }
}

/** The zip as it grows; each file is read when its turn comes. */
function fill(
  texts: readonly PackageText[],
  attachments: readonly Attachment[],
  leftOut: PackageReport['leftOut'],
  made: string,
  folder: string,
  onBytes: OnBytes | undefined,
): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.outputStream.pipe(output)
  zip.on('error', (error: Error) => output.destroy(error))
  // Of the day alone; noon, so that it is that day in nearly every zone.
  const mtime = new Date(`${made}T12:00:00Z`)
  const addText = (path: string, text: string, type: string): PackedFile => {
    const bytes = Buffer.from(text)
    zip.addBuffer(bytes, path, { mtime, mode: 0o100644 })
    return { path, size: bytes.length, sha256: sha256Of(bytes), type }
  }
  const written = texts.map(({ path, text, type }) => addText(path, text, type))
  const count = counter(attachments, onBytes)
  const names = packedNames(attachments)
  const kept = attachments.map((it, index): PackedFile => {
    const { sha256, size, type, item, name, addedAt } = it
    const path = names[index] ?? ''
    const compress = !/^(?:image|video|audio)\/|zip$/.test(type)
    zip.addReadStreamLazy(path, { mtime, mode: 0o100644, compress }, (give) =>
      give(null, checked(createReadStream(join(folder, sha256)), it, count)),
    )
    return { path, size, sha256, type, evidence: { item, name, addedAt } }
  })
  const files = [...written, ...kept]
  const out = leftOut.map(({ item, name, sha256, state }): LeftOut => ({
    item,
    name,
    sha256,
    state,
  }))
  const manifest = addText('manifest.json', manifestText(made, files, out), 'application/json')
  addText('SHA256SUMS', sumsText([...files, manifest]), 'text/plain')
  zip.end()
  return output
}

function counter(attachments: readonly Attachment[], onBytes?: OnBytes): (bytes: number) => void {
  const total = attachments.reduce((sum, it) => sum + it.size, 0)
  let done = 0
  return (bytes) => {
    done += bytes
    onBytes?.(done, total)
  }
}

/** The content as it passes; it fails at its end where it is not what its hash says. */
function checked(source: Readable, of: Attachment, count: (bytes: number) => void): Readable {
  const hash = createHash('sha256')
  const passing = new Transform({
    transform(piece: Buffer, _, next) {
      hash.update(piece)
      count(piece.length)
      next(null, piece)
    },
    flush(next) {
      const isSame = hash.digest('hex') === of.sha256
      next(isSame ? null : new Expected('failed', words.changing(of.name)))
    },
  })
  source.on('error', (error) => passing.destroy(error))
  return source.pipe(passing)
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function inWords(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (error instanceof Expected || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error
  const why = code === 'ENOENT' ? cases.noSuchFolder : reasonOf(error)
  const text = cases.cannotWrite({ zh: path, en: path }, why)
  return new Expected('failed', text, [cases.otherPath], { cause: error })
}
