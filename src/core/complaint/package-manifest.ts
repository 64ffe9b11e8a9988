/** The published shape of the list in a package; `schemas/package-manifest.schema.json` is made from it. */
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const item = z.string().describe('id of the item of evidence')

export const packageManifest = z
  .strictObject({
    format: z.literal('wallet-help package'),
    version: z.literal(1),
    made: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .describe('the day'),
    files: z.array(
      z.strictObject({
        path: z.string().describe('inside the package'),
        size: z.int().min(0).describe('bytes'),
        sha256,
        type: z.string().describe('media type'),
        evidence: z
          .strictObject({
            item,
            name: z.string().describe('as the file was called'),
            addedAt: z.string().describe('when it was kept, UTC'),
          })
          .optional(),
      }),
    ),
    leftOut: z
      .array(z.strictObject({ item, name: z.string(), sha256, state: z.string() }))
      .describe('evidence that is no longer as it was when it was kept'),
  })
  .describe('What is in a package of wallet-help; SHA256SUMS has the hashes of all its other files')
export type PackageManifest = z.infer<typeof packageManifest>
