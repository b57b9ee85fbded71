import { expect, test } from 'vitest'

import { readWrittenOut } from '../golden/file.ts'
import { GOLDEN_BATTLES } from '../golden/recipes.ts'
import { runEngines } from '../commands/engines.ts'
import { corpusOf } from './corpus.ts'
import { quickJs } from './quickjs-host.ts'

test('all golden battles give the same digests on at least three JavaScript engines (QuickJS plays those written out)', async () => {
  const { played, missing } = await runEngines('source', GOLDEN_BATTLES)
  for (const { name, why } of missing) console.log(`not played on ${name}: ${why}`)
  expect(played.flatMap(({ breaches }) => breaches)).toEqual([])
  expect(played.filter(({ error }) => error !== undefined)).toEqual([])
  for (const { name, battles } of played)
    expect(battles, name).toBe(name === 'QuickJS' ? readWrittenOut().length : GOLDEN_BATTLES)
  expect(new Set(played.map(({ name }) => name)).size, 'Node, Chromium and QuickJS at least').toBeGreaterThanOrEqual(3)
}, 300_000)

test('a battle that goes another way is named with its round', async () => {
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
  expect(await quickJs.fight(bent)).toEqual([
    { name: first!.name, round: 7, want: '0'.repeat(16), got: first!.chains[6] },
    { name: second!.name, round: second!.chains.length, want: 'f'.repeat(16), got: second!.finalDigest },
  ])
}, 60_000)
