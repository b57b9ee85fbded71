import { compareIds } from '../ids/ids.ts'
import type { DivisionId, GuildId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

/**
 * The seat a founder takes: in the lowest tier, of a computer guild, the one that stands worst by points, glory difference and
 * glory; of equals the last. Null when people hold them all: the world is full.
 */
export function seatToTake(
  divisions: readonly Row<'division'>[],
  seats: readonly Row<'seat'>[],
  guilds: readonly Row<'guild'>[],
): Row<'seat'> | null {
  const lowest = Math.max(...divisions.map(({ tier }) => tier))
  const inLowest = new Map<DivisionId, number>(
    divisions.flatMap(({ id, tier, ordinal }) => (tier === lowest ? [[id, ordinal]] : [])),
  )
  const computers = new Set<GuildId>(
    guilds.flatMap(({ id, kind, status }) => (kind === 'computer' && status === 'active' ? [id] : [])),
  )
  const open = seats.filter(({ divisionId, guildId }) => inLowest.has(divisionId) && computers.has(guildId))
  const worst = open.toSorted(
    (a, b) =>
      a.points - b.points ||
      a.gloryDifference - b.gloryDifference ||
      a.gloryFor - b.gloryFor ||
      (inLowest.get(b.divisionId) ?? 0) - (inLowest.get(a.divisionId) ?? 0) ||
      b.ordinal - a.ordinal ||
      compareIds(a.id, b.id),
  )
  return worst[0] ?? null
}
