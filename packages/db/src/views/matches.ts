import type { DivisionId, GuildId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { MATCH_LINE, MATCH_LINE_FROM, markOf, PHASE } from './match-line.ts'
import type { FormMark, MatchLine, MatchPhase } from './match-line.ts'
import { list, pageLimit, pageOf } from './query.ts'
import type { Mark, Page } from './query.ts'

export interface MatchesWanted {
  readonly guildId?: GuildId
  readonly divisionId?: DivisionId
  readonly season?: number
  readonly matchday?: number
  readonly phase?: MatchPhase
  readonly newestFirst: boolean
  readonly after: Mark | null
  readonly limit: number
}

/** Matches of a world by kick-off. A guild's own are found by its two indexes, in one statement each way. */
export async function listMatches(db: Db, worldId: WorldId, wanted: MatchesWanted): Promise<Page<MatchLine>> {
  const values: unknown[] = [worldId]
  const where = ['m.world_id = $1']
  const bind = (value: unknown): string => `$${values.push(value)}`
  if (wanted.divisionId !== undefined) where.push(`m.division_id = ${bind(wanted.divisionId)}`)
  if (wanted.season !== undefined) where.push(`m.season = ${bind(wanted.season)}`)
  if (wanted.matchday !== undefined) where.push(`m.matchday = ${bind(wanted.matchday)}`)
  if (wanted.phase !== undefined) where.push(`${PHASE} = ${bind(wanted.phase)}`)
  if (wanted.after !== null) {
    const beyond = wanted.newestFirst ? '<' : '>'
    where.push(`(m.kickoff_at, m.id) ${beyond} (${bind(wanted.after.at)}::bigint, ${bind(wanted.after.id)}::uuid)`)
  }
  const direction = wanted.newestFirst ? 'DESC' : 'ASC'
  const order = `ORDER BY "kickoffAt" ${direction}, id ${direction} ${pageLimit(wanted.limit)}`
  const select = (extra: string): string =>
    `(SELECT ${MATCH_LINE} ${MATCH_LINE_FROM} WHERE ${[...where, extra].join(' AND ')} ${order})`
  const guild = wanted.guildId === undefined ? null : bind(wanted.guildId)
  const text =
    guild === null
      ? select('true')
      : `${select(`m.host_guild_id = ${guild}`)} UNION ALL ${select(`m.guest_guild_id = ${guild}`)} ${order}`
  const rows = await list<MatchLine>(db, text, values)
  return pageOf(rows, wanted.limit, ({ kickoffAt, id }) => ({ at: kickoffAt, id }))
}

/** The newest revealed matches of a guild, the newest first. */
export async function lastMatches(db: Db, worldId: WorldId, guildId: GuildId, limit: number): Promise<MatchLine[]> {
  return (await listMatches(db, worldId, { guildId, phase: 'revealed', newestFirst: true, after: null, limit })).lines
}

/** How a guild's last five matches went, the newest last. */
export function formOf(newestFirst: readonly MatchLine[], guildId: GuildId): FormMark[] {
  return newestFirst
    .slice(0, 5)
    .map((match) => markOf(match, guildId))
    .filter((mark) => mark !== null)
    .toReversed()
}
