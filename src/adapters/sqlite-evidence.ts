/** The part of the casebook that keeps evidence: rows in the file, contents in the folder beside it. */
import type { Database } from 'better-sqlite3'
import { Expected } from '../core/errors.ts'
import { casebookErrors, casebookHints } from '../core/messages/casebook.ts'
import type { Casebook, EvidenceFiles } from '../ports.ts'
import type { AttachmentParts } from './sqlite-attachments.ts'
import { indexing } from './sqlite-search.ts'
import { appendEntry, type TimelineParts } from './sqlite-timeline.ts'

interface Session {
  readonly db: Database
  readonly parts: AttachmentParts & TimelineParts
  readonly read: <T>(work: () => T) => T
  readonly write: <T>(work: () => T) => T
}

/** Folder of the evidence files of a casebook. */
export function evidenceFolder(file: string): string {
  return `${file}.files`
}

/**
 * A file is put in its place and swept away only while the casebook is locked for writing, so no
 * process removes what another one is about to refer to. A process killed in between leaves a file
 * that nobody refers to, never a reference to a file that is not there.
 */
export function evidenceIn(
  { db, parts, read, write }: Session,
  files: EvidenceFiles,
): Pick<Casebook, 'files' | 'attachments' | 'attach' | 'detach' | 'sweep'> {
  const sweep = (): number =>
    write(() => files.sweep((sha256) => parts.isReferred.get(sha256) !== undefined))
  const gone = (number: number): Expected =>
    new Expected('casebook', casebookErrors.gone(number), [casebookHints.listCases()])
  return {
    files,
    attachments: (number) => read(() => parts.attachments.all(number)),
    attach({ number, id }, item, file, now) {
      const addedAt = now.toISOString()
      const { sha256, size, name, type } = file
      return write(() => {
        if (parts.touchCase.run(addedAt, number, id).changes === 0) throw gone(number)
        const before = parts.attachment.get(number, item, sha256)
        const attachment = before ?? { item, sha256, name, size, type, addedAt }
        if (!before) indexing(db, number, () => parts.addAttachment.run({ ...attachment, number }))
        parts.markHad.run({ number, item })
        file.settle()
        return { attachment, known: before !== undefined }
      })
    },
    detach({ number, id }, taken, entry, now) {
      const at = now.toISOString()
      write(() => {
        if (parts.touchCase.run(at, number, id).changes === 0) throw gone(number)
        indexing(db, number, () => {
          for (const { item, sha256 } of taken) parts.dropAttachment.run(number, item, sha256)
          appendEntry(parts, number, entry, at)
        })
      })
      sweep()
    },
    sweep,
  }
}
