import { expect, test } from 'vitest'
import type { BattleInput } from '../input.ts'
import { wideInput } from '../random-gambits.ts'
import { randomInput } from '../random-input.ts'
import { randomMission } from '../random-mission.ts'
import { simulate } from '../simulate.ts'
import { watchingOptions } from './instinct.ts'

test.each<[string, (seed: number) => BattleInput]>([
  ['plain', randomInput],
  ['wide', wideInput],
  ['mission', randomMission],
])('who is watched weighs all that he could do, and does what he does unwatched: %s', (_, inputOf) => {
  for (let seed = 0; seed < 60; seed++) {
    const input = inputOf(seed)
    let weighed = 0
    const watched = watchingOptions(
      () => void weighed++,
      () => simulate(input),
    )
    expect(weighed).toBeGreaterThan(0)
    expect(watched).toEqual(simulate(input))
  }
})
