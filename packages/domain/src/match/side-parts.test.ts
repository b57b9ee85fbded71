import * as engine from '@mythic/battle-engine/bundle'
import type { Gambit, SideInput } from '@mythic/battle-engine'
import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { describe, expect, it } from 'vitest'
import { planLineUp } from '../orders/plan-line-up.ts'
import { aGuildId, starters } from '../testing/a-hero.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { HeroId } from '../ids/ids.ts'
import { fieldLineUp } from './field-line-up.ts'
import { fitSides } from './fit-side.ts'
import { possibleOrders } from './draw-up.ts'
import { sideInput } from './side-input.ts'

const guild: Row<'guild'> = {
  id: aGuildId,
  name: 'G',
  motto: '',
  crest: {} as Row<'guild'>['crest'],
  kind: 'person',
  temperament: null,
  status: 'active',
  homeArena: 'the-level',
  foundedAt: gameInstant(0),
  renown: 0,
  charterUntilWeek: 0,
}
const HOLD: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const plan = { guildId: aGuildId, version: 1, ...planLineUp(starters, 'nurturer') }
const first = plan.places[0]?.heroId as HeroId
const second = plan.places[1]?.heroId as HeroId
const benched = plan.reserves[0] as HeroId

type Sets = Row<'gambitSet'>['sets']
function side(captainId: HeroId | null, sets: Sets = {}, fatigue = 0): SideInput {
  const roster = starters.map((hero) => (hero.id === first ? { ...hero, fatigue } : hero))
  const fielded = fieldLineUp(guild, { ...plan, captainId }, roster, 5)
  const gambits = new Map([[first, { gambits: [HOLD], sets }]])
  const day = { now: gameInstant(0), week: 5, scores: new Set<HeroId>(), engine }
  const source = { guild, roster, fielded, gambits, ...day }
  return { ...sideInput(source), orders: [] }
}
const heroOf = (of: SideInput, id: HeroId) => of.heroes.find(({ key }) => key === id)

describe('a side tells the engine', () => {
  it('how tired each hero is', () => {
    expect(heroOf(side(null, {}, 61), first)?.fatigue).toBe(61)
    expect(heroOf(side(null, {}, 61), second)?.fatigue).toBe(0)
  })
  it('its captain, when he stands on the field', () => {
    expect(side(first).captain).toBe(first)
    expect([side(null), side(benched)].map((each) => Object.hasOwn(each, 'captain'))).toEqual([false, false])
  })
  it('sets B and C as far as they can be carried out, and nothing of empty ones', () => {
    const foreign: Gambit = { onlyIf: [], do: { kind: 'ability', ability: 'ballad-of-the-fallen' }, prefer: [] }
    expect(heroOf(side(null, { b: [HOLD, foreign], c: [foreign] }), first)?.sets).toEqual({ b: [HOLD] })
    expect(Object.hasOwn(heroOf(side(null), first) ?? {}, 'sets')).toBe(false)
  })
})

it('an order for the set of one who did not come is left out, those for all and for a lane stay', () => {
  const order = (of: object) => ({ when: { kind: 'hour', atLeast: 2 }, then: { kind: 'set', set: 'b', of } }) as never
  const orders = [order({ kind: 'hero', hero: 'gone' }), order({ kind: 'hero', hero: 'here' }), order({ kind: 'all' })]
  expect(possibleOrders(orders, new Set(['here']), new Set(['here']))).toEqual(orders.slice(1))
})

describe('an engine gets what it knows', () => {
  const full = (): SideInput => side(first, { b: [HOLD] }, 61)
  const foe: SideInput = {
    ...side(null),
    heroes: side(null).heroes.map((hero) => ({ ...hero, key: `f-${hero.key}` })),
  }
  const input = (host: SideInput) =>
    ({ engineVersion: engine.ENGINE_VERSION, arena: 'the-level', sides: [host, foe] }) as const

  it('all of it, from the one that has all these words', () => {
    expect(fitSides(engine, input(full()))).toEqual([full(), foe])
  })
  it('without the parts that it refuses, and with all the others', () => {
    const host = full()
    const sleep = { onlyIf: [], do: { kind: 'sleep' }, prefer: [] } as unknown as Gambit
    const heroes = host.heroes.map((hero) =>
      hero.key === first
        ? {
            ...hero,
            fatigue: 300,
            sets: { b: [sleep, HOLD], c: [sleep] },
            gear: [
              { slot: 'weapon', attribute: 'might', grade: 9, wear: 50 } as const,
              { slot: 'armour', attribute: 'vitality', grade: 2, wear: 50 } as const,
            ],
          }
        : hero,
    )
    const [fitted] = fitSides(engine, input({ ...host, heroes, captain: 'a stranger' }))
    const kept = heroOf(fitted, first)
    expect([kept?.sets, kept?.gear?.length, Object.hasOwn(kept ?? {}, 'fatigue')]).toEqual([
      { b: [HOLD], c: [] },
      1,
      false,
    ])
    expect(Object.hasOwn(fitted, 'captain')).toBe(false)
    expect(heroOf(fitted, second)).toEqual(heroOf(host, second))
  })
  it('and the newest published one can play it', async () => {
    const published = await loadPublished(newestPublished().version)
    const sides = fitSides(published, { ...input(full()), engineVersion: published.ENGINE_VERSION })
    const seed = '0'.repeat(32)
    expect(published.checkInput({ engine: published.ENGINE_VERSION, seed, arena: 'the-level', sides }).kind).toBe(
      'valid',
    )
  })
})
