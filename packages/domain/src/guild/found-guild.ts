import type { ArenaId, EngineBundle } from '@mythic/battle-engine'
import { calendarPlace } from '../calendar/calendar.ts'
import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { tell } from '../chronicle/tell.ts'
import type { Command } from '../commands/command.ts'
import { comparableName } from '../content/guild-names.ts'
import { refuse } from '../errors/refusal.ts'
import { checkCrest } from '../heraldry/index.ts'
import type { CrestSpec } from '../heraldry/index.ts'
import { payrollOf } from '../hero/salary.ts'
import { starterHeroes } from '../hero/starters.ts'
import { deriveId } from '../ids/ids.ts'
import type { DivisionId, GuildId, SeatId, WorldId } from '../ids/ids.ts'
import { economy } from '../ruleset/ruleset-1/economy.ts'
import { halls } from '../ruleset/ruleset-1/halls.ts'
import { guildWeeks } from '../season/due-rows.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
import { lock } from '../steps/step.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { WorldReader } from '../world/reader.ts'
import type { Row } from '../world/tables.ts'
import { intoAnnals } from './into-annals.ts'
import type { LeavingGuild } from './into-annals.ts'
import { seatToTake } from './seat-to-take.ts'
import { seedGuild } from './seed-guild.ts'

/** A person's guild. Whose it is, is no part of the world: `db` keeps the owner and refuses GUILD_EXISTS itself. */
export interface FoundGuildRequest {
  readonly name: string
  readonly motto: string
  readonly crest: CrestSpec
  readonly homeArena: ArenaId
}
export interface FoundGuildResponse {
  readonly guildId: GuildId
  readonly seatId: SeatId
  readonly divisionId: DivisionId
  /** The computer guild whose seat, points and fixtures it took. */
  readonly replacedGuildId: GuildId
}
/** The seat to be taken and the guild that leaves it. */
export interface Vacancy extends LeavingGuild {
  readonly seat: Row<'seat'>
  readonly tier: number
  /** Matches of the seat that are still to be locked. */
  readonly matches: readonly Row<'match'>[]
}
export interface FoundGuildSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
  readonly season: Row<'season'> | null
  /** Of the season as it goes on now: what the founders may have learnt. */
  readonly engine: EngineBundle | null
  /** Active guilds of the world. */
  readonly guilds: readonly Row<'guild'>[]
  readonly lockedMatches: number
  readonly vacancy: Vacancy | null
}
export type FoundGuild = Command<FoundGuildSlice, FoundGuildRequest, FoundGuildResponse>

