import { learntAbilities } from './content/abilities.ts'
import type { AbilityId, ClassId } from './content/ids.ts'
import type { Condition, Gambit, Ordering } from './gambit-language.ts'
import { gambitSlots } from './gambits/vocabulary.ts'

/** A named set that a hero of that class and rank can use as it stands. */
export type ReadyMadeSet = { id: string; name: string; words: string; gambits: Gambit[] }

const weakest: Ordering[] = [{ kind: 'can-fell' }, { kind: 'least-health-permille' }]
const use = (ability: AbilityId, onlyIf: Gambit['onlyIf'], prefer: Ordering[] = weakest): Gambit => ({
  onlyIf,
  do: { kind: 'ability', ability },
  prefer,
})
/** Gambits that go after somebody hold only here: who leaves his lane for a foe loses the standard. */
const atLane = (distance: number): Condition => ({ kind: 'lane-within', distance })
const nobodyNear: Condition = { kind: 'self-foes-near', atLeast: 1, not: true }
const finish: Gambit = {
  onlyIf: [{ kind: 'foe-health-below', permille: 250 }, atLane(3)],
  do: { kind: 'attack' },
  prefer: [{ kind: 'can-fell' }, { kind: 'least-health' }],
}
const retreat: Gambit = {
  onlyIf: [
    { kind: 'self-health-below', permille: 200 },
    { kind: 'self-foes-near', atLeast: 1 },
    { kind: 'allies-standing', atMost: 2, not: true },
  ],
  do: { kind: 'fall-back', to: 'cleric' },
  prefer: [],
}
const slipAway: Gambit = {
  onlyIf: [
    { kind: 'self-health-below', permille: 250 },
    { kind: 'self-foes-near', atLeast: 2 },
  ],
  do: { kind: 'leave-reach' },
  prefer: [],
}
const brace = use('hold-the-line', [
  { kind: 'self-on-standard' },
  { kind: 'self-has-status', status: 'holding-line', not: true },
  { kind: 'foe-in-range' },
])
const sing = use('war-song', [{ kind: 'allies-near', atLeast: 2 }])
const cloth: Ordering = { kind: 'class-order', classes: ['cleric', 'elementalist', 'hexer', 'ranger', 'bard'] }

