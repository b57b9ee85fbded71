import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { ROOT } from '../src/config.ts'
import { runCommand } from '../src/run-command.ts'

/** Each planted line breaks one law; the lint must name its rule. Files are planted in a tree of the same shape. */
const planted: [room: string, rule: string, text: string][] = [
  ...['random', 'sin', 'cos', 'exp', 'log', 'pow', 'sqrt', 'hypot', 'cbrt', 'round', 'fround'].map(
    (name): [string, string, string] => ['battle-engine', 'house(exact-math)', `export const a = Math.${name}(2)`],
  ),
  ['domain', 'house(exact-math)', `export const a = Math['random']()`],
  ['domain', 'house(exact-math)', 'export const { random } = Math'],
  ['domain', 'house(exact-math)', 'const M = Math\nexport const a = M.random()'],
  ['domain', 'house(exact-operators)', 'export const square = (a: number): number => a ** 2'],
  ['domain', 'house(exact-operators)', 'export let a = 2\na **= 2'],
  ['domain', 'house(no-locale)', `export const a = 'a'.localeCompare('b')`],
  ['domain', 'house(no-locale)', `export const a = (1234).toLocaleString()`],
  ['domain', 'typescript(require-array-sort-compare)', 'export const a = [10, 9].sort()'],
  ['battle-engine', 'typescript(require-array-sort-compare)', 'export const a = [10, 9].toSorted()'],
  ['domain', 'eslint(no-restricted-globals)', 'export const a = Date.now()'],
  ['domain', 'eslint(no-restricted-globals)', 'export const a = new Date(0)'],
  ['domain', 'eslint(no-restricted-globals)', 'export const a = new Intl.NumberFormat()'],
  ['domain', 'eslint(no-restricted-globals)', 'export const a = process.pid'],
  ['domain', 'eslint(no-restricted-globals)', `export const a = globalThis`],
  ['battle-engine', 'eslint(no-restricted-globals)', 'export const a = performance.now()'],
  ['battle-engine', 'eslint(no-restricted-globals)', 'export const a = crypto.randomUUID()'],
  ['battle-engine', 'eslint(no-restricted-globals)', 'setTimeout(() => {}, 1)'],
  ['domain', 'house(import-direction)', `export { readFileSync } from 'node:fs'`],
  ['domain', 'house(import-direction)', `export const a = import('node:fs')`],
  ['domain', 'house(import-direction)', `export * from '@mythic/db'`],
  ['domain', 'house(import-direction)', `export * from 'kysely'`],
  ['domain', 'house(import-direction)', `export * from '../../db/src/index.ts'`],
  ['battle-engine', 'house(import-direction)', `export * from '@mythic/domain'`],
  ['battle-engine', 'house(import-direction)', `export * from '@noble/hashes/sha2.js'`],
  ['db', 'house(import-direction)', `export * from '@mythic/api'`],
  ['db', 'house(import-direction)', `export * from '@mythic/testkit'`],
  ['api', 'house(import-direction)', `export { Client } from 'pg'`],
  ['api', 'house(import-direction)', `export { sql } from 'kysely'`],
  ['api', 'house(import-direction)', `export * from '@mythic/jobs'`],
  ['jobs', 'house(import-direction)', `export * from '@mythic/api'`],
  ['jobs', 'house(import-direction)', `export { Client } from 'pg'`],
  ['lab', 'house(import-direction)', `export * from '@mythic/db'`],
  ['api', 'node(no-process-env)', `export const a = process.env['PORT']`],
  ['jobs', 'typescript(no-explicit-any)', 'export const a: any = 1'],
  ['jobs', 'typescript(no-floating-promises)', 'const f = async (): Promise<void> => {}\nf()\nexport {}'],
  ['jobs', 'import(no-cycle)', `export { b } from './b.ts'\nexport const a = 1`],
]

const allowed: [room: string, text: string][] = [
  ['battle-engine', 'export const a = Math.trunc(Math.imul(3, Math.abs(-2)) / Math.max(1, 2))'],
  ['domain', `export { sha256 } from '@noble/hashes/sha2.js'\nexport * from '@mythic/battle-engine'`],
  ['domain', `export const a = ['b', 'a'].sort()\nexport const words = { Math: 1 }.Math`],
  ['db', `export { Client } from 'pg'\nexport { sql } from 'kysely'`],
  ['api/src/auth', `export { Client } from 'pg'`],
]

let tree = ''
let found: { file: string; code: string }[] = []

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'mythic-lint-'))
  const config = readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')
  plant('.oxlintrc.json', config.replace('./tools/checks', join(ROOT, 'tools/checks')))
  plant(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { strict: true, allowImportingTsExtensions: true, noEmit: true, module: 'nodenext' },
    }),
  )
  planted.forEach(([room, , text], index) => plant(fileOf(room, `planted-${index}`), text))
  allowed.forEach(([room, text], index) => plant(fileOf(room, `allowed-${index}`), text))
  const cycle = planted.findIndex(([, rule]) => rule === 'import(no-cycle)')
  plant(`packages/jobs/src/b.ts`, `export { a } from './planted-${cycle}.ts'\nexport const b = 2`)

  const { output } = await runCommand('oxlint', ['--type-aware', '--format=json'], tree)
  const report = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] }
  found = report.diagnostics.map(({ code, filename }) => ({ code, file: filename }))
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), `${text}\n`)
}

function fileOf(room: string, name: string): string {
  return room.includes('/') ? `packages/${room}/${name}.ts` : `packages/${room}/src/${name}.ts`
}

test.each(planted.map((entry, index) => [...entry, index] as const))(
  '%s: %s catches %s',
  (room, rule, _text, index) => {
    const codes = found.filter(({ file }) => file.endsWith(fileOf(room, `planted-${index}`))).map(({ code }) => code)
    expect(codes).toContain(rule)
  },
)

test.each(allowed.map((entry, index) => [...entry, index] as const))('%s: leaves alone %s', (room, _text, index) => {
  expect(found.filter(({ file }) => file.endsWith(fileOf(room, `allowed-${index}`)))).toEqual([])
})
