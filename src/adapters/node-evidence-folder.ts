import { join } from 'node:path'
import type { EvidenceFiles } from '../ports.ts'
import { checkFile, receiveFile, sweepFolder } from './node-evidence-files.ts'

/** The evidence files of a casebook. What is done with them is read when it is done: most calls touch none. */
export function openEvidenceFolder(folder: string): EvidenceFiles {
  return {
    folder,
    receive: (path, onBytes) => receiveFile(folder, path, onBytes),
    check: (sha256, onBytes) => checkFile(join(folder, sha256), sha256, onBytes),
    sweep: (isKept) => sweepFolder(folder, isKept),
  }
}
