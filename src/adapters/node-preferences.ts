import { dirname } from 'node:path'
import { Expected } from '../core/errors.ts'
import { preferences as words } from '../core/messages/preferences.ts'
import { type Preferences, preferencesText, readPreferences } from '../core/preferences.ts'
import type { Text } from '../core/text.ts'
import type { PreferenceStore } from '../ports.ts'
import { makeFolder } from './node-folder.ts'
import { nodeFiles, readText } from './node-files.ts'
import { codeOf, reasonOf } from './system-faults.ts'

/** The settings in one small JSON file, for its owner alone. A file that is damaged is never written over. */
export function openPreferences(path: string): PreferenceStore {
  const { values, fault } = read(path)
  return {
    path,
    values,
    fault,
    write(changed) {
      const now = read(path).fault
      if (now) throw new Expected('data', now, [words.mend])
      makeFolderFor(path)
      nodeFiles.write(path, preferencesText(changed), { force: true })
    },
  }
}

function read(path: string): { values: Preferences; fault: Text | undefined } {
  try {
    const read = readPreferences(readText(path))
    return 'values' in read
      ? { values: read.values, fault: undefined }
      : { values: {}, fault: words.damaged(path, read.why) }
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
    return { values: {}, fault: isMissing ? undefined : words.unreadable(path, reasonOf(error)) }
  }
}

/** Where it cannot be made, writing the file says why. */
function makeFolderFor(path: string): void {
  try {
    makeFolder(dirname(path))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}
