import { beforeAll, expect, test } from 'vitest'

import type { EngineBundle } from '../../src/engine-bundle.ts'
import { randomInput } from '../../src/random-input.ts'
import { ENGINE_VERSION } from '../../src/version.ts'
import { plainBundle } from '../build-bundle.ts'
import { SOURCE } from '../cli/engine-choice.ts'
import { loadBundleCode } from '../load-code.ts'
import { trailOf, trailWords, type Trail } from './trail.ts'

let code = ''
beforeAll(async () => {
  // Played by its JavaScript: the places of the rounds are empty in what is not compiled.
  code = (await plainBundle(ENGINE_VERSION)).replace('rounds-to-come', '')
}, 60_000)

/** The engine with one bug. Throws where its text has no such place: the bug would be none. */
function bent(from: string, to: string): EngineBundle {
  const parts = code.split(from)
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the engine, not once`)
  return loadBundleCode(parts.join(to))
}

/** The first random battle whose way from the source to `engine` is as `wanted`. */
function trailTo(engine: EngineBundle, wanted: (trail: Trail) => boolean): Trail & { words: string } {
  for (let seed = 1; seed <= 200; seed++) {
    const [a, b] = [SOURCE, engine].map((one) => ({ engine: one, input: randomInput(seed) })) as [Way, Way]
    if (a.engine.outcome(a.input).finalDigest === b.engine.outcome(b.input).finalDigest) continue
    const trail = trailOf(a, b)
    if (wanted(trail)) return { ...trail, words: trailWords(trail, a, b, ['good', 'bad']) }
  }
  throw new Error('none of 200 random battles shows it')
}
type Way = Parameters<typeof trailOf>[0]

test('a status that lasts a round longer is told in rounds, not as a packed word', () => {
  const found = trailTo(bent('let left = rounds;', 'let left = status === SLOW ? rounds + 1 : rounds;'), () => true)
  const { hero, packs } = found.state!.first
  const left = packs?.kind === 'status' ? (packs.a?.left ?? 0) : 0
  expect(left).toBeGreaterThan(0)
  expect(packs).toMatchObject({ kind: 'status', status: 'slow', a: { left }, b: { left: left + 1 } })
  expect(found.words).toContain(`\n  slow of ${hero}: ${left} | ${left + 1} rounds left\n`)
})

test('where one has an event that the other lacks its loss of health is told; the draw after it is told to follow', () => {
  const unharmed = bent('(mask & 1 << POISON) !== 0 &&', '(mask & 1 << POISON) !== 0 && (mask & 1 << SLOW) === 0 &&')
  const found = trailTo(unharmed, ({ event, draw }) => / by poison/.test(event?.a ?? '') && draw !== null)
  expect(found.event!.b).not.toContain('poison')
  expect(found.state!.first).toMatchObject({ field: 'health', hero: found.event!.hero })
  const { draw } = found
  expect(draw!.follows).toBe(true)
  expect(Math.min(draw!.a!.tick, draw!.b!.tick)).toBeGreaterThan(found.state!.tick)
  expect(found.words).toContain(`draw    number ${draw!.number}, comes after: it only follows\n`)
})

test('a draw with other odds comes before all else, and is not told to follow', () => {
  const found = trailTo(bent('counterChance: 200', 'counterChance: 150'), ({ event }) => event !== null)
  expect(found.draw).toMatchObject({ a: { stream: 'counter', needed: 200 }, b: { needed: 150 }, follows: false })
  expect(found.draw!.a!.tick).toBeLessThanOrEqual(found.event!.moment.tick)
  expect(found.words).not.toContain('comes after')
})
