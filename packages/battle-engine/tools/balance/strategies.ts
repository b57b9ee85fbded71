import type { SideInput } from '../../src/index.ts'
import type { Dice } from '../../src/random-input.ts'
import { all, brace, ifNobodyNear, lanesFrom, planned, strike, THREE_AND_THREE } from './plan.ts'

/**
 * A plan that somebody might think always right. It plays as well as it can: its own line-up, stance, lanes, gambits and orders,
 * with heroes of the usual ranks and attributes. `most`: permille of the points that it may take of usual line-ups.
 */
export type Strategy = { name: string; words: string; most: number; side: (dice: Dice) => SideInput }

/** Guardians and Clerics together are the strongest line-up known: more than any other plan may take, and why, is in docs/adr/0028. */
const MENDED = 690

export const STRATEGIES: readonly Strategy[] = [
  {
    name: 'all in on the north',
    words: 'All six to the north standard, every hour.',
    most: 530,
    side: planned({ lanes: all('north') }),
  },
  {
    name: 'all in on the south',
    words: 'All six to the south standard, every hour.',
    most: 530,
    side: planned({ lanes: all('south') }),
  },
  {
    name: 'all in on the bright last hour',
    words: 'Three and three, then all six to the standard that is mostly bright.',
    most: 550,
    side: planned({ lanes: THREE_AND_THREE, orders: (heroes) => [lanesFrom(3, all('south'), heroes)] }),
  },
  {
    name: 'another flank each hour',
    words: 'Four and two, the four elsewhere each hour.',
    most: 550,
    side: planned({
      lanes: ['north', 'north', 'north', 'north', 'south', 'south'],
      orders: (heroes) => [
        lanesFrom(2, ['south', 'south', 'south', 'south', 'north', 'north'], heroes),
        lanesFrom(3, ['north', 'north', 'south', 'south', 'south', 'south'], heroes),
      ],
    }),
  },
  {
    name: 'everybody free',
    words: 'All six go where they are needed.',
    most: 550,
    side: planned({ lanes: all('free') }),
  },
  {
    name: 'turtle',
    words: 'Guardians, Clerics, a Bard and a Hexer behind a Shieldwall: brace on the standards and outlast.',
    most: MENDED,
    side: planned({
      classes: ['guardian', 'guardian', 'cleric', 'cleric', 'bard', 'hexer'],
      stance: 'shieldwall',
      lanes: THREE_AND_THREE,
      gambits: () => [brace],
    }),
  },
  {
    name: 'walls and menders',
    words: 'Two Guardians, two Clerics, two Duelists: the sturdiest six with two of each.',
    most: MENDED,
    side: planned({ classes: ['guardian', 'guardian', 'cleric', 'cleric', 'duelist', 'duelist'] }),
  },
  {
    name: 'four walls mended',
    words: 'Four Guardians and two Clerics.',
    most: MENDED,
    side: planned({ classes: ['guardian', 'guardian', 'guardian', 'guardian', 'cleric', 'cleric'] }),
  },
  {
    name: 'sit on the standards',
    words: 'The Hold stance, three and three, braced.',
    most: 610,
    side: planned({ stance: 'hold', lanes: THREE_AND_THREE, gambits: () => [brace] }),
  },
  {
    name: 'march in step',
    words: 'Nobody dashes: to the lane at a walk, together, and strike who comes.',
    most: 450,
    side: planned({ lanes: THREE_AND_THREE, gambits: () => ifNobodyNear({ kind: 'go-to-lane' }) }),
  },
  {
    name: 'kite',
    words: 'Rangers, Elementalists and Hexers who keep away from every blade.',
    most: 540,
    side: planned({
      classes: ['ranger', 'ranger', 'elementalist', 'elementalist', 'hexer', 'hexer'],
      gambits: () => [
        { onlyIf: [{ kind: 'self-foes-near', atLeast: 1 }], do: { kind: 'keep-distance', distance: 3 }, prefer: [] },
        strike([{ kind: 'can-fell' }, { kind: 'least-health' }]),
      ],
    }),
  },
  {
    name: 'gun line',
    words: 'The same six, who stand and shoot the weakest.',
    most: 540,
    side: planned({
      classes: ['ranger', 'ranger', 'elementalist', 'elementalist', 'hexer', 'hexer'],
      captain: true,
    }),
  },
  {
    name: 'healer ball',
    words: 'Three Clerics and two Bards round a Guardian, together on one standard.',
    most: 530,
    side: planned({
      classes: ['cleric', 'cleric', 'cleric', 'bard', 'bard', 'guardian'],
      lanes: all('south'),
    }),
  },
  {
    name: 'healers apart',
    words: 'Three Clerics and three Guardians, a pair in each lane.',
    most: MENDED,
    side: planned({
      classes: ['cleric', 'cleric', 'cleric', 'guardian', 'guardian', 'guardian'],
      lanes: ['north', 'south', 'free', 'north', 'south', 'free'],
    }),
  },
  {
    name: 'rush',
    words: 'Berserkers and Duelists in a Storm: at the nearest, always.',
    most: 540,
    side: planned({
      classes: ['berserker', 'berserker', 'berserker', 'duelist', 'duelist', 'duelist'],
      stance: 'storm',
      gambits: () => [strike([{ kind: 'can-fell' }, { kind: 'nearest' }])],
    }),
  },
  {
    name: 'rush one standard',
    words: 'The same six, all to one standard.',
    most: 530,
    side: planned({
      classes: ['berserker', 'berserker', 'berserker', 'duelist', 'duelist', 'duelist'],
      stance: 'storm',
      lanes: all('south'),
    }),
  },
  {
    name: 'all on one',
    words: 'Everybody strikes whom the captain struck, else the weakest.',
    most: 560,
    side: planned({
      captain: true,
      gambits: () => [strike([{ kind: 'can-fell' }, { kind: 'same-as-captain' }, { kind: 'least-health' }])],
    }),
  },
  {
    name: 'head hunt',
    words: 'Everybody goes for the falls that pay most.',
    most: 550,
    side: planned({ stance: 'hunt', gambits: () => [strike([{ kind: 'can-fell' }, { kind: 'most-glory' }])] }),
  },
  {
    name: 'cloth first',
    words: 'Everybody goes for those who heal, sing and shoot.',
    most: 550,
    side: planned({
      gambits: () => [
        strike([
          { kind: 'can-fell' },
          { kind: 'class-order', classes: ['cleric', 'bard', 'hexer', 'elementalist', 'ranger'] },
          { kind: 'least-health' },
        ]),
      ],
    }),
  },
  {
    name: 'choir',
    words: 'Two Bards sing to four blades, three and three.',
    most: 550,
    side: planned({
      classes: ['bard', 'bard', 'berserker', 'duelist', 'guardian', 'ranger'],
      lanes: ['north', 'south', 'north', 'south', 'north', 'south'],
    }),
  },
  {
    name: 'one of each and a Cleric more',
    words: 'Two Clerics, two Bards, two Rangers: the classes that look strongest on paper.',
    most: 560,
    side: planned({ classes: ['cleric', 'cleric', 'bard', 'bard', 'ranger', 'ranger'] }),
  },
  {
    name: 'run home when hurt',
    words: 'Whoever is below a third goes home to wait for the rally: no falls, no glory.',
    most: 540,
    side: planned({
      gambits: () => [
        { onlyIf: [{ kind: 'self-health-below', permille: 330 }], do: { kind: 'fall-back', to: 'home' }, prefer: [] },
      ],
    }),
  },
  {
    name: 'never leave home',
    words: 'All six stay on their home columns and shoot who comes.',
    most: 400,
    side: planned({ gambits: () => [...ifNobodyNear({ kind: 'hold' })] }),
  },
  {
    name: 'let them come',
    words: 'Wait out the first three rounds of each hour, then strike who walked into reach.',
    most: 550,
    side: planned({
      gambits: () => [
        {
          onlyIf: [
            { kind: 'round-at-most', round: 2 },
            { kind: 'foe-in-range', not: true },
          ],
          do: { kind: 'hold' },
          prefer: [],
        },
      ],
    }),
  },
  {
    name: 'storm behind, wall ahead',
    words: 'Storm when behind after an hour, Shieldwall when ahead.',
    most: 550,
    side: planned({
      stance: 'steady',
      orders: () => [
        {
          when: { kind: 'hour', atLeast: 2 },
          and: { kind: 'glory-at-least', difference: 8 },
          then: { kind: 'stance', stance: 'shieldwall' },
        },
        {
          when: { kind: 'hour', atLeast: 2 },
          and: { kind: 'glory-at-most', difference: -8 },
          then: { kind: 'stance', stance: 'storm' },
        },
      ],
    }),
  },
  { name: 'no gambits', words: 'A usual line-up by instinct alone.', most: 560, side: planned({ gambits: () => [] }) },
]
