import { Type } from 'typebox'
import { Coins, component, Count, Instant, Int4, Name, oneOf, orNull, Text, Uuid } from './scalars.ts'
import { ArenaName, ClassName, Crest, DivisionName, GuildName } from './names.ts'
import { Fighter, MilitiaAbilities } from './battle.ts'
import { ChronicleLine } from './chronicle.ts'
import { HeroLine, Injury } from './hero.ts'
import { Form, MatchLine } from './match.ts'
import { HomePlace, LineUpView, GambitsView } from './orders.ts'
import { WorldClock, CalendarPlace } from './world.ts'

export const FoundGuildBody = component('FoundGuildBody', {
  name: Name(3, 32),
  motto: Text(0, 80),
  crest: Crest,
  homeArena: ArenaName,
})
export const GuildFounded = component('GuildFounded', { guildId: Uuid, divisionId: Uuid, replacedGuildId: Uuid })

const Standing = component('GuildStanding', {
  division: DivisionName,
  place: Int4(1, 99),
  points: Count,
  played: Count,
})

export const GuildView = component('GuildView', {
  guild: GuildName,
  motto: Type.String(),
  kind: oneOf(['person', 'computer']),
  status: oneOf(['active', 'annals']),
  homeArena: ArenaName,
  foundedAt: Instant,
  renown: Int4(),
  /** The caller leads it. */
  mine: Type.Boolean(),
  standing: orNull(Standing),
  form: Form,
  heroes: Type.Array(
    component('RosterOutline', { id: Uuid, name: Type.String(), classId: ClassName, rank: Int4(1, 99), age: Int4() }),
  ),
  battles: Type.Array(MatchLine),
  highlights: Type.Array(ChronicleLine),
})

export const Need = component(
  'Need',
  {
    kind: oneOf(['line-up-short', 'hero-unfit', 'hero-twice-tired', 'ability-set-aside', 'debt']),
    /** Heroes it is about. */
    heroIds: Type.Array(Uuid),
    until: orNull(Instant),
  },
  'What needs the owner now.',
)
export const HallDeadline = component('HallDeadline', {
  kind: oneOf(['lock', 'kickoff', 'reveal', 'salaries', 'training']),
  at: Instant,
  matchId: orNull(Uuid),
})
export const GreatHallView = component('GreatHallView', {
  guild: GuildName,
  clock: WorldClock,
  at: CalendarPlace,
  catchingUp: Type.Boolean(),
  coins: Coins,
  /** What the treasury gained or lost this week. */
  coinsThisWeek: Coins,
  needs: Type.Array(Need),
  deadlines: Type.Array(HallDeadline),
  nextMatch: orNull(MatchLine),
  lastMatch: orNull(MatchLine),
  standing: orNull(Standing),
  wounded: Type.Array(component('WoundedHero', { id: Uuid, name: Type.String(), classId: ClassName, injury: Injury })),
  news: Type.Array(ChronicleLine),
})

export const Candidate = component('Candidate', { heroId: Uuid, score: Count })
export const WarTableView = component('WarTableView', {
  guild: GuildName,
  clock: WorldClock,
  /** The next match whose orders can still be given; null when the season rests. */
  match: orNull(MatchLine),
  side: orNull(oneOf(['host', 'guest'])),
  /** Whom it is against: what everybody may know of them. Null when the season rests. */
  foe: orNull(
    component('Foe', {
      guild: GuildName,
      heroes: Type.Array(
        component('FoeHero', { id: Uuid, name: Type.String(), classId: ClassName, rank: Int4(1, 99) }),
      ),
      /** Who stood in their last line-up that is revealed. */
      last: orNull(component('FoeLineUp', { matchId: Uuid, heroIds: Type.Array(Uuid) })),
    }),
  ),
  lineUp: LineUpView,
  heroes: Type.Array(HeroLine),
  gambits: Type.Array(GambitsView),
  /** For each home column, who would stand there best: fit heroes first, by worth weighed with their class. */
  candidates: Type.Array(component('PlaceCandidates', { column: Int4(0, 1), ranked: Type.Array(Candidate) })),
  /** The line-up of the last match, to copy. */
  last: orNull(
    component('LastLineUp', {
      matchId: Uuid,
      heroes: Type.Array(component('LastPlace', { heroId: Uuid, place: HomePlace })),
    }),
  ),
  /** Heroes whom the saved orders name though they are neither ours nor the foe's. */
  others: Type.Array(component('NamedHero', { id: Uuid, name: Type.String() })),
  /** The guild's own heroes as they would fight that match, were it locked now: for trial battles. */
  squad: component('Squad', {
    /** Version of the battle engine that plays it; between seasons the newest. */
    engine: Type.String(),
    /** Mean morale of all active heroes. */
    morale: Int4(0, 8),
    /** The worthiest first. */
    fighters: Type.Array(Fighter),
    militia: MilitiaAbilities,
  }),
})
