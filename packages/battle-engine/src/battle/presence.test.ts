import { expect, test } from 'vitest'
import { stage } from '../../test/stage.ts'
import { ARENA_IDS } from '../content/ids.ts'
import { FEAR, HIDDEN, HOLDING_LINE, STANDARD_TAKER } from '../combat/status.ts'
import { CELLS, distance } from '../field/hex.ts'
import { STANDARD_CELL } from '../field/ground.ts'
import { CELL, ON_STANDARD, OWNER, ROUND_IN_HOUR, S, STANCE, STANDING, STATUS_MASK, TRAITS } from '../state/layout.ts'
import { mix } from '../chance/mix.ts'
import { presence, settleStandards } from './standards.ts'

const HOLD = 3
const GHOST = 5
const bears = (hero: number, status: number): boolean => (S[STATUS_MASK + hero]! & (1 << status)) !== 0
const isNear = (hero: number, standard: number): boolean =>
  S[STANDING + hero] === 1 && distance(S[CELL + hero]!, STANDARD_CELL[standard]!) <= 1

/** As ruleset 1, section 3, has it, hero by hero. */
function plainPresence(side: number, standard: number): number {
  if (S[STANCE + side] === GHOST && S[ROUND_IN_HOUR]! <= 2) return 0
  const there = [0, 1, 2, 3, 4, 5]
    .map((i) => side * 6 + i)
    .filter((hero) => isNear(hero, standard) && !bears(hero, FEAR) && !bears(hero, HIDDEN))
  const countsDouble = (hero: number): boolean =>
    bears(hero, HOLDING_LINE) ||
    ((S[TRAITS + hero]! & STANDARD_TAKER) !== 0 && S[ON_STANDARD + hero] === 0 && S[OWNER + standard] === -1)
  const holds = S[STANCE + side] === HOLD && S[ROUND_IN_HOUR]! > 5
  return there.length + (there.length > 0 && (holds || there.some(countsDouble)) ? 1 : 0)
}

test.each(ARENA_IDS)('presence is counted as the rules have it, whoever is there, on %s', (arena) => {
  stage([{ side: 0, classId: 'bard', at: [3, 4] }], arena)
  let seed = 1
  const below = (bound: number): number => ((seed = mix(seed + 0x9e3779b9)) >>> 8) % bound
  const seen = new Set<number>()
  const cellsNear = [...Array(CELLS).keys()].filter((cell) =>
    [0, 1].some((standard) => distance(cell, STANDARD_CELL[standard]!) <= 2),
  )
  for (let n = 0; n < 400; n++) {
    S[ROUND_IN_HOUR] = 1 + below(8)
    for (let i = 0; i < 2; i++) {
      S[STANCE + i] = below(6)
      S[OWNER + i] = below(3) - 1
    }
    for (let hero = 0; hero < 12; hero++) {
      S[STANDING + hero] = below(4) === 0 ? 0 : 1
      S[CELL + hero] = cellsNear[below(cellsNear.length)]!
      S[STATUS_MASK + hero] = [FEAR, HIDDEN, HOLDING_LINE].reduce(
        (mask, status) => mask | (below(8) === 0 ? 1 << status : 0),
        1 << below(3),
      )
      S[TRAITS + hero] = below(4) === 0 ? STANDARD_TAKER : 0
      S[ON_STANDARD + hero] = below(3)
    }
    for (const side of [0, 1])
      for (const standard of [0, 1]) {
        expect(presence(side, standard)).toBe(plainPresence(side, standard))
        seen.add(presence(side, standard))
      }
    const rounds = Array.from({ length: 12 }, (_, hero) =>
      isNear(hero, 0) || isNear(hero, 1) ? S[ON_STANDARD + hero]! + 1 : 0,
    )
    settleStandards()
    expect([...S.subarray(ON_STANDARD, ON_STANDARD + 12)]).toEqual(rounds)
  }
  expect([...seen].toSorted((a, b) => a - b)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]))
})
