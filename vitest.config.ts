import { defineConfig } from 'vitest/config'

const unitFiles = [
  'packages/*/src/**/*.test.ts',
  'packages/*/tools/**/*.test.ts',
  'tools/*/src/**/*.test.ts',
  'frontend/src/**/*.test.{ts,tsx}',
]

/** Projects run one group after the other: the later ones start servers and count seconds, and want the machine to themselves. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      { test: { name: 'unit', include: unitFiles, pool: 'threads', testTimeout: 30_000, sequence: { groupOrder: 0 } } },
      {
        test: {
          name: 'integration',
          include: ['packages/*/test/**/*.test.ts'],
          exclude: ['packages/proof/**', '**/node_modules/**'],
          globalSetup: ['tools/local-services/src/vitest-global-setup.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: ['packages/proof/test/**/*.test.ts', 'tools/*/test/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['frontend/e2e/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
