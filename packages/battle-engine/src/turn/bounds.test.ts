import { expect, test } from 'vitest'
import { ABILITY_IDS } from '../content/ids.ts'
import { ABILITIES } from '../content/abilities.ts'
import { HANDLES } from '../content/numbers.ts'
import { LOG, TURN_BEGAN } from '../log/write.ts'
import { randomInput } from '../random-input.ts'
import { randomMission } from '../random-mission.ts'
import { everyEvent } from '../replay/every-event.ts'
import { ABILITY, EVENTS, S, STANDING } from '../state/layout.ts'
import { AIM_FOE, AIM_OF, AIM_SELF, WORTH_OF_ABILITY } from './ability-table.ts'
import { MOST_AT, UNBOUNDED } from './bounds.ts'

const BOUNDED = ABILITY_IDS.filter((id) => ABILITIES[id].most !== undefined)

/** The greatest worth of each bounded ability in thousandths of its bound, whoever has it, on whomever, at each turn's beginning. */
function greatestShares(inputs: readonly Parameters<typeof everyEvent>[0][]): Map<string, number> {
  const shares = new Map<string, number>()
  const weigh = (hero: number, slot: number): void => {
    const ability = S[ABILITY + slot * HANDLES + hero]!
    const worth = ability < 0 ? undefined : WORTH_OF_ABILITY[ability]
    const most = MOST_AT[slot * HANDLES + hero]!
    if (worth === undefined || most === UNBOUNDED) return
    for (let target = 0; target < HANDLES; target++) {
      const isFoe = hero < 6 !== target < 6
      const aim = AIM_OF[ability]
      if (S[STANDING + target] === 0 || (aim === AIM_SELF ? target !== hero : isFoe !== (aim === AIM_FOE))) continue
      const share = Math.ceil((worth(hero, target) * 1000) / most)
      const id = ABILITY_IDS[ability]!
      shares.set(id, Math.max(share, shares.get(id) ?? 0))
    }
  }
  for (const input of inputs)
    everyEvent(input, () => {
      if ((LOG[S[EVENTS]! * 2 - 2]! & 63) !== TURN_BEGAN) return
      for (let hero = 0; hero < HANDLES; hero++)
        for (let slot = 0; S[STANDING + hero] === 1 && slot < 4; slot++) weigh(hero, slot)
    })
  return shares
}

test('no ability is ever worth more than the most that it says, and each comes near it', () => {
  const shares = greatestShares(Array.from({ length: 60 }, (_, seed) => randomInput(seed)))
  expect(BOUNDED.filter((id) => (shares.get(id) ?? 0) > 1000)).toEqual([])
  expect(BOUNDED.filter((id) => (shares.get(id) ?? 0) < 700)).toEqual([])
})

test('nor among monsters, who are stronger than any hero', () => {
  const shares = greatestShares(Array.from({ length: 30 }, (_, seed) => randomMission(seed)))
  expect(BOUNDED.filter((id) => (shares.get(id) ?? 0) > 1000)).toEqual([])
})