const SETS: Record<ClassId, (Omit<ReadyMadeSet, 'gambits'> & { gambits: Gambit[] })[]> = {
  guardian: [
    {
      id: 'anchor',
      name: 'Anchor',
      words: 'Takes his standard and does not leave it.',
      gambits: [brace, use('stone-oath', [{ kind: 'self-foes-near', atLeast: 3 }])],
    },
    {
      id: 'shepherd',
      name: 'Shepherd',
      words: 'Stays beside the weak and draws the blows.',
      gambits: [
        use('taunt', [
          { kind: 'self-foes-near', atLeast: 2 },
          { kind: 'ally-health-below', permille: 400 },
        ]),
        use('bulwark', [
          { kind: 'allies-near', atLeast: 2 },
          { kind: 'self-foes-near', atLeast: 1 },
        ]),
        {
          onlyIf: [
            { kind: 'ally-health-below', permille: 250 },
            { kind: 'allies-near', atLeast: 1 },
            { kind: 'self-foes-near', atLeast: 2 },
          ],
          do: { kind: 'guard', whom: 'nearest' },
          prefer: [],
        },
      ],
    },
    {
      id: 'gatekeeper',
      name: 'Gatekeeper',
      words: 'Steps between their blades and our weakest.',
      gambits: [
        brace,
        use('interpose', [{ kind: 'foe-beside-weakest' }, { kind: 'ally-health-below', permille: 350 }]),
        {
          onlyIf: [{ kind: 'ally-health-below', permille: 200 }, { kind: 'foe-beside-weakest' }, nobodyNear],
          do: { kind: 'block', whom: 'weakest' },
          prefer: [{ kind: 'nearest' }],
        },
      ],
    },
  ],
  berserker: [
    {
      id: 'reaper',
      name: 'Reaper',
      words: 'Goes for whoever is about to fall.',
      gambits: [finish, use('last-fury', []), use('howl', [{ kind: 'self-foes-near', atLeast: 3 }])],
    },
    {
      id: 'hunter-of-cloth',
      name: 'Cloth-hunter',
      words: 'Seeks out those who shoot and heal, where nobody stands by them.',
      gambits: [use('bloodrush', [{ kind: 'foe-isolated' }, nobodyNear], [{ kind: 'can-fell' }, cloth])],
    },
  ],
  duelist: [
    {
      id: 'blade',
      name: 'Blade',
      words: 'One foe at a time, the weakest first.',
      gambits: [finish, use('red-thread', [{ kind: 'self-foes-near', atLeast: 1 }])],
    },
    {
      id: 'dancer',
      name: 'Dancer',
      words: 'Answers blows; leaves when it gets hot.',
      gambits: [
        use('mirror-step', [
          { kind: 'self-health-below', permille: 250 },
          { kind: 'self-foes-near', atLeast: 2 },
        ]),
        use('riposte', [{ kind: 'self-foes-near', atLeast: 3 }]),
      ],
    },
    {
      id: 'second-blade',
      name: 'Second Blade',
      words: 'Lets the others begin, then strikes whom the captain struck.',
      gambits: [
        { onlyIf: [{ kind: 'foe-in-range' }, nobodyNear], do: { kind: 'wait' }, prefer: [] },
        {
          onlyIf: [{ kind: 'self-foes-near', atLeast: 2 }],
          do: { kind: 'attack' },
          prefer: [{ kind: 'can-fell' }, { kind: 'same-as-captain' }, { kind: 'least-health' }],
        },
      ],
    },
  ],
  ranger: [
    {
      id: 'sniper',
      name: 'Sniper',
      words: 'Stands still and fells the weak.',
      gambits: [finish, use('aimed-shot', [{ kind: 'foe-in-range' }, atLane(2)])],
    },
    {
      id: 'warden',
      name: 'Warden',
      words: 'Keeps blades away from the standard.',
      gambits: [
        use('pin', [{ kind: 'round-at-most', round: 4 }, atLane(2)], [{ kind: 'nearest' }]),
        use('snare', [{ kind: 'round-at-most', round: 4 }, atLane(3)], [{ kind: 'nearest' }]),
      ],
    },
  ],
  elementalist: [
    {
      id: 'firebrand',
      name: 'Firebrand',
      words: 'Burns crowds.',
      gambits: [
        use('stormcall', [{ kind: 'foes-in-ring', atLeast: 3 }], [{ kind: 'most-foes-in-ring' }]),
        use('flamebloom', [{ kind: 'foes-in-ring', atLeast: 3 }, atLane(3)], [{ kind: 'most-foes-in-ring' }]),
      ],
    },
    {
      id: 'winter',
      name: 'Winter',
      words: 'Slows whoever comes to his standard.',
      gambits: [use('frost-lance', [{ kind: 'foe-lacks-status', status: 'slow' }, atLane(3)]), slipAway],
    },
  ],
  hexer: [
    {
      id: 'plague',
      name: 'Plague',
      words: 'Ties knots in crowds, and rots whoever comes.',
      gambits: [
        use('doom-knot', [{ kind: 'foes-in-ring', atLeast: 2 }]),
        use('hush', [{ kind: 'foes-in-ring', atLeast: 3 }, atLane(2)], [{ kind: 'most-foes-in-ring' }]),
        use(
          'rot',
          [{ kind: 'foe-lacks-status', status: 'poison' }, { kind: 'round-at-most', round: 4 }, atLane(2)],
          [{ kind: 'nearest' }],
        ),
      ],
    },
    {
      id: 'binder',
      name: 'Binder',
      words: 'Takes the sting out of their best.',
      gambits: [
        use(
          'wither',
          [{ kind: 'foe-lacks-status', status: 'weaken' }, atLane(2)],
          [{ kind: 'can-fell' }, { kind: 'highest-damage-this-hour' }],
        ),
      ],
    },
  ],
  cleric: [
    {
      id: 'mender',
      name: 'Mender',
      words: 'Heals before all else.',
      gambits: [
        use('second-dawn', [{ kind: 'ally-health-below', permille: 250 }], [{ kind: 'least-health' }]),
        use(
          'mend',
          [
            { kind: 'ally-health-below', permille: 300 },
            { kind: 'foe-in-range', not: true },
          ],
          [{ kind: 'least-health-permille' }],
        ),
        use('ward', [{ kind: 'ally-health-below', permille: 600 }], [{ kind: 'least-health-permille' }]),
      ],
    },
    {
      id: 'chaplain',
      name: 'Chaplain',
      words: 'Fights along and wards the front.',
      gambits: [
        use('smite', []),
        use('ward', [{ kind: 'foe-in-range' }], [{ kind: 'least-health-permille' }]),
        use('cleanse', [{ kind: 'ally-ailing' }]),
      ],
    },
  ],
  bard: [
    {
      id: 'choir',
      name: 'Choir',
      words: 'Sings where the line stands.',
      gambits: [
        sing,
        use('cutting-verse', [{ kind: 'foe-in-range' }, atLane(2)], [{ kind: 'can-fell' }, { kind: 'least-health' }]),
        retreat,
      ],
    },
    {
      id: 'lullabist',
      name: 'Lullabist',
      words: 'Sings, and puts to sleep whoever comes for him.',
      gambits: [
        sing,
        use(
          'lullaby',
          [
            { kind: 'self-health-below', permille: 500 },
            { kind: 'self-foes-near', atLeast: 1 },
          ],
          [{ kind: 'nearest' }, { kind: 'highest-damage-this-hour' }],
        ),
      ],
    },
  ],
}

/** Sets are given to be edited: nobody may edit the originals. */
function copyOf(gambit: Gambit): Gambit {
  return {
    onlyIf: gambit.onlyIf.map((condition) => ({ ...condition })),
    do: { ...gambit.do },
    prefer: gambit.prefer.map((ordering) =>
      ordering.kind === 'class-order' ? { ...ordering, classes: [...ordering.classes] } : { ...ordering },
    ),
  }
}

/**
 * Ready-made gambit sets for a class at a rank: gambits that name an ability he has not learnt are left out, and no more
 * are given than he has slots. He still needs the ability equipped for it to act.
 */
export function readyMadeGambits(classId: ClassId, rank: number): ReadyMadeSet[] {
  const learnt = learntAbilities(classId, rank)
  return SETS[classId].map((set) => ({
    ...set,
    gambits: set.gambits
      .filter((gambit) => gambit.do.kind !== 'ability' || learnt.includes(gambit.do.ability))
      .slice(0, gambitSlots(rank))
      .map(copyOf),
  }))
}
