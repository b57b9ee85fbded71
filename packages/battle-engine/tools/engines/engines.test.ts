import { expect, test } from 'vitest'

import { readWrittenOut } from '../golden/file.ts'
import { GOLDEN_BATTLES } from '../golden/recipes.ts'
import { runEngines } from '../commands/engines.ts'
import { corpusOf, type PlayedBy } from './corpus.ts'
import { programHost } from './program-host.ts'
import { quickJs } from './quickjs-host.ts'

test('all golden battles give the same digests on at least three JavaScript engines, compiled and not (QuickJS plays those written out)', async () => {
  const { played, missing } = await runEngines('source', GOLDEN_BATTLES)
  for (const { name, why } of missing) console.log(`not played on ${name}: ${why}`)
  expect(played.flatMap(({ breaches }) => breaches)).toEqual([])
  expect(played.filter(({ error }) => error !== undefined)).toEqual([])
  for (const { name, battles, ways } of played) {
    expect(battles, name).toBe(name === 'QuickJS' ? readWrittenOut().length : GOLDEN_BATTLES)
    if (name === 'QuickJS') expect(ways, name).toEqual(['source'])
    if (/^(Node|Chromium)/.test(name)) expect(ways, name).toEqual(['wasm', 'source'])
  }
  expect(new Set(played.map(({ name }) => name)).size, 'Node, Chromium and QuickJS at least').toBeGreaterThanOrEqual(3)
}, 300_000)

test('a battle that goes another way is named with its round and with what played it', async () => {
  const corpus = await corpusOf('source', 2)
  const [first, second] = corpus.battles
  const chains = first!.chains.with(6, '0'.repeat(16))
  const bent = {
    ...corpus,
    battles: [
      { ...first!, chains },
      { ...second!, finalDigest: 'f'.repeat(16) },
    ],
  }
  const told = (by: PlayedBy) => [
    { name: first!.name, by, round: 7, want: '0'.repeat(16), got: first!.chains[6] },
    { name: second!.name, by, round: second!.chains.length, want: 'f'.repeat(16), got: second!.finalDigest },
  ]
  expect(await quickJs.fight(bent)).toEqual({ ways: ['source'], breaches: told('source') })
  const node = programHost('Node', process.version, process.execPath, [], 'console.log')
  const breaches = [...told('wasm'), ...told('source')]
  expect(await node.fight(bent)).toEqual({ ways: ['wasm', 'source'], breaches })
}, 60_000)
