import { expect, test } from 'vitest'
import { bears, cell, FULL, health, isAllowed, LANDS, onRolls, stage, use, value } from '../../../test/stage.ts'
import { COOLDOWN, HEALTH, MORALE, S } from '../../state/layout.ts'
import { HANDLES } from '../numbers.ts'
import { distance } from '../../field/hex.ts'
import { settleFall } from '../../combat/damage.ts'
import { damageOf, PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, STUN } from '../../combat/status.ts'
import { ageField } from '../../battle/rounds.ts'
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

test('War Song is heard two hexes away, not three, and not by the singer himself', () => {
  const [b, near, far, f] = stage([
    bard('war-song'),
    { side: 0, classId: 'ranger', at: [3, 2] },
    { side: 0, classId: 'ranger', at: [3, 1] },
    { side: 1, classId: 'elementalist', at: [8, 4] },
  ]) as [number, number, number, number]
  expect([distance(cell(b), cell(near)), distance(cell(b), cell(far))]).toEqual([2, 3])
  const damages = (): number[] => [b, near, far].map((one) => damageOf(one, f, 10_000, 1000, false))
  const [own = 0, ...theirs] = damages()
  use(b, 'war-song', b)
  expect(damages()).toEqual([own, Math.trunc((theirs[0]! * 1120) / 1000), theirs[1]])
})

test('two who sing sing to each other, and a foe’s song is nobody’s but his friends’', () => {
  const [b, other, f] = stage([
    bard('war-song'),
    { ...bard('war-song'), at: [4, 4] },
    { side: 1, classId: 'bard', at: [3, 5], abilities: ['war-song'] },
  ]) as [number, number, number]
  const damages = (): number[] => [b, other, f].map((one) => damageOf(one, one === f ? b : f, 10_000, 1000, false))
  const [first = 0, second = 0, theirs = 0] = damages()
  use(f, 'war-song', f)
  expect(damages()).toEqual([first, second, theirs])
  use(b, 'war-song', b)
  use(other, 'war-song', other)
  expect(damages()).toEqual([Math.trunc((first * 1120) / 1000), Math.trunc((second * 1120) / 1000), theirs])
})

test('the storm of one who fell before it breaks hears no War Song, that of one who stands does', () => {
  const brokeOn = (falls: boolean): number => {
    const [b, caster, f] = stage([
      bard('war-song'),
      { side: 0, classId: 'elementalist', at: [4, 4], abilities: ['stormcall'] },
      { side: 1, classId: 'hexer', at: [7, 4] },
    ]) as [number, number, number]
    use(b, 'war-song', b)
    use(caster, 'stormcall', f)
    if (falls) {
      S[HEALTH + caster] = 0
      settleFall(caster, f)
    }
    onRolls([], ageField)
    onRolls(LANDS, ageField)
    return FULL - health(f)
  }
  expect([brokeOn(true), brokeOn(false)]).toEqual([18, 21])
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

test('Refrain shortens the first of equally long cooldowns, and a longer one before them', () => {
  const rangers = (): [number, number] =>
    stage([
      bard('refrain'),
      { side: 0, classId: 'ranger', at: [4, 4], abilities: ['aimed-shot', 'pin', 'snare'] },
      { side: 1, classId: 'elementalist', at: [6, 4] },
    ]) as [number, number]
  const shortened = (before: number[]): number[] => {
    const [b, ally] = rangers()
    before.forEach((rounds, slot) => (S[COOLDOWN + slot * HANDLES + ally] = rounds))
    use(b, 'refrain', ally)
    return before.map((_, slot) => S[COOLDOWN + slot * HANDLES + ally]!)
  }
  expect(shortened([1, 3, 3])).toEqual([1, 1, 3])
  expect(shortened([3, 3, 4])).toEqual([3, 3, 2])
  expect(shortened([1, 0, 1])).toEqual([0, 0, 1])
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
