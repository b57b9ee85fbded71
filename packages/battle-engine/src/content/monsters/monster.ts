import type { ClassId, MonsterId } from '../ids.ts'

/**
 * A monster: its words and numbers as data, its trick beside them. It fights like a class (attack attribute, power, range, moves,
 * body or magic, reactions) except where a number here says otherwise; its attributes follow from its worth
 * (battle/muster.ts). Each hook is called with the handle of the monster. Source: ruleset 1, section 14; measured: ADR 26.
 */
export type MonsterContent = {
  name: string
  words: string
  /** What a log says when its trick is at work: "the Reed Adder …"; left out where other events tell it all. */
  deed?: string
  /** Hundredths, as it is met; an input may ask for a younger or an older one. */
  worth: number
  like: ClassId
  /** Permille of the class's power, and of the health that its Vitality gives. */
  power: number
  health: number
  range?: number
  move?: number
  /** Soak instead of what attributes give. */
  soak?: { readonly body: number; readonly magic: number }
  /** Permille of damage taken from blows of body. */
  bodyDamage?: number
  undead?: true
  /** Cannot be stunned. */
  boss?: true
  /** Has the class and the abilities of the hero of most worth against it. */
  copies?: true
  traits?: readonly ('stubborn' | 'cold-blood')[]
  /** Whom it calls, and of what worth when its own is the one here: they come into free handles of the six of its side. */
  calls?: { readonly monster: MonsterId; readonly worth: number }
  /** At most so many in one group: for who draws missions; the engine plays any. */
  most?: number
  numbers: Readonly<Record<string, number>>
  /** Permille of hit more against the target. */
  hit?: (monster: number, target: number) => number
  /** Instead of a plain blow at the target it chose. */
  strike?: (monster: number, target: number) => void
  /** After a blow of its own turn that landed, when both still stand. */
  afterHit?: (monster: number, target: number) => void
  /** After it fell. */
  afterFall?: (monster: number) => void
  /** Does a blow that would land on it miss? */
  slips?: (monster: number) => boolean
  /** Does it run instead of acting? */
  runs?: (monster: number) => boolean
  /** At its turn's beginning, unless it is stunned. */
  stirs?: (monster: number, round: number) => void
}
