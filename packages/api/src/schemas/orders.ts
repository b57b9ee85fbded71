import {
  ABILITY_IDS,
  CLASS_IDS,
  GAMBIT_SET_IDS,
  LANE_IDS,
  STANCE_IDS,
  STATUS_IDS,
  TERRAIN_IDS,
} from '@mythic/battle-engine'
import type {
  Action as EngineAction,
  Condition as EngineCondition,
  ConditionalOrder as EngineOrder,
  Gambit as EngineGambit,
  Ordering as EngineOrdering,
} from '@mythic/battle-engine'
import { Type } from 'typebox'
import type { Static, TProperties } from 'typebox'
import { closed, component, Instant, Int4, oneOf, orNull, Permille, Uuid } from './scalars.ts'
import { AbilityName, ClassName, StanceName } from './names.ts'

/** The gambit language (engine.md, ruleset 1 section 11) as shapes. What a hero may carry out, the domain decides. */
const kind = <const K extends string, P extends TProperties>(word: K, properties: P) =>
  closed({ kind: Type.Literal(word), ...properties })
const condition = <const K extends string, P extends TProperties>(word: K, properties: P) =>
  closed({ not: Type.Optional(Type.Boolean()), kind: Type.Literal(word), ...properties })

const Ability = oneOf(ABILITY_IDS)
const HeroClass = oneOf(CLASS_IDS)
const Status = oneOf(STATUS_IDS)
const Terrain = oneOf(TERRAIN_IDS)
const Stance = oneOf(STANCE_IDS)
const Lane = oneOf(LANE_IDS)
const Standard = oneOf(['north', 'south', 'bright'])
const Mood = oneOf(['ours', 'theirs', 'free', 'contested'])
const HeroKey = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9:_-]+$' })
const Hexes = Int4(0, 20)
const Heroes = Int4(0, 12)
const Round = Int4(1, 24)
const Hour = Int4(1, 3)
const Glory = Int4(0, 100)

export const Condition = Type.Union(
  [
    condition('self-health-below', { permille: Permille }),
    condition('self-has-status', { status: Status }),
    condition('self-on-standard', {}),
    condition('self-foes-near', { atLeast: Heroes }),
    condition('self-ability-ready', { ability: Ability }),
    condition('self-not-moved', {}),
    condition('self-terrain', { terrain: Terrain }),
    condition('self-health-rank', { atMost: Heroes }),
    condition('ally-health-below', { permille: Permille }),
    condition('ally-class-near', { classId: HeroClass, within: Hexes }),
    condition('ally-named-below', { hero: HeroKey, permille: Permille }),
    condition('allies-near', { atLeast: Heroes }),
    condition('ally-ailing', {}),
    condition('ally-fallen', {}),
    condition('allies-standing', { atMost: Heroes }),
    condition('foe-in-range', {}),
    condition('foe-health-below', { permille: Permille }),
    condition('foe-class-in-range', { classId: HeroClass }),
    condition('foe-named-in-range', { hero: HeroKey }),
    condition('foes-in-ring', { atLeast: Heroes }),
    condition('foe-has-status', { status: Status }),
    condition('foe-singing', {}),
    condition('foe-beside-weakest', {}),
    condition('foe-isolated', {}),
    condition('foes-standing', { atMost: Heroes }),
    condition('standard-is', { standard: Standard, mood: Mood }),
    condition('presence-below', { standard: Standard }),
    condition('presence-above', { standard: Standard }),
    condition('lane-within', { distance: Hexes }),
    condition('round-at-least', { round: Round }),
    condition('round-at-most', { round: Round }),
    condition('hour-is', { hour: Hour }),
    condition('glory-ahead', { by: Glory }),
    condition('glory-behind', { by: Glory }),
    condition('rally-within', { rounds: Round }),
    condition('our-stance', { stance: Stance }),
    condition('self-fatigue-above', { fatigue: Int4(0, 100) }),
    condition('field-ahead', {}),
    condition('foe-lacks-status', { status: Status }),
  ],
  { $id: 'Condition' },
)

const whom = oneOf(['weakest', 'nearest'])
export const Action = Type.Union(
  [
    kind('attack', {}),
    kind('ability', { ability: Ability }),
    kind('go-to-standard', { standard: Standard }),
    kind('go-to-lane', {}),
    kind('hold', {}),
    kind('guard', { whom }),
    kind('follow', { whom, distance: Hexes }),
    kind('keep-distance', { distance: Hexes }),
    kind('fall-back', { to: oneOf(['home', 'cleric']) }),
    kind('take-cover', {}),
    kind('dash', { standard: Standard }),
    kind('leave-reach', {}),
    kind('block', { whom }),
    kind('wait', {}),
    kind('guard-named', { hero: HeroKey }),
    kind('follow-named', { hero: HeroKey, distance: Hexes }),
  ],
  { $id: 'Action' },
)

