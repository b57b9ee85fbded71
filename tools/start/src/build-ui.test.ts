import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { hashSources } from './build-ui.ts'

function aSourceTree(): string {
  const root = mkdtempSync(join(tmpdir(), 'mythic-ui-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'frontend/src'), { recursive: true })
  writeFileSync(join(root, 'frontend/src/main.tsx'), 'one')
  return root
}

test('asks for a new build when a source changes, moves or joins', () => {
  const root = aSourceTree()
  const before = hashSources(root)
  expect(hashSources(root)).toBe(before)
  writeFileSync(join(root, 'frontend/src/main.tsx'), 'two')
  const changed = hashSources(root)
  writeFileSync(join(root, 'frontend/src/page.tsx'), '')
  const joined = hashSources(root)
  writeFileSync(join(root, 'frontend/index.html'), '<html>')
  const framed = hashSources(root)
  expect(new Set([before, changed, joined, framed]).size).toBe(4)
})

test('asks for no new build when only a test changes', () => {
  const root = aSourceTree()
  const before = hashSources(root)
  writeFileSync(join(root, 'frontend/src/main.test.tsx'), 'test')
  expect(hashSources(root)).toBe(before)
})
