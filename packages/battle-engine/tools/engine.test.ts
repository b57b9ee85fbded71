import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { nextMiddle } from './publish-engine.ts'
import { newestPublished, PUBLISHED_FOLDER } from './published.ts'

function engine(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('./engine.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

test('nothing is published without a version: the last one and the next middle number are told', () => {
  const before = readdirSync(PUBLISHED_FOLDER)
  const { version } = newestPublished()
  const { code, out, err } = engine('publish')
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(`the last published is ${version}, the next middle number ${nextMiddle(version)}\n`)
  expect(err).toContain(`pnpm engine publish ${nextMiddle(version)}`)
  expect(readdirSync(PUBLISHED_FOLDER)).toEqual(before)
}, 60_000)

test('what is no version is refused before anything is built, and two versions make no sense', () => {
  const before = readdirSync(PUBLISHED_FOLDER)
  const { code, err } = engine('publish', '1.0')
  expect([code, err]).toEqual([1, '"1.0" is no version: say x.y.z\n'])
  expect(engine('publish', '1.0.0', '1.1.0')).toMatchObject({ code: 2, out: '' })
  expect(readdirSync(PUBLISHED_FOLDER)).toEqual(before)
}, 60_000)

test('the next middle number begins its last one anew', () => {
  expect(['0.3.0', '1.0.7', '1.9.9'].map(nextMiddle)).toEqual(['0.4.0', '1.1.0', '1.10.0'])
})
