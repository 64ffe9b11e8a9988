import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync } from 'node:zlib'

const compress = promisify(brotliCompress)

/**
 * Packs texts as small as they go, which takes seconds, and keeps them in a folder for the next time. What
 * was kept is unpacked before it is used: it is the very text, or it is packed anew.
 */
export function createPacker(folder: string): {
  pack: (text: string | Uint8Array) => Promise<Buffer>
  forgetOthers: () => void
} {
  const used = new Set<string>()
  return {
    async pack(text) {
      const name = createHash('sha256')
        .update(process.versions['brotli'] ?? '')
        .update(text)
        .digest('hex')
      used.add(name)
      const kept = open(join(folder, name), text)
      if (kept) return kept
      const packed = await compress(text)
      keep(folder, name, packed)
      return packed
    },
    /** Removes what was not asked for: the folder holds one build. What another build is writing has a dot. */
    forgetOthers() {
      for (const name of existsSync(folder) ? readdirSync(folder) : [])
        if (!used.has(name) && !name.includes('.')) rmSync(join(folder, name), { force: true })
    },
  }
}

function open(path: string, text: string | Uint8Array): Buffer | undefined {
  try {
    const packed = readFileSync(path)
    return brotliDecompressSync(packed).equals(Buffer.from(text)) ? packed : undefined
  } catch {
    // Not there, or damaged.
    return undefined
  }
}

function keep(folder: string, name: string, packed: Buffer): void {
  const unfinished = join(folder, `${name}.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, packed)
    renameSync(unfinished, join(folder, name))
  } catch {
    // Where nothing can be kept, the next build packs again.
  }
}
