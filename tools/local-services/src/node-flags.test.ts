import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { workerNodeFlags } from './node-flags.ts'

it('docker-compose.yml starts the worker with the same flags as we do', () => {
  const compose = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8')
  const words = ['node', ...workerNodeFlags, 'packages/jobs/src/main.ts']
  expect(compose).toContain(`command: [${words.join(', ')}]`)
})
