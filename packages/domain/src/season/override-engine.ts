import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import { calendar } from '../ruleset/ruleset-1/calendar.ts'
import { lock } from '../steps/step.ts'
import type { Row } from '../world/tables.ts'

/** The only way to mend a running season: from a matchday on, another published engine plays it. Public for ever. */
export interface OverrideEngineRequest {
  readonly season: number
  readonly fromMatchday: number
  readonly engineVersion: string
  /** For everybody to read, 1–500 characters. */
  readonly reason: string
}
export interface OverrideEngineSlice {
  readonly world: Row<'world'> | null
  readonly season: Row<'season'> | null
  readonly overrides: readonly Row<'engineOverride'>[]
  readonly isPublished: boolean
  /** Matches from that matchday on whose result is known. */
  readonly revealed: number
}
export type OverrideEngine = Command<OverrideEngineSlice, OverrideEngineRequest, Row<'engineOverride'>>

/** Written by the operator alone, also while the timeline stands still because its engine cannot fight. */
export const overrideEngine: OverrideEngine = {
  verb: 'override-engine',
  v: 1,
  locks: ({ season }) => [lock('season', { number: season })],
  async load(reader, { season, fromMatchday, engineVersion }) {
    const revealed = await reader.list('match', { season, status: 'revealed' })
    return {
      world: await reader.find('world', { id: reader.worldId }),
      season: await reader.find('season', { number: season }),
      overrides: await reader.list('engineOverride', { season }),
      isPublished: (await reader.findEngine(engineVersion)) !== null,
      revealed: revealed.filter(({ matchday }) => matchday >= fromMatchday).length,
    }
  },
  decide({ world, season, overrides, isPublished, revealed }, request, now) {
    if (world === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (season === null) return refuse('SEASON_NOT_FOUND')
    const { fromMatchday, engineVersion, reason } = request
    const isMatchday = Number.isInteger(fromMatchday) && fromMatchday >= 1 && fromMatchday <= calendar.leagueWeeks
    if (!isMatchday || reason.trim() === '' || reason.length > REASON_MOST)
      return refuse('ENGINE_OVERRIDE_UNLAWFUL', { fromMatchday, atMost: REASON_MOST })
    if (!isPublished) return refuse('ENGINE_NOT_PUBLISHED', { version: engineVersion })
    if (revealed > 0) return refuse('ENGINE_OVERRIDE_LATE', { fromMatchday, revealed })
    return [
      {
        kind: 'EngineOverridden',
        override: {
          season: season.number,
          ordinal: overrides.length + 1,
          fromMatchday,
          engineVersion,
          reason,
          at: now,
        },
      },
    ]
  },
  respond(_slice, changes) {
    const [override] = changes.flatMap((change) => (change.kind === 'EngineOverridden' ? [change.override] : []))
    if (override === undefined) throw new Error('an override was decided without one')
    return override
  },
}

const REASON_MOST = 500
