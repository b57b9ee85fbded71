import { CLASS_IDS } from '@mythic/battle-engine'
import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { describe, expect, it } from 'vitest'
import { battlePlans, temperaments } from '../content/temperaments.ts'
import { equippedAbilities } from '../hero/rank.ts'
import { worthOf } from '../hero/attributes.ts'
import { aHero, starters } from '../testing/a-hero.ts'
import { bestSix } from './best-six.ts'
import { gambitProblems, orderProblems } from './check-orders.ts'
import { planGambits } from './plan-gambits.ts'
import { planLineUp } from './plan-line-up.ts'

const engine = await loadPublished(newestPublished().version)
const everyone = CLASS_IDS.flatMap((classId) =>
  [1, 3, 6, 10, 15, 20].map((rank) => aHero({ classId, rank, abilities: equippedAbilities(engine, classId, rank) })),
)

describe('gambits of a hero whom no person leads', () => {
  it('are three sets that the engine takes and his slots hold, in every class at every rank', () => {
    for (const hero of everyone) {
      const { gambits, sets } = planGambits(engine, hero)
      for (const set of [gambits, sets.b ?? [], sets.c ?? []]) {
        expect(set.length).toBeLessThanOrEqual(engine.gambitSlots(hero.rank))
        expect(gambitProblems(engine, hero, set), `${hero.classId} ${hero.rank}`).toEqual([])
      }
      expect([gambits.length > 0, (sets.c?.length ?? 0) > 1]).toEqual([true, true])
    }
  })
  it('go to no lane in set B and take the captain’s target among equals, and hold their ground in set C', () => {
    const all = everyone.map((hero) => planGambits(engine, hero))
    for (const { gambits, sets } of all) {
      const { b = [], c = [] } = sets
      expect(b.some(({ do: action }) => action.kind === 'go-to-lane')).toBe(false)
      for (const { do: action, prefer } of b) {
        const aimed =
          action.kind === 'attack' || (action.kind === 'ability' && engine.ABILITIES[action.ability].aim === 'foe')
        expect([prefer.at(-1)?.kind === 'same-as-captain', prefer.length <= 3]).toEqual([aimed, true])
      }
      expect(c[0]?.do).toEqual({ kind: 'hold' })
      expect(c[1]).toEqual(gambits[0])
    }
    // A class may aim at nobody in its first set; most do.
    const led = all.filter(({ sets }) => JSON.stringify(sets.b).includes('same-as-captain'))
    expect(led.length).toBeGreaterThan(all.length / 2)
  })
})

describe('the plan of a computer guild', () => {
  it('names a captain among its six, by what its temperament looks for', () => {
    const six = bestSix(starters)
    for (const temperament of temperaments) {
      const by = battlePlans[temperament].captain
      const valueOf = (hero: (typeof six)[number]) => (by === 'worth' ? worthOf(hero) : hero[by])
      const captain = six.find(({ id }) => id === planLineUp(starters, temperament).captainId)
      expect(captain === undefined ? null : valueOf(captain), temperament).toBe(Math.max(...six.map(valueOf)))
    }
    expect(new Set(temperaments.map((each) => planLineUp(starters, each).captainId)).size).toBeGreaterThan(1)
    expect(planLineUp([], 'miser').captainId).toBeNull()
  })
  it('changes to sets B and C by orders that the engine takes', () => {
    for (const temperament of temperaments) {
      const { orders, captainId } = planLineUp(starters, temperament)
      expect(orderProblems(engine, orders), temperament).toEqual([])
      expect(
        orders.some(({ then }) => then.kind === 'set'),
        temperament,
      ).toBe(true)
      const { leaderless } = battlePlans[temperament]
      const fallen = orders.find(({ and }) => and?.kind === 'fallen')
      expect(fallen === undefined ? null : [fallen.and, fallen.then]).toEqual(
        leaderless === null
          ? null
          : [
              { kind: 'fallen', hero: captainId },
              { kind: 'set', set: leaderless, of: { kind: 'all' } },
            ],
      )
    }
  })
})
