import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { findComposeProblems } from './compose.ts'
import { ROOT } from './config.ts'

const ours = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')

test('finds nothing wrong with our file', () => expect(findComposeProblems(ours)).toEqual([]))

test.each([
  ['a key that Compose does not know', 'healthcheck:', 'healthchek:', /healthchek/],
  ['a wrong type', 'image: redis:7.4-bookworm', 'image: [redis]', /\/services\/redis\/image must be string/],
  ['a duration without a unit', 'interval: 5s', "interval: '5'", /interval must match format "duration"/],
  ['broken YAML', 'services:', 'services: [', /flow|\]/i],
  ['a missing service', '  worker:', '  labourer:', /services\.worker is missing/],
  ['a Redis without its append-only file', "--appendonly, 'yes'", "--appendonly, 'no'", /acknowledged jobs/],
  ['a Redis that evicts', 'noeviction', 'allkeys-lru', /noeviction/],
  ['an image of any version', 'redis:7.4-bookworm', 'redis:latest', /names no version/],
  ['a league that runs as root', 'user: node', 'user: root', /runs as root/],
  ['a service without a healthcheck', 'test: [CMD, redis-cli, ping]', 'disable: false', /redis has no healthcheck/],
])('refuses %s', (_case, from, to, problem) => {
  const broken = ours.replace(from, to)
  expect(broken).not.toBe(ours)
  expect(findComposeProblems(broken).join('\n')).toMatch(problem)
})
