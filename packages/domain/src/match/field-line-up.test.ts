import * as engine from '@mythic/battle-engine/bundle'
import { describe, expect, it } from 'vitest'
import { worthOf } from '../hero/attributes.ts'
import { byWorth } from '../orders/best-six.ts'
import { planLineUp } from '../orders/plan-line-up.ts'
import { aGuildId, starters } from '../testing/a-hero.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { fieldLineUp } from './field-line-up.ts'
import { militiaAbilities, militiaman } from './militia.ts'
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
const saved: Row<'lineUp'> = { guildId: aGuildId, version: 3, ...planLineUp(starters, 'nurturer') }
const hurt = (ids: readonly string[]): Row<'hero'>[] =>
  starters.map((hero) => (ids.includes(hero.id) ? { ...hero, injuredUntilWeek: 9 } : hero))
const fieldedIds = (heroes: readonly Row<'hero'>[], lineUp = saved): string[] =>
  fieldLineUp(guild, lineUp, heroes, 5).heroes.map(({ hero }) => hero.id)

describe('a person’s line-up', () => {
  it('stands as it was saved while all are fit', () => {
    expect(fieldedIds(starters)).toEqual(saved.places.map(({ heroId }) => heroId))
  })
  it('puts reserves in order into the places of the unfit', () => {
    const [first, second] = saved.places
    const worstFirst = { ...saved, reserves: saved.reserves.toReversed() }
    const ids = fieldedIds(hurt([first?.heroId ?? '', second?.heroId ?? '']), worstFirst)
    expect(ids.slice(0, 2)).toEqual(worstFirst.reserves.slice(0, 2))
    expect(ids.slice(2)).toEqual(saved.places.slice(2).map(({ heroId }) => heroId))
  })
  it('then the best of the rest by worth, and nobody twice', () => {
    const out = [...saved.places.slice(0, 2).map(({ heroId }) => heroId), ...saved.reserves]
    const ids = fieldedIds(hurt(out))
    const rest = byWorth(
      starters.filter(({ id }) => !out.includes(id) && !saved.places.some(({ heroId }) => heroId === id)),
    )
    expect(ids.slice(0, 2)).toEqual(rest.slice(0, 2).map(({ id }) => id))
    expect(new Set(ids).size).toBe(6)
  })
  it('does not field who has left the guild', () => {
    const gone = saved.places[0]?.heroId
    expect(fieldedIds(starters.filter(({ id }) => id !== gone))).not.toContain(gone)
  })
  it('leaves what nobody fit can take to the militia', () => {
    const four = hurt(starters.slice(4).map(({ id }) => id))
    const fielded = fieldLineUp(guild, saved, four, 5)
    expect(fielded.heroes).toHaveLength(4)
    expect(fielded.empty).toHaveLength(2)
    const side = sideInput({
      guild,
      roster: four,
      fielded,
      gambits: new Map(),
      now: gameInstant(0),
      week: 5,
      scores: new Set(),
      engine,
    })
    expect(side.heroes).toHaveLength(6)
    expect(side.heroes.filter(({ militia }) => militia).map(({ worth }) => worth)).toEqual([500, 500])
    expect(new Set(side.heroes.map(({ place }) => `${place.column}.${place.row}`)).size).toBe(6)
  })
  it('is six militia when nobody is fit', () => {
    const fielded = fieldLineUp(guild, saved, hurt(starters.map(({ id }) => id)), 5)
    expect([fielded.heroes.length, fielded.empty.length]).toEqual([0, 6])
  })
})

describe('a computer guild’s line-up', () => {
  const computer: Row<'guild'> = { ...guild, kind: 'computer', temperament: 'spender' }
  it('is drawn up afresh from the fit, whatever was saved', () => {
    const best = byWorth(starters)[0]
    const fielded = fieldLineUp(computer, saved, hurt([best?.id ?? '']), 5)
    expect(fielded.stance).toBe('storm')
    expect(fielded.heroes.map(({ hero }) => hero.id)).not.toContain(best?.id)
    expect(fielded.heroes).toHaveLength(6)
  })
  it('fields three fit heroes and three militia', () => {
    const fielded = fieldLineUp(computer, null, hurt(starters.slice(3).map(({ id }) => id)), 5)
    expect([fielded.heroes.length, fielded.empty.length]).toEqual([3, 3])
  })
})

describe('a militiaman', () => {
  it('is worth what every attribute of his is', () => {
    const man = militiaman(aGuildId, 1, { column: 1, row: 4 }, militiaAbilities(engine))
    expect(
      worthOf({
        classId: man.classId,
        ...Object.fromEntries(Object.entries(man.attributes).map(([key, value]) => [key, value * 100])),
      } as Row<'hero'>),
    ).toBe(man.worth)
  })
})

describe('orders at the lock', () => {
  const when = { kind: 'hour', atLeast: 2 } as const
  it('lose what speaks of heroes who are not on the field, and keep the rest', () => {
    const orders = [
      { when, and: { kind: 'fallen', hero: 'x' }, then: { kind: 'stance', stance: 'storm' } },
      {
        when,
        then: {
          kind: 'lanes',
          lanes: [
            { hero: 'a', lane: 'north' },
            { hero: 'x', lane: 'south' },
          ],
        },
      },
      { when, then: { kind: 'lanes', lanes: [{ hero: 'f', lane: 'north' }] } },
      { when, and: { kind: 'fallen', hero: 'f' }, then: { kind: 'call', call: 'heal' } },
    ] as const
    const kept = possibleOrders(
      orders.map((order) => structuredClone(order) as never),
      new Set(['a']),
      new Set(['a', 'f']),
    )
    expect(kept).toEqual([{ when, then: { kind: 'lanes', lanes: [{ hero: 'a', lane: 'north' }] } }, orders[3]])
  })
})
