import { learntAbilities } from './content/abilities.ts'
import type { AbilityId, ClassId } from './content/ids.ts'
import type { Gambit, Ordering } from './gambit-language.ts'
import { gambitSlots } from './gambits/vocabulary.ts'

/** A named set that a hero of that class and rank can use as it stands. */
export type ReadyMadeSet = { id: string; name: string; words: string; gambits: Gambit[] }

const weakest: Ordering[] = [{ kind: 'can-fell' }, { kind: 'least-health-permille' }]
const use = (ability: AbilityId, onlyIf: Gambit['onlyIf'], prefer: Ordering[] = weakest): Gambit => ({
  onlyIf,
  do: { kind: 'ability', ability },
  prefer,
})
const finish: Gambit = {
  onlyIf: [{ kind: 'foe-health-below', permille: 250 }],
  do: { kind: 'attack' },
  prefer: [{ kind: 'can-fell' }, { kind: 'least-health' }],
}
const retreat: Gambit = {
  onlyIf: [
    { kind: 'self-health-below', permille: 250 },
    { kind: 'self-foes-near', atLeast: 1 },
    { kind: 'allies-standing', atMost: 2, not: true },
  ],
  do: { kind: 'fall-back', to: 'cleric' },
  prefer: [],
}
const stepAway: Gambit = { onlyIf: [{ kind: 'self-foes-near', atLeast: 2 }], do: { kind: 'leave-reach' }, prefer: [] }
const toLane: Gambit = { onlyIf: [{ kind: 'foe-in-range', not: true }], do: { kind: 'go-to-lane' }, prefer: [] }

