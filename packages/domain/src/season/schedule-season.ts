import { matchInstants } from '../calendar/calendar.ts'
import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import { deriveId } from '../ids/ids.ts'
import type { DivisionId, GuildId, WorldId } from '../ids/ids.ts'
import { at } from '../ruleset/read-table.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import { lock } from '../steps/step.ts'
import type { Row } from '../world/tables.ts'
import { guildWeeks, matchdaySteps, matchSteps, seasonEndStep } from './due-rows.ts'
import { doubleRoundRobin, drawnOrder } from './fixtures.ts'

/** Fixtures of every division (double round robin) and the season's due rows. */
export interface ScheduleSeasonRequest {
  readonly season: number
}
export interface ScheduleSeasonResponse {
  readonly season: number
  readonly matches: number
  readonly steps: number
}
export interface ScheduleSeasonSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
  readonly season: Row<'season'> | null
  readonly divisions: readonly Row<'division'>[]
  readonly seats: readonly Row<'seat'>[]
  readonly guilds: readonly Row<'guild'>[]
}
export type ScheduleSeason = Command<ScheduleSeasonSlice, ScheduleSeasonRequest, ScheduleSeasonResponse>

/** Draws the fixtures and writes the season's timeline from now on. Once a season, and before its first orders would lock. */
export const scheduleSeason: ScheduleSeason = {
  verb: 'schedule-season',
  v: 1,
  locks: ({ season }) => [lock('world', {}), lock('season', { number: season })],
  async load(reader, { season }) {
    return {
      worldId: reader.worldId,
      world: await reader.find('world', { id: reader.worldId }),
      season: await reader.find('season', { number: season }),
      divisions: await reader.list('division', { season }),
      seats: await reader.list('seat', { season }),
      guilds: await reader.list('guild', { status: 'active' }),
    }
  },
  decide(slice, _request, now, chance) {
    const { world, season, worldId } = slice
    if (world === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (season === null) return refuse('SEASON_NOT_FOUND')
    if (season.scheduled) return refuse('SEASON_SCHEDULED')
    const matches = fixtures(slice, season, chance)
    const firstLock = Math.min(...matches.map(({ lockAt }) => lockAt))
    if (now >= firstLock) return refuse('SEASON_TOO_LATE', { firstLockAt: firstLock })
    const matchdays = new Map(matches.map((match) => [match.matchday, match]))
    const steps = [
      ...matches.flatMap((match) => matchSteps(worldId, match)),
      ...[...matchdays.values()].map((match) => matchdaySteps(worldId, match)),
      seasonEndStep(worldId, season.number),
      ...slice.seats.flatMap(({ guildId }) => guildWeeks(worldId, season.number, guildId, now)),
    ]
    return [
      { kind: 'SeasonScheduled', season: season.number },
      ...matches.map((match): Change => ({ kind: 'MatchScheduled', match })),
      ...steps.map((due): Change => ({ kind: 'StepScheduled', due })),
    ]
  },
  respond: (_slice, changes, { season }) => ({
    season,
    matches: changes.filter(({ kind }) => kind === 'MatchScheduled').length,
    steps: changes.filter(({ kind }) => kind === 'StepScheduled').length,
  }),
}

function fixtures(
  { worldId, divisions, seats, guilds }: ScheduleSeasonSlice,
  season: Row<'season'>,
  chance: Chance,
): Row<'match'>[] {
  const homeOf = new Map<GuildId, Row<'guild'>>(guilds.map((guild) => [guild.id, guild]))
  const seatsOf = new Map<DivisionId, Row<'seat'>[]>(divisions.map(({ id }) => [id, []]))
  for (const seat of seats) seatsOf.get(seat.divisionId)?.push(seat)
  const pairings = doubleRoundRobin(league.seatsInDivision)

  return divisions.flatMap((division) => {
    const inDivision = (seatsOf.get(division.id) ?? []).toSorted((a, b) => a.ordinal - b.ordinal)
    const stream = chance.stream('schedule', division.id)
    const order = drawnOrder(inDivision.length, (bound) => stream.below(bound))
    const seatAt = (place: number): Row<'seat'> => {
      const seat = inDivision[at(order, place)]
      if (seat === undefined) throw new Error(`division ${division.id} lacks a seat`)
      return seat
    }
    return pairings.map(({ matchday, host, guest }, ordinal) => {
      const instants = matchInstants(season.number, matchday, season)
      const [hostSeat, guestSeat] = [seatAt(host), seatAt(guest)]
      const home = homeOf.get(hostSeat.guildId)
      if (home === undefined) throw new Error(`seat ${hostSeat.id} is held by no active guild`)
      return {
        id: deriveId(worldId, instants.kickoffAt, { kind: 'match', parent: division.id, ordinal }),
        season: season.number,
        week: matchday,
        matchday,
        divisionId: division.id,
        hostSeatId: hostSeat.id,
        guestSeatId: guestSeat.id,
        hostGuildId: hostSeat.guildId,
        guestGuildId: guestSeat.guildId,
        arena: home.homeArena,
        ...instants,
        status: 'scheduled',
        inputHash: null,
        hostGlory: null,
        guestGlory: null,
        winner: null,
        rounds: null,
        finalDigest: null,
      }
    })
  })
}
