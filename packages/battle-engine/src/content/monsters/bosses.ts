import * as layout from '../../state/layout.ts'
import * as grounds from '../../field/ground.ts'
import * as hex from '../../field/hex.ts'
import * as fieldEffects from '../../field/effects.ts'
import * as logs from '../../log/write.ts'
import * as damages from '../../combat/damage.ts'
import * as states from '../../combat/status.ts'
import * as tricks from '../../combat/tricks.ts'
import * as calling from '../../turn/call-up.ts'
import * as walks from '../../turn/walk.ts'
import type { MonsterContent } from './monster.ts'

const { apart, TERRAIN } = grounds
const { CELLS, NEIGHBOURS } = hex
const { fieldOn, FLOOD, layField } = fieldEffects
const { HIT, NOBODY } = logs
const { settleFall, takeHealth } = damages
const { gain, isImmune, resists, FEAR } = states
const { tell } = tricks
const { callUp } = calling
const { displace } = walks
const { CELL, HEALTH, S, STANDING } = layout

const MILL = { every: 3, within: 4, pull: 2 } as const
const WELLS = { every: 4, calls: 2, rounds: 3 } as const
const NOBODYS = { abilities: 4 } as const
const BELL = { rings: 10, tolls: 20, rounds: 1 } as const
const OPEN = 0

/** Floods the open ground of the foe nearest to the monster and of his ring. */
function flood(monster: number): void {
  const prey = nearestFoe(monster)
  if (prey < 0) return
  const center = S[CELL + prey]!
  wet(monster, center)
  const frame = (monster < 6 ? 0 : CELLS) + center
  for (let d = 0; d < 6; d++) {
    const cell = NEIGHBOURS[frame * 6 + d]!
    if (cell >= 0) wet(monster, cell)
  }
}
function wet(monster: number, cell: number): void {
  if (TERRAIN[cell] === OPEN && fieldOn(FLOOD, cell, -1) < 0) layField(monster, FLOOD, cell, WELLS.rounds, 0)
}
function nearestFoe(monster: number): number {
  const from = monster < 6 ? 6 : 0
  let best = -1
  for (let f = from; f < from + 6; f++)
    if (S[STANDING + f] === 1 && (best < 0 || apart(monster, f) < apart(monster, best))) best = f
  return best
}

/** The four of danger 8: each is met alone, by four heroes. */
export const BOSSES = {
  'the-mill-king': {
    name: 'The Mill King',
    words: 'Each third round he grinds: all foes within 4 are pulled towards him by 2.',
    deed: 'turns the mill',
    worth: 1250,
    like: 'berserker',
    power: 2600,
    health: 4000,
    boss: true,
    traits: ['stubborn', 'cold-blood'],
    numbers: MILL,
    stirs(monster, round) {
      if (round % MILL.every !== 0) return
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++)
        if (S[STANDING + f] === 1 && apart(monster, f) <= MILL.within) displace(monster, f, MILL.pull, false)
    },
  },
  'mother-of-wells': {
    name: 'Mother of Wells',
    words: 'Each fourth round she calls two Reed Adders and floods the open ground about the nearest foe: it slows.',
    deed: 'opens the wells',
    worth: 1300,
    like: 'hexer',
    power: 500,
    health: 3750,
    soak: { body: 0, magic: 0 },
    boss: true,
    traits: ['stubborn', 'cold-blood'],
    calls: { monster: 'reed-adder', worth: 350 },
    numbers: WELLS,
    stirs(monster, round) {
      if (round % WELLS.every !== 0) return
      tell(monster, NOBODY)
      flood(monster)
      callUp(monster, WELLS.calls)
    },
  },
  'sir-nobody': {
    name: 'Sir Nobody',
    words: 'Has the class and the abilities of the hero of most worth against him.',
    worth: 1350,
    like: 'duelist',
    power: 3740,
    health: 3000,
    boss: true,
    undead: true,
    copies: true,
    traits: ['cold-blood'],
    numbers: NOBODYS,
  },
  'the-tenth-bell': {
    name: 'The Tenth Bell',
    words: 'Rings in round 10: every foe tests Resolve or fears. In round 20 all foes fall.',
    deed: 'tolls',
    worth: 1400,
    like: 'hexer',
    power: 1390,
    health: 4900,
    move: 1,
    boss: true,
    traits: ['stubborn', 'cold-blood'],
    numbers: BELL,
    stirs(monster, round) {
      if (round !== BELL.rings && round !== BELL.tolls) return
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++) {
        if (S[STANDING + f] === 0) continue
        if (round === BELL.tolls) {
          takeHealth(f, S[HEALTH + f]!, monster, HIT, 0, 0)
          settleFall(f, monster)
        } else if (!isImmune(f, FEAR) && !resists(monster, f, FEAR)) gain(monster, f, FEAR, BELL.rounds, 0)
      }
    },
  },
} as const satisfies Record<string, MonsterContent>
