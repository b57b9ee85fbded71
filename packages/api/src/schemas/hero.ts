import { Type } from 'typebox'
import {
  closed,
  Coins,
  component,
  Count,
  Cursor,
  Instant,
  Int4,
  Limit,
  NextCursor,
  oneOf,
  orNull,
  Permille,
  Season,
  Uuid,
  Week,
} from './scalars.ts'
import { AbilityName, AncestryName, AttributeName, ClassName, GuildName, HeroOutline } from './names.ts'
import { ChronicleData } from './chronicle.ts'
import { GambitsView } from './orders.ts'

const Level = Type.Integer({ minimum: 0, maximum: 250_000, description: 'Ten-thousandths of a level.' })
const Change = Type.Integer({ minimum: -250_000, maximum: 250_000 })

export const Attributes = component('Attributes', {
  might: Level,
  agility: Level,
  intellect: Level,
  spirit: Level,
  vitality: Level,
  resolve: Level,
})
export const AttributeChanges = component('AttributeChanges', {
  might: Type.Optional(Change),
  agility: Type.Optional(Change),
  intellect: Type.Optional(Change),
  spirit: Type.Optional(Change),
  vitality: Type.Optional(Change),
  resolve: Type.Optional(Change),
})
export const Injury = component('Injury', {
  kind: oneOf(['bruised', 'wounded', 'broken', 'maimed', 'scar']),
  /** Weeks whose matchday he still misses, as the chronicle counts them; 0 while he waits for the week to turn. */
  weeksLeft: Count,
})

const line = {
  id: Uuid,
  name: Type.String(),
  classId: ClassName,
  ancestry: AncestryName,
  age: Int4(),
  rank: Int4(1, 99),
  /** Class-weighted mean of his attributes, hundredths of a level. */
  worth: Count,
  attributes: Attributes,
  /** What the newest training changed. */
  changes: AttributeChanges,
  form: Int4(1, 8),
  fatigue: Count,
  morale: Int4(0, 8),
  injury: orNull(Injury),
  /** May stand in the line-up today. */
  fit: Type.Boolean(),
  salaryPerWeek: Coins,
  traits: Type.Array(Type.String()),
}
export const HeroLine = component('HeroLine', line)
export const RosterView = component('RosterView', {
  guild: GuildName,
  heroes: Type.Array(HeroLine),
  salariesPerWeek: Coins,
})

const Stars = component(
  'Stars',
  { least: Int4(1, 5), most: Int4(1, 5) },
  'The truth lies between; it narrows with training and matches.',
)
export const Talents = component('Talents', {
  might: Stars,
  agility: Stars,
  intellect: Stars,
  spirit: Stars,
  vitality: Stars,
  resolve: Stars,
})

export const TrainingFactors = component('TrainingFactors', {
  base: Count,
  hall: Count,
  mentor: Count,
  intensity: Count,
  staminaShare: Count,
  age: Count,
  participation: Count,
  talent: Count,
  ceiling: Count,
  ancestry: Count,
  traits: Count,
})
/** For others than the owner the factors that would tell his talent are missing: `factors` is null. */
export const TrainingReport = component('TrainingReport', {
  season: Season,
  week: Week,
  attribute: AttributeName,
  gain: Change,
  factors: orNull(TrainingFactors),
})

export const Deed = component('Deed', {
  matchId: Uuid,
  season: Season,
  matchday: Int4(1, 99),
  at: Instant,
  guildId: Uuid,
  foe: GuildName,
  home: Type.Boolean(),
  outcome: oneOf(['won', 'drawn', 'lost']),
  damageDealt: Count,
  damageTaken: Count,
  healing: Count,
  fallsDealt: Count,
  timesFallen: Count,
  standardsTaken: Count,
  xp: Count,
})

export const LegacyLine = component('LegacyLine', {
  season: Season,
  guild: GuildName,
  tier: Int4(1, 99),
  matches: Count,
  wins: Count,
  draws: Count,
  losses: Count,
  fallsDealt: Count,
  timesFallen: Count,
  standardsTaken: Count,
  damageDealt: Count,
  healing: Count,
  bestFallsInMatch: Count,
})
export const LegacyTotals = component('LegacyTotals', {
  seasons: Count,
  matches: Count,
  wins: Count,
  draws: Count,
  losses: Count,
  fallsDealt: Count,
  timesFallen: Count,
  standardsTaken: Count,
  damageDealt: Count,
  healing: Count,
  bestFallsInMatch: Count,
})
export const Moment = component('Moment', {
  id: Uuid,
  at: Instant,
  season: Season,
  kind: oneOf(['many-falls', 'standards', 'debut', 'comeback', 'hundredth-match']),
  weight: Int4(),
  matchId: orNull(Uuid),
  round: orNull(Int4(0, 24)),
  data: ChronicleData,
})
export const LegacyTier = oneOf(['Forgotten', 'Remembered', 'Renowned', 'Legendary', 'Mythic'], { $id: 'LegacyTier' })
export const LegacyView = component('LegacyView', {
  hero: HeroOutline,
  lines: Type.Array(LegacyLine),
  totals: LegacyTotals,
  moments: Type.Array(Moment),
  guilds: Type.Array(GuildName),
  /** Score so far, without titles and honours that are not given yet. */
  score: Count,
  tier: LegacyTier,
  hallOfFameFrom: Count,
})

export const HeroView = component('HeroView', {
  hero: closed({
    ...line,
    status: oneOf(['active', 'retired', 'annals']),
    guild: orNull(GuildName),
    joinedAt: Instant,
    xp: Count,
    /** Total experience at which this and the next rank begin. */
    xpOfRank: Count,
    xpOfNextRank: orNull(Count),
    scars: Count,
    talents: Talents,
    abilities: Type.Array(AbilityName),
  }),
  /** The caller leads his guild. */
  mine: Type.Boolean(),
  /** For the owner alone. */
  training: orNull(
    component('HeroTraining', {
      focus: AttributeName,
      intensity: oneOf(['rest', 'light', 'steady', 'hard', 'brutal']),
      staminaSharePermille: Permille,
      participationPermille: Permille,
    }),
  ),
  /** For the owner alone. */
  gambits: orNull(GambitsView),
  reports: Type.Array(TrainingReport),
  deeds: Type.Array(Deed),
  legacy: LegacyView,
})

export const HallOfFameEntry = component('HallOfFameEntry', {
  hero: HeroOutline,
  tier: oneOf(['Legendary', 'Mythic']),
  score: Count,
  season: Season,
  inductedAt: Instant,
  guild: orNull(GuildName),
})
export const HallOfFamePage = component('HallOfFamePage', { heroes: Type.Array(HallOfFameEntry), next: NextCursor })
export const HallOfFameQuery = closed({
  tier: Type.Optional(oneOf(['Legendary', 'Mythic'])),
  season: Type.Optional(Season),
  cursor: Type.Optional(Cursor),
  limit: Limit,
})
