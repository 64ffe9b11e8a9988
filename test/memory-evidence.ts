/** Evidence that lasts as long as the process. */
import type { NewEntry } from '../src/core/casebook/timeline.ts'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { withSourceFile } from '../src/adapters/node-source-file.ts'
import type { Attachment } from '../src/core/casebook/attachment.ts'
import { fileType } from '../src/core/casebook/file-type.ts'
import type { Casebook, EvidenceFiles } from '../src/ports.ts'

function openMemoryFiles(): EvidenceFiles {
  const kept = new Set<string>()
  return {
    folder: 'memory',
    receive: (path, onBytes) =>
      withSourceFile(path, async ({ size, pieces }) => {
        const hash = createHash('sha256')
        let head = Buffer.alloc(0)
        let done = 0
        for await (const piece of pieces) {
          hash.update(piece)
          head = Buffer.concat([head, piece]).subarray(0, 16)
          onBytes?.((done += piece.length), size)
        }
        const sha256 = hash.digest('hex')
        const name = basename(path)
        return {
          sha256,
          size,
          name,
          type: fileType(name, head),
          settle: () => void kept.add(sha256),
          drop: () => undefined,
        }
      }),
    check: (sha256) => Promise.resolve(kept.has(sha256) ? 'whole' : 'missing'),
    sweep(isKept) {
      const unused = [...kept].filter((it) => !isKept(it))
      for (const it of unused) kept.delete(it)
      return unused.length
    },
  }
}

type Evidence = Pick<Casebook, 'files' | 'attachments' | 'attach' | 'detach' | 'sweep'>

/** `touch` brings a case up to date, or throws where it is gone. */
export function openMemoryEvidence(
  touch: (number: number, id: string, item: string, now: Date) => void,
  isThere: (number: number) => boolean,
  append: (number: number, entry: NewEntry, now: Date) => void,
): Evidence {
  const files = openMemoryFiles()
  const rows: (Attachment & { number: number })[] = []
  const ofCase = (number: number): Attachment[] =>
    isThere(number)
      ? rows.filter((it) => it.number === number).map(({ number: _, ...attachment }) => attachment)
      : []
  return {
    files,
    attachments: (number) => [...ofCase(number)].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    attach({ number, id }, item, file, now) {
      touch(number, id, item, now)
      file.settle()
      const { sha256, size, name, type } = file
      const before = ofCase(number).find((it) => it.item === item && it.sha256 === sha256)
      const attachment = before ?? { item, sha256, name, size, type, addedAt: now.toISOString() }
      if (!before) rows.push({ ...attachment, number })
      return { attachment, known: before !== undefined }
    },
    detach({ number }, taken, entry, now) {
      append(number, entry, now)
      const isTaken = (row: Attachment & { number: number }): boolean =>
        row.number === number &&
        taken.some((it) => it.item === row.item && it.sha256 === row.sha256)
      rows.splice(0, rows.length, ...rows.filter((it) => !isTaken(it)))
      files.sweep((sha256) => rows.some((it) => it.sha256 === sha256 && isThere(it.number)))
    },
    sweep: () =>
      files.sweep((sha256) => rows.some((it) => it.sha256 === sha256 && isThere(it.number))),
  }
}

function order({ addedAt, name, sha256, item }: Attachment): string {
  return [addedAt, name, sha256, item].join('\0')
}
