import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The full counts of test/trust take as long as they take.
const patience = process.env['TRUST'] === 'full' ? 4 * 3_600_000 : 60_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes, which may change their user and their umask; each runs many files, and a test that changes
    // its process changes it back.
    pool: 'forks',
    isolate: false,
    // Some tests wait for a terminal or a time limit: others work meanwhile.
    maxWorkers: availableParallelism() + 1,
    testTimeout: patience,
    hookTimeout: patience,
  },
})
