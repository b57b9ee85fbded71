import * as engine from '@mythic/battle-engine'
import { ENGINE_VERSION, digestAt, randomInput, simulate } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { verifyBattle } from './verify.ts'
import type { StoredBattle } from './verify.ts'

const clock = () => 0

function fight(seed: number): StoredBattle {
  const input = randomInput(seed)
  const { inputHash, log, finalDigest, outcome, digests } = simulate(input)
  const roundDigests = Array.from({ length: outcome.rounds }, (_, round) => digestAt({ digests }, round + 1).chain)
  return { engine: ENGINE_VERSION, input, inputHash, words: log, roundDigests, finalDigest }
}

test('a stored battle fought again matches in every event and every round', () => {
  for (const seed of [1, 2, 3]) {
    const stored = fight(seed)
    const events = stored.words.length / 2
    expect(verifyBattle(stored, engine, clock)).toEqual({ kind: 'verified', ms: 0, events, by: 'source' })
    const compiled = { ...engine, roundsPlayedBy: () => 'wasm' as const }
    expect(verifyBattle(stored, compiled, clock)).toMatchObject({ kind: 'verified', by: 'wasm' })
  }
})

test('one changed word is found at its event', () => {
  const stored = fight(7)
  const words = stored.words.slice()
  words[401] = (words[401] ?? 0) ^ 1
  expect(verifyBattle({ ...stored, words }, engine, clock)).toEqual({ kind: 'diverged', at: 'event', event: 201 })
})

test('a log that was cut short differs at its end', () => {
  const stored = fight(7)
  expect(verifyBattle({ ...stored, words: stored.words.slice(0, 100) }, engine, clock)).toEqual({
    kind: 'diverged',
    at: 'event',
    event: 51,
  })
})

test('a changed seed, round digest, final digest or input hash does not pass', () => {
  const stored = fight(9)
  const otherSeed = { ...stored, input: { ...stored.input, seed: '0'.repeat(32) } }
  expect(verifyBattle(otherSeed, engine, clock)).toMatchObject({ kind: 'diverged', at: 'event' })
  const roundDigests = stored.roundDigests.with(4, '0'.repeat(16))
  expect(verifyBattle({ ...stored, roundDigests }, engine, clock)).toEqual({ kind: 'diverged', at: 'round', round: 5 })
  expect(verifyBattle({ ...stored, finalDigest: '0'.repeat(16) }, engine, clock)).toEqual({
    kind: 'diverged',
    at: 'digest',
  })
  expect(verifyBattle({ ...stored, inputHash: '0'.repeat(32) }, engine, clock)).toEqual({
    kind: 'diverged',
    at: 'input',
  })
})