const SETS: Record<ClassId, (Omit<ReadyMadeSet, 'gambits'> & { gambits: Gambit[] })[]> = {
  guardian: [
    {
      id: 'anchor',
      name: 'Anchor',
      words: 'Takes his standard and does not leave it.',
      gambits: [
        use('stone-oath', [{ kind: 'self-foes-near', atLeast: 2 }]),
        use('hold-the-line', [
          { kind: 'self-on-standard' },
          { kind: 'self-has-status', status: 'holding-line', not: true },
          { kind: 'foe-in-range' },
        ]),
        use(
          'shield-bash',
          [{ kind: 'self-has-status', status: 'holding-line', not: true }],
          [{ kind: 'on-standard' }, { kind: 'least-health' }],
        ),
        toLane,
      ],
    },
    {
      id: 'shepherd',
      name: 'Shepherd',
      words: 'Stays beside the weakest and draws the blows.',
      gambits: [
        use('taunt', [{ kind: 'self-foes-near', atLeast: 2 }]),
        { onlyIf: [{ kind: 'ally-health-below', permille: 350 }], do: { kind: 'guard', whom: 'weakest' }, prefer: [] },
        toLane,
      ],
    },
    {
      id: 'gatekeeper',
      name: 'Gatekeeper',
      words: 'Steps between their blades and our weakest.',
      gambits: [
        use('stone-oath', [{ kind: 'self-foes-near', atLeast: 2 }]),
        {
          onlyIf: [{ kind: 'ally-health-below', permille: 700 }, { kind: 'foe-in-range' }],
          do: { kind: 'block', whom: 'weakest' },
          prefer: [{ kind: 'nearest' }],
        },
        toLane,
      ],
    },
  ],
  berserker: [
    {
      id: 'reaper',
      name: 'Reaper',
      words: 'Goes for whoever is about to fall.',
      gambits: [
        finish,
        use('howl', [{ kind: 'self-foes-near', atLeast: 3 }]),
        use('reavers-arc', [{ kind: 'foes-in-ring', atLeast: 2 }]),
        toLane,
      ],
    },
    {
      id: 'hunter-of-cloth',
      name: 'Cloth-hunter',
      words: 'Seeks out those who shoot and heal.',
      gambits: [
        use('bloodrush', [], [{ kind: 'class-order', classes: ['cleric', 'elementalist', 'hexer', 'ranger', 'bard'] }]),
        {
          onlyIf: [{ kind: 'foe-in-range' }],
          do: { kind: 'attack' },
          prefer: [
            { kind: 'class-order', classes: ['cleric', 'elementalist', 'hexer', 'ranger', 'bard'] },
            { kind: 'least-health' },
          ],
        },
        toLane,
      ],
    },
  ],
  duelist: [
    {
      id: 'blade',
      name: 'Blade',
      words: 'One foe at a time, the weakest first.',
      gambits: [finish, use('red-thread', []), use('feint', [{ kind: 'foe-in-range' }]), toLane],
    },
    {
      id: 'dancer',
      name: 'Dancer',
      words: 'Answers blows; leaves when it gets hot.',
      gambits: [
        use('mirror-step', [
          { kind: 'self-health-below', permille: 300 },
          { kind: 'self-foes-near', atLeast: 1 },
        ]),
        use('riposte', [{ kind: 'self-foes-near', atLeast: 2 }]),
        toLane,
      ],
    },
    {
      id: 'second-blade',
      name: 'Second Blade',
      words: 'Lets the others begin, then strikes whom the captain struck.',
      gambits: [
        { onlyIf: [{ kind: 'foe-in-range' }], do: { kind: 'wait' }, prefer: [] },
        {
          onlyIf: [{ kind: 'foe-in-range' }],
          do: { kind: 'attack' },
          prefer: [{ kind: 'can-fell' }, { kind: 'same-as-captain' }, { kind: 'least-health' }],
        },
        toLane,
      ],
    },
  ],
  ranger: [
    {
      id: 'sniper',
      name: 'Sniper',
      words: 'Stands still and fells the weak.',
      gambits: [use('aimed-shot', [{ kind: 'foe-in-range' }]), stepAway, finish],
    },
    {
      id: 'warden',
      name: 'Warden',
      words: 'Keeps blades away from the standard.',
      gambits: [
        use('pin', [{ kind: 'standard-is', standard: 'bright', mood: 'ours' }], [{ kind: 'nearest' }]),
        use('snare', [{ kind: 'round-at-most', round: 4 }]),
        stepAway,
      ],
    },
  ],
  elementalist: [
    {
      id: 'firebrand',
      name: 'Firebrand',
      words: 'Burns crowds.',
      gambits: [
        use('flamebloom', [{ kind: 'foes-in-ring', atLeast: 2 }], [{ kind: 'most-foes-in-ring' }]),
        use('stormcall', [{ kind: 'foes-in-ring', atLeast: 3 }], [{ kind: 'most-foes-in-ring' }]),
        stepAway,
      ],
    },
    {
      id: 'winter',
      name: 'Winter',
      words: 'Slows whoever comes.',
      gambits: [
        use('frost-lance', [{ kind: 'foe-has-status', status: 'slow', not: true }], [{ kind: 'nearest' }]),
        stepAway,
      ],
    },
  ],
  hexer: [
    {
      id: 'plague',
      name: 'Plague',
      words: 'Rots the strong.',
      gambits: [
        use('doom-knot', [{ kind: 'foes-in-ring', atLeast: 2 }]),
        use('rot', [{ kind: 'foe-in-range' }], [{ kind: 'most-health' }]),
        stepAway,
      ],
    },
    {
      id: 'binder',
      name: 'Binder',
      words: 'Takes the sting out of their best.',
      gambits: [
        use('wither', [{ kind: 'foe-in-range' }], [{ kind: 'highest-damage-this-hour' }, { kind: 'highest-worth' }]),
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
        use('mend', [{ kind: 'ally-health-below', permille: 600 }], [{ kind: 'least-health-permille' }]),
        use('ward', [{ kind: 'ally-health-below', permille: 900 }], [{ kind: 'least-health-permille' }]),
      ],
    },
    {
      id: 'chaplain',
      name: 'Chaplain',
      words: 'Fights along and wards the front.',
      gambits: [
        use('ward', [{ kind: 'foe-in-range' }], [{ kind: 'least-health-permille' }]),
        use('smite', []),
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
        use('war-song', [{ kind: 'allies-near', atLeast: 1 }]),
        use('cutting-verse', [{ kind: 'foe-in-range' }], [{ kind: 'least-health' }]),
        retreat,
      ],
    },
    {
      id: 'lullabist',
      name: 'Lullabist',
      words: 'Puts their best to sleep.',
      gambits: [
        use('lullaby', [{ kind: 'foe-in-range' }], [{ kind: 'highest-damage-this-hour' }, { kind: 'highest-worth' }]),
        use('war-song', [{ kind: 'allies-near', atLeast: 2 }]),
        stepAway,
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
