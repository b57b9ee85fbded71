import type { AttributeId, ClassId } from './ids.ts'

/**
 * Battle basics of a class. `power` is at attack level 12, `armour` permille, `range` and `move` hexes. Weights of worth in
 * permille, in the order of ATTRIBUTE_IDS. Source: ruleset 1, section 1; power and armour measured on the full engine (docs/adr/0020, 0028).
 */
export type ClassContent = {
  name: string
  words: string
  weights: readonly [number, number, number, number, number, number]
  attack: AttributeId
  power: number
  range: number
  armour: number
  move: number
  kind: 'body' | 'magic'
}

export const CLASSES = {
  guardian: {
    name: 'Guardian',
    words: 'Stands where others fall: takes a standard and the blows meant for his friends.',
    weights: [200, 80, 40, 100, 320, 260],
    attack: 'might',
    power: 15,
    range: 1,
    armour: 50,
    move: 3,
    kind: 'body',
  },
  berserker: {
    name: 'Berserker',
    words: 'The heaviest blade of all, with little to hide behind.',
    weights: [360, 200, 40, 40, 240, 120],
    attack: 'might',
    power: 18,
    range: 1,
    armour: 40,
    move: 3,
    kind: 'body',
  },
  duelist: {
    name: 'Duelist',
    words: 'Hard to hit, and every miss may be answered.',
    weights: [240, 360, 100, 40, 160, 100],
    attack: 'agility',
    power: 18,
    range: 1,
    armour: 50,
    move: 3,
    kind: 'body',
  },
  ranger: {
    name: 'Ranger',
    words: 'Reaches across the field, but holds no standard from afar.',
    weights: [180, 340, 160, 80, 140, 100],
    attack: 'agility',
    power: 17,
    range: 6,
    armour: 0,
    move: 3,
    kind: 'body',
  },
  elementalist: {
    name: 'Elementalist',
    words: 'Fire, frost and stone: many foes at once.',
    weights: [40, 140, 400, 160, 140, 120],
    attack: 'intellect',
    power: 18,
    range: 5,
    armour: 0,
    move: 3,
    kind: 'magic',
  },
  hexer: {
    name: 'Hexer',
    words: 'Weakens, rots and binds.',
    weights: [40, 100, 280, 240, 140, 200],
    attack: 'intellect',
    power: 19,
    range: 5,
    armour: 0,
    move: 3,
    kind: 'magic',
  },
  cleric: {
    name: 'Cleric',
    words: 'Keeps a line standing.',
    weights: [60, 40, 120, 400, 200, 180],
    attack: 'spirit',
    power: 18,
    range: 2,
    armour: 80,
    move: 3,
    kind: 'magic',
  },
  bard: {
    name: 'Bard',
    words: 'Quick feet and a voice that makes others better.',
    weights: [40, 220, 200, 260, 120, 160],
    attack: 'spirit',
    power: 19,
    range: 3,
    armour: 40,
    move: 4,
    kind: 'magic',
  },
} as const satisfies Record<ClassId, ClassContent>
