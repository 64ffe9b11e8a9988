import { defineConfig } from 'vitest/config'

// The full counts of test/trust take as long as they take.
const patience = process.env['TRUST'] === 'full' ? 4 * 3_600_000 : 60_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real processes, terminals and user switches: each file in a process of its own.
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: patience,
    hookTimeout: patience,
  },
})
