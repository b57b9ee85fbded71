import type { ConditionalOrder, Gambit } from '@mythic/battle-engine'
import { describe, expect, test } from 'vitest'
import { noteOfOrder, notesOfGambit } from './absence-notes.ts'
import { nameable } from './nameable.ts'
import type { WarTableAnswer } from './war-table-query.ts'

type Known = Parameters<typeof nameable>[0]

const hero = (id: string, name: string) => ({ id, name }) as WarTableAnswer['heroes'][number]
const foe = (id: string, name: string) => ({ id, name, classId: 'cleric' as const, rank: 3 })
const guild = { id: 'g', name: 'The Ford' } as NonNullable<WarTableAnswer['foe']>['guild']
const known: Known = {
  heroes: [hero('ada', 'Ada'), hero('bo', 'Bo'), hero('cy', 'Cy')],
  foe: { guild, heroes: [foe('x', 'Xan'), foe('y', 'Yul')], last: { matchId: 'm', heroIds: ['y', 'sold'] } },
  others: [{ id: 'old', name: 'Olm' }],
}
const draft = { places: [{ heroId: 'ada', column: 1, row: 1, lane: 'north' }], reserves: ['bo'] } as const
const who = nameable(known, draft)

describe('who may be named', () => {
  test('are those who stand, the reserves, and the foe’s roster with its last line-up first', () => {
    expect(who.standing).toEqual([{ key: 'ada', name: 'Ada' }])
    expect(who.reserves).toEqual([{ key: 'bo', name: 'Bo' }])
    expect(who.foes.map(({ key, group }) => [key, group])).toEqual([
      ['y', 'Theirs, in their last line-up'],
      ['x', 'Theirs, others'],
    ])
    expect(nameable({ ...known, foe: { ...known.foe!, last: null } }, draft).foes.map(({ group }) => group)).toEqual([
      'Theirs',
      'Theirs',
    ])
    expect(nameable({ ...known, foe: null }, draft).foes).toEqual([])
  })
  test('each has a name and a place, and nobody is told as an id', () => {
    expect(['ada', 'bo', 'cy', 'x', 'old', 'nobody'].map((key) => [who.nameOf(key), who.standingOf(key)])).toEqual([
      ['Ada', 'stands'],
      ['Bo', 'reserve'],
      ['Cy', 'ours'],
      ['Xan', 'foe'],
      ['Olm', 'stranger'],
      ['Somebody who left', 'stranger'],
    ])
    expect(['cy', 'old', 'nobody'].map(who.lostLabel)).toEqual([
      'Cy (not on the board)',
      'Olm (not of this foe)',
      'Somebody who left',
    ])
  })
})

describe('what is said of those who may not fight', () => {
  const gambit = (own: Partial<Gambit>): Gambit => ({ onlyIf: [], do: { kind: 'attack' }, prefer: [], ...own })
  test('in gambits: never so without him, always so with a not', () => {
    const fears = (key: string, not?: true): Gambit =>
      gambit({ onlyIf: [{ kind: 'foe-named-in-range', hero: key, ...(not ? { not } : {}) }] })
    expect(notesOfGambit(fears('x'), who)).toEqual(['Should Xan not fight, this is never so.'])
    expect(notesOfGambit(fears('x', true), who)).toEqual(['Should Xan not fight, this is always so.'])
    expect(notesOfGambit(fears('old'), who)[0]).toContain('Olm is not of the guild you meet')
    expect(notesOfGambit(gambit({ do: { kind: 'guard-named', hero: 'cy' } }), who)).toEqual([
      'Cy is not on the board: this waits until he is.',
    ])
    expect(notesOfGambit(gambit({ do: { kind: 'guard-named', hero: 'ada' } }), who)).toEqual([])
  })
  test('in orders: they never fire', () => {
    const order = (key: string): ConditionalOrder => ({
      when: { kind: 'hour', atLeast: 1 },
      and: { kind: 'fallen', hero: key },
      then: { kind: 'call', call: 'heal' },
    })
    expect(noteOfOrder(order('ada'), who)).toBeNull()
    expect(noteOfOrder(order('x'), who)).toBe('Should Xan not fight, this order never fires.')
    expect(noteOfOrder(order('cy'), who)).toContain('not on the board')
    expect(noteOfOrder({ ...order('x'), and: { kind: 'standing-at-most', heroes: 2 } }, who)).toBeNull()
  })
})
