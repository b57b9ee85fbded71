import type { Command } from '../commands/command.ts'
import type { WorldId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

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
