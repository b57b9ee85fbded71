import * as engine from '@mythic/battle-engine'
import { randomInput } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { doJob } from './do-job.ts'
import type { Bench } from './do-job.ts'
import { EngineUnavailable } from './engine.ts'
import { fightOut } from './fight-out.ts'
import { otherSeed } from './other-seeds.ts'

let clock = 0
const bench: Bench = {
  engineFor: async (version) => {
    if (version !== engine.ENGINE_VERSION) throw new EngineUnavailable(version, 'unknown')
    return engine
  },
  now: () => (clock += 10),
  breathe: async () => true,
}

test('a series fights every input under the same seeds, and says what outcome would', async () => {
  const [one, other] = [randomInput(3), randomInput(4)]
  const series = await doJob({ kind: 'series', inputs: [one, other], from: one.seed, count: 30 }, bench)
  if (series === null) throw new Error('nobody stopped it')
  for (const n of [0, 13, 29]) {
    for (const [at, input] of [one, other].entries()) {
      const { glory, winner } = engine.outcome({ ...input, seed: otherSeed(one.seed, n) })
      expect([...series.outcomes[at]!.glory.slice(n * 2, n * 2 + 2)]).toEqual(glory)
      expect(series.outcomes[at]!.winners[n]).toBe(winner ?? -1)
    }
  }
})

test('a series that nobody wants any more stops at its next breath', async () => {
  const told: number[] = []
  const input = randomInput(3)
  const stopping: Bench = { ...bench, breathe: async (done) => told.push(done) < 2 }
  expect(await doJob({ kind: 'series', inputs: [input], from: input.seed, count: 500 }, stopping)).toBeNull()
  expect(told).toHaveLength(2)
  expect(told[1]).toBeLessThan(500)
})

test('other seeds are lawful, all different, and the same again for the same match', () => {
  const from = '0123456789abcdef0123456789abcdef'
  const seeds = Array.from({ length: 1000 }, (_, n) => otherSeed(from, n))
  expect(new Set(seeds).size).toBe(1000)
  expect(seeds.every((seed) => /^[0-9a-f]{32}$/.test(seed))).toBe(true)
  expect(otherSeed(from, 17)).toBe(seeds[17])
  expect(otherSeed(`${from.slice(0, 31)}e`, 17)).not.toBe(seeds[17])
})

test('an explanation comes from the very battle', async () => {
  const input = randomInput(5)
  expect(await doJob({ kind: 'explain', input, tick: 120 }, bench)).toEqual(engine.explain(input, 120))
})

test('an engine that is not there is named with the reason, not guessed', async () => {
  const input = { ...randomInput(5), engine: '0.0.1' }
  await expect(doJob({ kind: 'fight', input }, bench)).rejects.toThrow('engine 0.0.1: unknown')
  const { words, inputHash, roundDigests, finalDigest } = fightOut(engine, randomInput(5))
  const stored = { engine: '0.0.1', input, words, inputHash, roundDigests, finalDigest }
  expect(await doJob({ kind: 'verify', stored }, bench)).toEqual({ kind: 'no-engine', needs: '0.0.1', lack: 'unknown' })
})

const open = async (file: unknown) =>
  await doJob({ kind: 'open', text: typeof file === 'string' ? file : JSON.stringify(file) }, bench)

test('a file is opened as a bare input, as a failed job wrote it, and with its proof', async () => {
  const input = randomInput(6)
  const { roundDigests, finalDigest, inputHash } = fightOut(engine, input)
  expect(await open(input)).toMatchObject({ kind: 'fought', parting: null, compared: { rounds: 0, final: false } })
  expect(await open({ reason: 'it broke', input })).toMatchObject({ kind: 'fought', parting: null })
  const names = { [input.sides[0].heroes[0]!.key]: 'Aldric', nobody: 'Else' }
  expect(await open({ input, digests: roundDigests, finalDigest, inputHash, names })).toMatchObject({
    kind: 'fought',
    parting: null,
    names: { [input.sides[0].heroes[0]!.key]: 'Aldric' },
    compared: { rounds: roundDigests.length, final: true },
  })
})

test('the first round whose digest differs is named, a missing one too', async () => {
  const input = randomInput(6)
  const { roundDigests: digests } = fightOut(engine, input)
  const changed = digests.with(6, '0'.repeat(16))
  expect(await open({ input, digests: changed })).toMatchObject({ parting: { kind: 'round', round: 7 } })
  expect(await open({ input, digests: digests.slice(0, -1) })).toMatchObject({
    parting: { kind: 'round', round: digests.length },
  })
  expect(await open({ input, digests, finalDigest: 'f'.repeat(16) })).toMatchObject({ parting: { kind: 'final' } })
  expect(await open({ input, digests, inputHash: 'f'.repeat(32) })).toMatchObject({ parting: { kind: 'input' } })
})

test('what is no battle file is told apart, never thrown', async () => {
  expect(await open('{"input":')).toEqual({ kind: 'unreadable', why: 'not-json' })
  for (const file of [null, 7, 'text', [], {}, { input: undefined }])
    expect(await open(JSON.stringify(file))).toEqual({ kind: 'unreadable', why: 'no-input' })
  const input = randomInput(6)
  expect(await open({ input: { ...input, engine: '99.0.0' } })).toEqual({
    kind: 'no-engine',
    needs: '99.0.0',
    lack: 'unknown',
  })
  const broken = await open({ input: { ...input, arena: 'the-moon', seed: 4 } })
  if (broken?.kind !== 'unlawful') throw new Error(`not unlawful but ${broken?.kind}`)
  expect(broken.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['arena', 'seed']))
})
