import { salariesAt, seasonStart, trainingAt } from '../calendar/calendar.ts'
import { deriveId } from '../ids/ids.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { calendar } from '../ruleset/ruleset-1/calendar.ts'
import { training } from '../ruleset/ruleset-1/training.ts'
import { phases } from '../steps/phases.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { StepPayload, StepVerb } from '../world/words.ts'

/** Rows of one phase and instant may run in parallel over so many shards. */
const SHARDS = 16

/** Lock and fight of one match, each at its own instant. */
export function matchSteps(worldId: WorldId, match: Row<'match'>): Row<'due'>[] {
  const payload = { season: match.season, week: match.week, matchday: match.matchday, matchId: match.id }
  return [
    dueRow(worldId, 'lock-match', match.lockAt, match.id, payload),
    dueRow(worldId, 'fight-match', match.kickoffAt, match.id, payload),
  ]
}

/** The one reveal of all matches of a matchday. */
export function matchdaySteps(worldId: WorldId, { season, week, matchday, revealAt }: Row<'match'>): Row<'due'> {
  const key = `${season}.${String(matchday).padStart(2, '0')}`
  return dueRow(worldId, 'reveal-matchday', revealAt, key, { season, week, matchday })
}

/** The season's secret is told when the season is over. */
export function seasonEndStep(worldId: WorldId, season: number): Row<'due'> {
  const payload = { season, week: calendar.weeksInSeason }
  return dueRow(worldId, 'reveal-season-secret', seasonStart(season + 1), String(season), payload)
}

/** Salaries and training of one guild, from `after` to the season's end. */
export function guildWeeks(
  worldId: WorldId,
  season: number,
  guildId: GuildId,
  after: GameInstant | null = null,
): Row<'due'>[] {
  const rows: Row<'due'>[] = []
  for (let week = 1; week <= calendar.weeksInSeason; week++) {
    const payload = { season, week, guildId }
    rows.push(dueRow(worldId, 'pay-salaries', salariesAt(season, week), guildId, payload))
    if (week !== training.noTrainingWeek)
      rows.push(dueRow(worldId, 'train-guild', trainingAt(season, week), guildId, payload))
  }
  return after === null ? rows : rows.filter((row) => row.at > after)
}

function dueRow(worldId: WorldId, verb: StepVerb, at: GameInstant, key: string, payload: StepPayload): Row<'due'> {
  return {
    id: deriveId(worldId, at, { kind: 'due', parent: key, ordinal: verb }),
    at,
    phase: phases[verb],
    orderKey: key,
    shard: Number.parseInt(key.slice(-2), 16) % SHARDS || 0,
    verb,
    payload,
  }
}
