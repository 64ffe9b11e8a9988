import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Bytes of the package as it is fetched, and as it lies there when unpacked. */
export function packedSizes(): { packed: number; unpacked: number } {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [made] = JSON.parse(stdout) as [{ size: number; unpackedSize: number }]
  return { packed: made.size, unpacked: made.unpackedSize }
}
