import * as engine from '@mythic/battle-engine'
import { randomInput, randomMission } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { crestOfSeed } from '../../../heraldry/seed.ts'
import { battleRecord, recordName } from '../file/battle-record.ts'
import { verifyBattle } from '../verify.ts'
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

const open = async (file: unknown, part: string | null = null) =>
  await doJob({ kind: 'open', text: typeof file === 'string' ? file : JSON.stringify(file), part }, bench)

test('a file is opened as a bare input, as a failed job wrote it, and with its proof', async () => {
  const input = randomInput(6)
  const { roundDigests, finalDigest, inputHash } = fightOut(engine, input)
  expect(await open(input)).toMatchObject({
    kind: 'fought',
    parting: null,
    compared: { input: false, events: 0, rounds: 0, final: false },
  })
  const told = { chain: roundDigests[0] ?? '', sections: {}, draws: 3 }
  const repro = { format: 'mythic-battle-repro/1', error: { kind: 'job', message: 'it broke' }, rounds: [told], input }
  expect(await open(repro)).toMatchObject({
    kind: 'fought',
    parting: null,
    failure: { kind: 'job', message: 'it broke' },
    compared: { rounds: 1 },
    stored: { roundDigests, finalDigest },
  })
  const names = { [input.sides[0].heroes[0]!.key]: 'Aldric', nobody: 'Else' }
  expect(await open({ input, digests: roundDigests, finalDigest, inputHash, names })).toMatchObject({
    kind: 'fought',
    parting: null,
    names: { [input.sides[0].heroes[0]!.key]: 'Aldric' },
    compared: { input: true, rounds: roundDigests.length, final: true },
  })
})

test('a saved battle opens as it was, with its names and guilds, and is proven by it', async () => {
  const input = randomInput(6)
  const { words, inputHash, roundDigests, finalDigest } = fightOut(engine, input)
  const stored = { engine: input.engine, input, words, inputHash, roundDigests, finalDigest }
  const keys = input.sides.flatMap((side) => side.heroes.map(({ key }) => key))
  const names = new Map(keys.map((key, at) => [key, `Hero ${at}`]))
  const crest = crestOfSeed('grey')
  const sides = [
    { guildId: 'x', name: 'The Grey Wardens', crest },
    { guildId: 'y', name: 'Salt & Iron', crest: { ...crest, shape: 'moon' as never } },
  ] as const
  const opened = await open(battleRecord(stored, { names, sides }))
  if (opened?.kind !== 'fought') throw new Error(`not fought but ${opened?.kind}`)
  expect(opened.parting).toBeNull()
  expect(opened.stored).toEqual(stored)
  expect(opened.names).toEqual(Object.fromEntries(names))
  expect(opened.guilds).toEqual([
    { name: 'The Grey Wardens', crest },
    { name: 'Salt & Iron', crest: null },
  ])
  expect(verifyBattle(opened.stored, engine, () => 0)).toMatchObject({ kind: 'verified' })
  expect(recordName(stored, { sides })).toBe(`the-grey-wardens-salt-iron-${finalDigest.slice(0, 4)}.json`)
})

test('a match as the league answers it is opened once it is revealed, and named by its answer', async () => {
  const input = randomInput(6)
  const { finalDigest, inputHash, roundDigests: digests } = fightOut(engine, input)
  const key = input.sides[1].heroes[0]!.key
  const answer = {
    phase: 'revealed',
    host: { name: 'A', crest: null },
    guest: { name: 'B', crest: null },
    names: [{ key, name: 'Wena', heroId: null }],
    battle: { input, digests, finalDigest, inputHash },
  }
  expect(await open(answer)).toMatchObject({
    kind: 'fought',
    names: { [key]: 'Wena' },
    guilds: [{ name: 'A' }, { name: 'B' }],
  })
  expect(await open({ ...answer, phase: 'live', battle: null })).toEqual({ kind: 'unreadable', why: 'not-revealed' })
})

test('of a list one battle is opened by its name', async () => {
  const [one, other] = [randomInput(6), randomInput(7)]
  const list = [
    { name: 'wide-1', input: one, chains: fightOut(engine, one).roundDigests },
    { name: 'wide-2', input: other },
  ]
  expect(await open(list)).toEqual({ kind: 'list', names: ['wide-1', 'wide-2'] })
  expect(await open(list, 'wide-3')).toEqual({ kind: 'list', names: ['wide-1', 'wide-2'] })
  expect(await open(list, 'wide-1')).toMatchObject({ kind: 'fought', fought: { input: one }, parting: null })
  expect(await open([])).toEqual({ kind: 'unreadable', why: 'empty-list' })
})

