import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const unitFiles = [
  'packages/*/src/**/*.test.ts',
  'packages/*/tools/**/*.test.ts',
  'tools/*/src/**/*.test.ts',
  'frontend/src/**/*.test.{ts,tsx}',
]

/** What takes longest in its project is begun first, so that it is not left to run alone at the end. */
const LONG = [
  'packages/battle-engine/tools/soak/soak.test.ts',
  'packages/battle-engine/tools/battle.test.ts',
  'packages/jobs/test/worker-process.test.ts',
  'tools/start/test/start.test.ts',
  'frontend/e2e/story.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((file) => moduleId.endsWith(file))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Projects run one group after the other: the later ones start servers and browsers, two files at a time and no more. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
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
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['frontend/e2e/**/*.test.ts'],
          globalSetup: ['tools/local-services/src/vitest-global-setup.ts', 'frontend/e2e/build-pages.ts'],
          pool: 'forks',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
