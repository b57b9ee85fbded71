import { Type } from 'typebox'
import { GEAR_SLOT_IDS, ATTRIBUTE_IDS, PLAIN_TRAIT_IDS } from '@mythic/battle-engine'
import { Base64, closed, component, Count, Digest, Instant, Int4, oneOf, orNull, Uuid } from './scalars.ts'
import { AbilityName, AncestryName, ArenaName, ClassName, GuildName, LaneName, StanceName } from './names.ts'
import { MatchPhase } from './match.ts'
import { ConditionalOrder, Gambit, GambitSets, HomePlace } from './orders.ts'

const Handle = Int4(0, 11)
const EngineName = Type.String({ description: 'Version of the battle engine that plays it.' })

/** What a watcher needs beside the log; the engine's BattleHeader. */
export const BattleHeader = component('BattleHeader', {
  engine: EngineName,
  arena: ArenaName,
  stances: Type.Tuple([StanceName, StanceName]),
  morale: Type.Tuple([Int4(), Int4()]),
  heroes: Type.Array(
    component('HeroHeader', {
      handle: Handle,
      side: Type.Unsafe<0 | 1>({ type: 'integer', enum: [0, 1] }),
      key: Type.String(),
      classId: ClassName,
      rank: Int4(1, 99),
      maxHealth: Count,
      home: Count,
      glory: Count,
    }),
  ),
})

const EffectiveLevel = Int4(0, 2500)
/** A word, or one that also says of whom: of a class, or of the hero with that key. */
const BattleTrait = Type.Union(
  [
    oneOf(PLAIN_TRAIT_IDS),
    closed({ id: Type.Literal('slayer'), of: ClassName }),
    closed({ id: Type.Literal('nemesis'), of: Type.String() }),
  ],
  { $id: 'BattleTrait' },
)
const GearPiece = component('GearPiece', {
  slot: oneOf(GEAR_SLOT_IDS),
  attribute: oneOf(ATTRIBUTE_IDS),
  grade: Int4(1, 5),
  wear: Int4(0, 100),
})

/** A hero's effective self, before anybody says where he stands and what he does. */
const bareHero = {
  key: Type.String(),
  classId: ClassName,
  rank: Int4(1, 99),
  worth: Count,
  attributes: component('EffectiveAttributes', {
    might: EffectiveLevel,
    agility: EffectiveLevel,
    intellect: EffectiveLevel,
    spirit: EffectiveLevel,
    vitality: EffectiveLevel,
    resolve: EffectiveLevel,
  }),
  ancestry: AncestryName,
  abilities: Type.Array(AbilityName),
  traits: Type.Array(BattleTrait),
  /** Effective attributes are told without it. */
  gear: Type.Optional(Type.Array(GearPiece)),
  fatigue: Type.Optional(Int4(0, 100)),
  militia: Type.Boolean(),
}
export const BattleHero = component('BattleHero', {
  ...bareHero,
  place: HomePlace,
  lane: LaneName,
  gambits: Type.Array(Gambit),
  sets: Type.Optional(GambitSets),
})
/** A hero who may be fielded, for trial battles. */
export const Fighter = component('Fighter', {
  id: Uuid,
  /** In the week of the match. */
  fit: Type.Boolean(),
  /** He has a Captain's Voice, which lifts the morale of the side he stands in. */
  voice: Type.Boolean(),
  /** Gambits that a set of his may hold. */
  slots: Int4(0),
  hero: closed(bareHero),
})
const Abilities = Type.Array(AbilityName)
/** What the militia that fills a short line-up can do. */
export const MilitiaAbilities = component('MilitiaAbilities', {
  guardian: Abilities,
  berserker: Abilities,
  duelist: Abilities,
  ranger: Abilities,
  elementalist: Abilities,
  hexer: Abilities,
  cleric: Abilities,
  bard: Abilities,
})
export const BattleSide = component('BattleSide', {
  stance: StanceName,
  morale: Int4(0, 100),
  heroes: Type.Array(BattleHero),
  orders: Type.Array(ConditionalOrder),
  captain: Type.Optional(Type.String()),
})
export const BattleInput = component(
  'BattleInput',
  {
    engine: EngineName,
    seed: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    arena: ArenaName,
    sides: Type.Tuple([BattleSide, BattleSide]),
  },
  'Everything a battle is: the same input gives the same battle, bit for bit.',
)

/** Everything needed to fight the battle again and compare. */
export const RevealedBattle = component('RevealedBattle', {
  input: BattleInput,
  /** Little-endian Int32 words, two an event. */
  log: Base64,
  inputHash: Digest,
  /** Digest after each round, chained; the last is `finalDigest`. */
  digests: Type.Array(Digest),
  finalDigest: Digest,
  battleCommitment: Type.String(),
  winner: oneOf(['host', 'guest', 'draw']),
  hostGlory: Count,
  guestGlory: Count,
})

export const BattleName = component('BattleName', { key: Type.String(), name: Type.String(), heroId: orNull(Uuid) })
export const BattleView = component('BattleView', {
  matchId: Uuid,
  phase: MatchPhase,
  kickoffAt: Instant,
  revealAt: Instant,
  roundMs: Type.Integer({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Game ms between two rounds of the broadcast.',
  }),
  host: GuildName,
  guest: GuildName,
  /** Empty until the battle begins. */
  names: Type.Array(BattleName),
  /** Null until the battle begins. The rounds themselves come over `live`. */
  header: orNull(BattleHeader),
  /** Null until the reveal. */
  battle: orNull(RevealedBattle),
})
