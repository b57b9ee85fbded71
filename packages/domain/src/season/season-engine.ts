import type { EngineBundle } from '@mythic/battle-engine'
import type { WorldReader } from '../world/reader.ts'
import type { Row } from '../world/tables.ts'

/** The version that plays a matchday: the season's own, or that of the last override which holds from this matchday or earlier. */
export function engineOfMatchday(
  season: Pick<Row<'season'>, 'engineVersion'>,
  overrides: readonly Pick<Row<'engineOverride'>, 'ordinal' | 'fromMatchday' | 'engineVersion'>[],
  matchday: number,
): string {
  const [ruling] = overrides
    .filter(({ fromMatchday }) => fromMatchday <= matchday)
    .toSorted((a, b) => b.ordinal - a.ordinal)
  return ruling?.engineVersion ?? season.engineVersion
}

/** The engine that a season will be played on from here: what orders must be lawful for. Throws when it was not published. */
export async function findSeasonEngine(reader: WorldReader, number: number): Promise<EngineBundle | null> {
  const season = await reader.find('season', { number })
  if (season === null) return null
  const overrides = await reader.list('engineOverride', { season: number })
  return await getEngine(reader, engineOfMatchday(season, overrides, Number.MAX_SAFE_INTEGER))
}

export async function getEngine(reader: WorldReader, version: string): Promise<EngineBundle> {
  const engine = await reader.findEngine(version)
  if (engine === null) throw new Error(`engine ${version} is not published: only an override can mend this season`)
  return engine
}