export const Ordering = Type.Union(
  [
    kind('nearest', {}),
    kind('farthest', {}),
    kind('least-health', {}),
    kind('most-health', {}),
    kind('least-health-permille', {}),
    kind('lowest-soak', {}),
    kind('highest-damage-this-hour', {}),
    kind('highest-worth', {}),
    kind('most-glory', {}),
    kind('can-fell', {}),
    kind('most-foes-in-ring', {}),
    kind('fewest-allies-near', {}),
    kind('class-order', { classes: Type.Array(HeroClass, { minItems: 1, maxItems: 8, uniqueItems: true }) }),
    kind('on-standard', {}),
    kind('on-bright-standard', {}),
    kind('has-status', { status: Status }),
    kind('not-yet-acted', {}),
    kind('same-as-last', {}),
    kind('same-as-captain', {}),
  ],
  { $id: 'Ordering' },
)

export const Gambit = component('Gambit', {
  onlyIf: Type.Array(Condition, { maxItems: 6 }),
  do: Action,
  prefer: Type.Array(Ordering, { maxItems: 6 }),
})
export const Gambits = Type.Array(Gambit, { maxItems: 8 })
/** Sets B and C; the gambits of a hero are set A. */
export const GambitSets = component('GambitSets', { b: Type.Optional(Gambits), c: Type.Optional(Gambits) })

const OrderMoment = Type.Union([kind('hour', { atLeast: Hour }), kind('round', { atLeast: Round })], {
  $id: 'OrderMoment',
})
const OrderCondition = Type.Union(
  [
    kind('glory-at-least', { difference: Int4(-100, 100) }),
    kind('glory-at-most', { difference: Int4(-100, 100) }),
    kind('fallen', { hero: HeroKey }),
    kind('standing-at-most', { heroes: Heroes }),
    kind('standard-is', { standard: Standard, mood: Mood }),
    kind('foe-stance', { stance: Stance }),
  ],
  { $id: 'OrderCondition' },
)
const OrderedTo = Type.Union([kind('all', {}), kind('hero', { hero: HeroKey }), kind('lane', { lane: Lane })], {
  $id: 'OrderedTo',
})
const OrderEffect = Type.Union(
  [
    kind('stance', { stance: Stance }),
    kind('lanes', { lanes: Type.Array(closed({ hero: HeroKey, lane: Lane }), { minItems: 1, maxItems: 6 }) }),
    kind('call', { call: oneOf(['heal', 'fall-back']) }),
    kind('set', { set: oneOf(GAMBIT_SET_IDS), of: OrderedTo }),
  ],
  { $id: 'OrderEffect' },
)
export const ConditionalOrder = component('ConditionalOrder', {
  when: OrderMoment,
  and: Type.Optional(OrderCondition),
  then: OrderEffect,
})

export const HomePlace = component('HomePlace', {
  column: Type.Unsafe<0 | 1>({ type: 'integer', enum: [0, 1], description: '0 is the rear.' }),
  row: Int4(0, 8),
})
export const LineUpPlace = component('LineUpPlace', {
  heroId: Uuid,
  column: Type.Unsafe<0 | 1>({ type: 'integer', enum: [0, 1], description: '0 is the rear.' }),
  row: Int4(0, 8),
  lane: Lane,
})

const Version = Int4(0)
const orders = {
  places: Type.Array(LineUpPlace, { maxItems: 6 }),
  reserves: Type.Array(Uuid, { maxItems: 3 }),
  stance: StanceName,
  orders: Type.Array(ConditionalOrder, { maxItems: 5 }),
}
export const LineUpView = component('LineUpView', {
  guildId: Uuid,
  version: Version,
  ...orders,
  captainId: orNull(Uuid),
  /** When the next match locks these orders. */
  lockAt: orNull(Instant),
})
export const SaveLineUpBody = component('SaveLineUpBody', {
  version: Version,
  ...orders,
  /** Whose target the others may follow; null: nobody leads. Left out: as it was. */
  captainId: Type.Optional(orNull(Uuid)),
  /** The match they are meant for: refused once it is locked. Without it they stand for whatever comes next. */
  matchId: Type.Optional(Uuid),
})
export const LineUpSaved = component('LineUpSaved', { guildId: Uuid, version: Version })

export const GambitsView = component('GambitsView', {
  heroId: Uuid,
  version: Version,
  /** Set A. */
  gambits: Gambits,
  sets: GambitSets,
  classId: ClassName,
  abilities: Type.Array(AbilityName),
  /** How many gambits his rank allows. */
  slots: Int4(1, 8),
})
export const SaveGambitsBody = component('SaveGambitsBody', {
  version: Version,
  /** Set A. */
  gambits: Gambits,
  /** Sets B and C, both: one that is empty or left out of them is none. Without `sets` they stay as they were. */
  sets: Type.Optional(GambitSets),
})
export const GambitsSaved = component('GambitsSaved', { heroId: Uuid, version: Version })

/** The shapes here and the engine's language say the same; a word added to one alone does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const _sameWords: [
  Same<Static<typeof Condition>['kind'], EngineCondition['kind']>,
  Same<Static<typeof Action>, EngineAction>,
  Same<Static<typeof Ordering>['kind'], EngineOrdering['kind']>,
] = [true, true, true]
const _fitsEngine: (
  gambit: Static<typeof Gambit>,
  order: Static<typeof ConditionalOrder>,
) => [EngineGambit, EngineOrder] = (gambit, order) => [gambit, order]
