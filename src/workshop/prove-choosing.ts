/** What a schema cannot see of the worksheet: its tasks and windows are known, its criteria stand once. */
import type { Choosing, Wallet } from '../core/knowledge/schema.ts'
import { TASKS } from '../core/knowledge/task-ids.ts'
import type { DataFile, FileFault } from './read-file.ts'

export function proveChoosing(file: DataFile<Choosing>, wallets: readonly Wallet[]): FileFault[] {
  const { criteria = [] } = file.value ?? {}
  const windows = new Set(wallets.flatMap((it) => Object.keys(it.windows)))
  return criteria.flatMap(({ id, knows }, index) => {
    const at = ['criteria', index]
    const twice = criteria.findIndex((it) => it.id === id) < index
    return [
      ...(twice ? [file.fault([...at, 'id'], `the id "${id}" is taken`)] : []),
      ...Object.keys(knows.tasks)
        .filter((it) => !(TASKS as readonly string[]).includes(it))
        .map((it) => file.fault([...at, 'knows', 'tasks', it], `there is no task "${it}"`)),
      ...Object.keys(knows.windows)
        .filter((it) => !windows.has(it))
        .map((it) => file.fault([...at, 'knows', 'windows', it], `no wallet has a window "${it}"`)),
    ]
  })
}