/** Founds a guild in the seat of the worst computer guild of the lowest tier, between matchdays. */
export const foundGuild: FoundGuild = {
  verb: 'found-guild',
  v: 1,
  locks: () => [lock('world', {})],
  async load(reader) {
    const world = await reader.find('world', { id: reader.worldId })
    const season = world === null ? null : await reader.find('season', { number: world.season })
    const engine = season === null ? null : await findSeasonEngine(reader, season.number)
    const guilds = await reader.list('guild', { status: 'active' })
    const lockedMatches = await reader.list('match', { status: 'locked' })
    const vacancy = season === null ? null : await loadVacancy(reader, season, guilds)
    return { worldId: reader.worldId, world, season, engine, guilds, lockedMatches: lockedMatches.length, vacancy }
  },
  decide(slice, request, now, chance) {
    const { world, season, engine, vacancy } = slice
    if (world === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (season === null || engine === null) return refuse('SEASON_NOT_FOUND')
    const crest = checkCrest(request.crest)
    if (!crest.ok) return refuse('CREST_UNLAWFUL', { faults: crest.faults.map(({ kind }) => kind) })
    if (slice.lockedMatches > 0) return refuse('NOT_BETWEEN_MATCHDAYS')
    if (vacancy === null) return refuse('WORLD_FULL')
    const borne = new Set(slice.guilds.map(({ name }) => comparableName(name)))
    if (borne.has(comparableName(request.name))) return refuse('GUILD_NAME_TAKEN')
    return founded({ engine, worldId: slice.worldId, season, vacancy }, { ...request, crest: crest.crest }, now, chance)
  },
  respond({ vacancy }, changes) {
    const [guildId] = changes.flatMap((change) => (change.kind === 'GuildFounded' ? [change.guild.id] : []))
    if (vacancy === null || guildId === undefined) throw new Error('a founding without a guild')
    return { guildId, seatId: vacancy.seat.id, divisionId: vacancy.seat.divisionId, replacedGuildId: vacancy.guildId }
  },
}

async function loadVacancy(
  reader: WorldReader,
  season: Row<'season'>,
  guilds: readonly Row<'guild'>[],
): Promise<Vacancy | null> {
  const divisions = await reader.list('division', { season: season.number })
  const seat = seatToTake(divisions, await reader.list('seat', { season: season.number }), guilds)
  if (seat === null) return null
  const { guildId } = seat
  const asHost = await reader.list('match', { hostSeatId: seat.id, status: 'scheduled' })
  const asGuest = await reader.list('match', { guestSeatId: seat.id, status: 'scheduled' })
  return {
    seat,
    tier: divisions.find(({ id }) => id === seat.divisionId)?.tier ?? 1,
    guildId,
    heroes: await reader.list('hero', { guildId, status: 'active' }),
    accounts: await reader.list('ledgerAccount', { guildId }),
    matches: [...asHost, ...asGuest],
  }
}

/** Where a guild is founded. */
interface Ground {
  readonly engine: EngineBundle
  readonly worldId: WorldId
  readonly season: Row<'season'>
  readonly vacancy: Vacancy
}

function founded(
  { engine, worldId, season, vacancy }: Ground,
  { name, motto, crest, homeArena }: FoundGuildRequest,
  now: GameInstant,
  chance: Chance,
): Change[] {
  const id: GuildId = deriveId(worldId, now, { kind: 'guild', parent: vacancy.guildId, ordinal: 'founder' })
  const { charter, founding } = economy
  const charterUntilWeek = calendarPlace(now).worldWeek + charter.weeks - 1
  const guild: Row<'guild'> = {
    id,
    name,
    motto,
    crest,
    kind: 'person',
    temperament: null,
    status: 'active',
    homeArena,
    foundedAt: now,
    renown: 0,
    charterUntilWeek,
  }
  const born = starterHeroes(engine, { worldId, guildId: id, at: now }, chance)
  const payroll = payrollOf(born, true)
  const heroes = born.map((hero, place) => ({
    ...hero,
    signedBy: id,
    salaryPerWeek: payroll[place] ?? hero.salaryPerWeek,
  }))
  return [
    ...intoAnnals(worldId, now, vacancy),
    ...seedGuild({
      engine,
      worldId,
      at: now,
      guild,
      heroes,
      halls: halls.founders,
      grant: founding.person,
      plan: 'nurturer',
    }),
    { kind: 'SeatHandedOver', seatId: vacancy.seat.id, to: id },
    ...vacancy.matches.map((match) => handedOver(match, vacancy.seat, id, homeArena)),
    ...(season.scheduled
      ? guildWeeks(worldId, season.number, id, now).map((due): Change => ({ kind: 'StepScheduled', due }))
      : []),
    tell(worldId, now, {
      kind: 'guild-founded',
      guildId: id,
      otherGuildId: vacancy.guildId,
      data: { tier: vacancy.tier },
    }),
  ]
}

function handedOver(match: Row<'match'>, seat: Row<'seat'>, to: GuildId, homeArena: ArenaId): Change {
  const isHost = match.hostSeatId === seat.id
  return {
    kind: 'MatchHandedOver',
    matchId: match.id,
    hostGuildId: isHost ? to : match.hostGuildId,
    guestGuildId: isHost ? match.guestGuildId : to,
    arena: isHost ? homeArena : match.arena,
  }
}
