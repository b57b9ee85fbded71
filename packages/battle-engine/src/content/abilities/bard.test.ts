import { expect, test } from 'vitest'
import { bears, FULL, health, isAllowed, LANDS, onRolls, stage, use, value } from '../../../test/stage.ts'
import { COOLDOWN, HEALTH, MORALE, S } from '../../state/layout.ts'
import { HANDLES } from '../numbers.ts'
import { settleFall } from '../../combat/damage.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, STUN } from '../../combat/status.ts'
import { movesOf } from '../../turn/reach.ts'

const bard = (
  ability: 'war-song' | 'cutting-verse' | 'quickstep' | 'lullaby' | 'refrain' | 'ballad-of-the-fallen',
) => ({ side: 0 as const, classId: 'bard' as const, at: [3, 4] as [number, number], abilities: [ability] })
const three = (ability: Parameters<typeof bard>[0]): [number, number, number] =>
  stage([
    bard(ability),
    { side: 0, classId: 'ranger', at: [4, 4], abilities: ['aimed-shot'] },
    { side: 1, classId: 'elementalist', at: [6, 4] },
  ]) as [number, number, number]

test('War Song makes allies within two do 1120 ‰ until the singer is stunned', () => {
  const [b, ally, f] = three('war-song')
  use(b, 'war-song', b)
  onRolls(LANDS, () => strike(ally, f, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(f)).toBe(FULL - 19)
  gain(f, b, STUN, 1, 0)
  expect(bears(b, 'singing')).toBe(false)
})

test("Cutting Verse does 770 ‰ and takes 2 of the foe's morale", () => {
  const [b, , f] = three('cutting-verse')
  use(b, 'cutting-verse', f, LANDS)
  expect([health(f), S[MORALE + 1]]).toEqual([FULL - 14, 48])
})

test('Quickstep hastes an ally', () => {
  const [b, ally] = three('quickstep')
  const before = movesOf(ally, 0)
  use(b, 'quickstep', ally)
  expect(movesOf(ally, 0) - before).toBe(1)
})

test('Lullaby stuns whose Resolve fails, and a hit wakes him', () => {
  const [b, ally, f] = three('lullaby')
  use(b, 'lullaby', f, [['resist', 199]])
  expect(bears(f, 'stun')).toBe(false)
  use(b, 'lullaby', f, [['resist', 200]])
  expect(bears(f, 'stun')).toBe(true)
  onRolls(LANDS, () => strike(ally, f, 1000, PLAIN_ATTACK, PLAIN))
  expect(bears(f, 'stun')).toBe(false)
})

test("Refrain shortens the ally's longest cooldown by two", () => {
  const [b, ally] = three('refrain')
  expect(isAllowed(b, 'refrain', ally)).toBe(false)
  S[COOLDOWN + ally] = 3
  use(b, 'refrain', ally)
  expect(S[COOLDOWN + ally]).toBe(1)
  expect(S[COOLDOWN + HANDLES + ally]).toBe(0)
})

test('Ballad of the Fallen adds 4 a hit for each friend down', () => {
  const [b, ally, f, gone] = stage([
    bard('ballad-of-the-fallen'),
    { side: 0, classId: 'ranger', at: [4, 4] },
    { side: 1, classId: 'elementalist', at: [6, 4] },
    { side: 0, classId: 'cleric', at: [1, 1] },
  ]) as [number, number, number, number]
  expect(isAllowed(b, 'ballad-of-the-fallen', b)).toBe(false)
  S[HEALTH + gone] = 0
  settleFall(gone, f)
  use(b, 'ballad-of-the-fallen', b)
  expect(value(ally, 'ballad')).toBe(4)
  onRolls(LANDS, () => strike(ally, f, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(f)).toBe(FULL - 21)
})
