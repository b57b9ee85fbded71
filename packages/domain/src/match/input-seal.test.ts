import { createHash, createHmac } from 'node:crypto'

import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import type { MatchId, WorldId } from '../ids/ids.ts'
import { battleSeed } from './battle-seed.ts'
import { fitSides } from './fit-side.ts'
import { inputSealOf, saltOf } from './input-seal.ts'

const engine = await loadPublished(newestPublished().version)
const { arena, sides } = engine.wideInput(7)
const salts = ['a'.repeat(32), 'b'.repeat(32)] as const
const locked = { engineVersion: engine.ENGINE_VERSION, arena, sides, salts }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the seal of an input', () => {
  it('is SHA-256 over version, arena and both salted sides, whatever order keys were written in', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      )
    }
    const side = (n: 0 | 1) => sha256(`${salts[n]}\u001f${JSON.stringify(sorted(sides[n]))}`)
    const want = sha256(['v1', engine.ENGINE_VERSION, arena, side(0), side(1)].join('\u001f'))
    expect(inputSealOf(locked)).toBe(want)
    const reordered = sides.map((one) =>
      Object.fromEntries(Object.entries(one).toReversed()),
    ) as unknown as typeof sides
    expect(inputSealOf({ ...locked, sides: reordered })).toBe(want)
  })

  it('changes with every part of it', () => {
    const moved = structuredClone(sides)
    moved[1].morale += 1
    const seals = [
      locked,
      { ...locked, sides: moved },
      { ...locked, sides: [sides[1], sides[0]] as typeof sides },
      { ...locked, salts: [salts[0], salts[0]] as const },
      { ...locked, engineVersion: '0.0.1' },
      { ...locked, arena: arena === 'the-level' ? 'the-ford' : 'the-level' } as typeof locked,
    ].map(inputSealOf)
    expect(new Set(seals).size).toBe(seals.length)
  })

  it('has salts of 128 bits that no other match or side shares', () => {
    const chance = createChance('secret')
    const drawn = ['one', 'two'].flatMap((id) => ([0, 1] as const).map((side) => saltOf(chance, id as MatchId, side)))
    expect(new Set(drawn).size).toBe(4)
    for (const salt of drawn) expect(salt).toMatch(/^[0-9a-f]{32}$/)
  })
})

it('a seed is the HMAC of everything public under the secret, a beacon included', () => {
  const origin = {
    worldId: 'w' as WorldId,
    season: 3,
    matchId: 'm' as MatchId,
    inputHash: 'hash',
    beacon: 'drand 4711',
  }
  const want = createHmac('sha256', 'secret').update('v1\u001fw\u001f3\u001fm\u001fhash\u001fdrand 4711').digest('hex')
  expect(battleSeed({ ...origin, battleSecret: 'secret' })).toBe(want.slice(0, 32))
  expect(battleSeed({ ...origin, battleSecret: 'secret', beacon: '' })).not.toBe(want.slice(0, 32))
})

describe('a side that is newer than its season’s engine', () => {
  it('stays as it is when the engine knows all of it', () => {
    expect(fitSides(engine, locked)).toEqual(sides)
  })

  it('loses what the engine does not know, and nothing else', () => {
    const newer = structuredClone(sides)
    const [hero] = newer[0].heroes
    if (hero === undefined) throw new Error('no hero')
    const gambit = { onlyIf: [], do: { kind: 'sing-louder' }, prefer: [] } as never
    hero.abilities = [...hero.abilities.slice(0, 3), 'a-new-ability' as never]
    hero.traits = ['a-new-trait' as never, ...hero.traits]
    hero.gambits = [gambit, ...hero.gambits.slice(0, 2)]
    newer[1].orders = [
      { when: { kind: 'a-new-moment' }, then: { kind: 'stance', stance: 'steady' } } as never,
      ...newer[1].orders,
    ]
    const wanted = structuredClone(newer)
    wanted[0].heroes[0]!.abilities = hero.abilities.slice(0, -1)
    wanted[0].heroes[0]!.traits = hero.traits.slice(1)
    wanted[0].heroes[0]!.gambits = hero.gambits.slice(1)
    wanted[1].orders = newer[1].orders.slice(1)
    expect(fitSides(engine, { ...locked, sides: newer })).toEqual(wanted)
  })

  it('is refused when more than that is wrong', () => {
    const broken = structuredClone(sides)
    broken[0].heroes[0]!.classId = 'a-new-class' as never
    expect(() => fitSides(engine, { ...locked, sides: broken })).toThrow(/cannot play this match/)
  })
})
