/** Attachments as rows. */
import type { Database } from 'better-sqlite3'
import type { Attachment } from '../core/casebook/attachment.ts'
import type { Prepared } from './sqlite-prepared.ts'

export type AttachmentParts = Prepared<ReturnType<typeof attachmentParts>>

export function attachmentParts(db: Database) {
  return {
    attachments: () =>
      db.prepare<[number], Attachment>(`
      SELECT item, sha256, name, size, type, added_at AS addedAt
      FROM attachments WHERE case_number = ? ORDER BY added_at, name, sha256, item`),
    addAttachment: () =>
      db.prepare(`
      INSERT INTO attachments (case_number, item, sha256, name, size, type, added_at)
      VALUES (@number, @item, @sha256, @name, @size, @type, @addedAt)
      ON CONFLICT DO NOTHING`),
    attachment: () =>
      db.prepare<[number, string, string], Attachment>(`
      SELECT item, sha256, name, size, type, added_at AS addedAt
      FROM attachments WHERE case_number = ? AND item = ? AND sha256 = ?`),
    dropAttachment: () =>
      db.prepare<[number, string, string]>(
        'DELETE FROM attachments WHERE case_number = ? AND item = ? AND sha256 = ?',
      ),
    isReferred: () => db.prepare<[string]>('SELECT 1 FROM attachments WHERE sha256 = ? LIMIT 1'),
    touchCase: () =>
      db.prepare<[string, number, string]>(
        'UPDATE cases SET updated_at = ? WHERE number = ? AND id = ?',
      ),
    markHad: () =>
      db.prepare<{ number: number; item: string }>(`
      INSERT INTO evidence (case_number, seq, evidence, state)
      VALUES (@number, (SELECT coalesce(max(seq), -1) + 1 FROM evidence WHERE case_number = @number),
              @item, 'have')
      ON CONFLICT (case_number, evidence) DO UPDATE SET state = 'have'`),
  }
}