test('the first event or round that differs is named, a missing one too', async () => {
  const input = randomInput(6)
  const { words, roundDigests: digests } = fightOut(engine, input)
  const changed = digests.with(6, '0'.repeat(16))
  expect(await open({ input, digests: changed })).toMatchObject({ parting: { kind: 'round', round: 7 } })
  expect(await open({ input, digests: digests.slice(0, -1) })).toMatchObject({
    parting: { kind: 'round', round: digests.length },
  })
  expect(await open({ input, finalDigest: 'f'.repeat(16) })).toMatchObject({ parting: { kind: 'final' } })
  expect(await open({ input, digests, inputHash: 'f'.repeat(32) })).toMatchObject({ parting: { kind: 'input' } })
  const log = Buffer.from(words.slice(0, 40).buffer).toString('base64')
  expect(await open({ input, digests, log })).toMatchObject({ parting: { kind: 'event', event: 21 } })
})

test('a battle at which the engine throws tells what it throws, and what it threw before', async () => {
  const throwing: Bench = {
    ...bench,
    engineFor: async () => ({
      ...engine,
      simulate: () => {
        throw new Error('no step after the last')
      },
    }),
  }
  const text = JSON.stringify({ input: randomInput(6), error: { kind: 'fuzz', message: 'was the same' } })
  expect(await doJob({ kind: 'open', text, part: null }, throwing)).toEqual({
    kind: 'broke',
    message: 'no step after the last',
    failure: { kind: 'fuzz', message: 'was the same' },
  })
})

test('what is no battle file is told apart, never thrown', async () => {
  expect(await open('{"input":')).toEqual({ kind: 'unreadable', why: 'not-json' })
  for (const file of [null, 7, 'text', {}, { input: undefined }, { battle: { battle: {} } }])
    expect(await open(JSON.stringify(file))).toEqual({ kind: 'unreadable', why: 'no-input' })
  const input = randomInput(6)
  for (const log of [7, 'AAAA', 'not base64!', 'A'])
    expect(await open({ input, log })).toEqual({ kind: 'unreadable', why: 'bad-log' })
  expect(await open({ input: { ...input, engine: '99.0.0' } })).toEqual({
    kind: 'no-engine',
    needs: '99.0.0',
    lack: 'unknown',
  })
  const broken = await open({ input: { ...input, arena: 'the-moon', seed: 4 } })
  if (broken?.kind !== 'unlawful') throw new Error(`not unlawful but ${broken?.kind}`)
  expect(broken.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['arena', 'seed']))
  const fields = { names: [7, { key: '__proto__', name: 'x' }], guilds: [{}, 3], rounds: [7], error: 'x' }
  expect(await open({ input, ...fields })).toMatchObject({ kind: 'fought', guilds: null, names: {}, failure: null })
  expect(await open(randomMission(3))).toEqual({ kind: 'mission' })
})

test('a trial fights two sides under the seeds that follow its own, as a series would', async () => {
  const { arena, sides, seed: from } = randomInput(8)
  const trial = await doJob({ kind: 'trial', engine: engine.ENGINE_VERSION, arena, sides, from, count: 12 }, bench)
  if (trial?.kind !== 'tried') throw new Error(`not tried but ${trial?.kind}`)
  const input = { engine: engine.ENGINE_VERSION, seed: otherSeed(from, 0), arena, sides }
  expect(trial.input).toEqual(input)
  const series = await doJob({ kind: 'series', inputs: [input], from, count: 12 }, bench)
  expect(trial.outcomes).toEqual(series?.outcomes[0])
})

test('a trial leaves out what the engine does not know, as the lock does, and says what it cannot mend', async () => {
  const { arena, sides, seed: from } = randomInput(8)
  const [host, guest] = sides
  const job = { kind: 'trial', engine: engine.ENGINE_VERSION, arena, from, count: 2 } as const
  const sleep = { onlyIf: [], do: { kind: 'sleep' }, prefer: [] } as never
  const heroes = host.heroes.map((hero, at) => (at === 0 ? { ...hero, gambits: [sleep] } : hero))
  const fitted = await doJob({ ...job, sides: [{ ...host, heroes }, guest] }, bench)
  if (fitted?.kind !== 'tried') throw new Error(`not tried but ${fitted?.kind}`)
  expect(fitted.input.sides[0].heroes[0]?.gambits).toEqual([])
  expect(fitted.input.sides[0].heroes.slice(1)).toEqual(host.heroes.slice(1))
  const twice = await doJob({ ...job, sides: [host, host] }, bench)
  expect(twice).toMatchObject({ kind: 'unlawful' })
})
