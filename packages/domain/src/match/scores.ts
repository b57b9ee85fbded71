import { hasTrait } from '../hero/trait-effects.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { loserOf } from '../training/moods.ts'
import type { WorldReader } from '../world/reader.ts'
import type { Row } from '../world/tables.ts'

/**
 * Rival-keepers of two guilds who once lost to the other one, for whichever guild they stood on the field then. Ruleset 1,
 * section 15.
 */
export async function loadScores(
  reader: WorldReader,
  guildIds: readonly GuildId[],
  heroes: readonly Row<'hero'>[],
): Promise<ReadonlySet<HeroId>> {
  const keepers = heroes.filter((hero) => hasTrait(hero, 'rival-keeper'))
  const deeds = await reader.list('deed', { heroId: keepers.map(({ id }) => id) })
  const matches = await reader.list('match', { id: [...new Set(deeds.map(({ matchId }) => matchId))] })
  return scoresOf(guildIds, keepers, deeds, matches)
}

export function scoresOf(
  guildIds: readonly GuildId[],
  keepers: readonly Pick<Row<'hero'>, 'id' | 'guildId'>[],
  deeds: readonly Pick<Row<'deed'>, 'heroId' | 'guildId' | 'matchId'>[],
  matches: readonly Row<'match'>[],
): ReadonlySet<HeroId> {
  const byId = new Map(matches.map((match) => [match.id, match]))
  const foeOf = new Map(keepers.map(({ id, guildId }) => [id, guildIds.find((each) => each !== guildId)]))
  return new Set(
    deeds.flatMap(({ heroId, guildId, matchId }) => {
      const match = byId.get(matchId)
      if (match === undefined || loserOf(match) !== guildId) return []
      const winner = match.hostGuildId === guildId ? match.guestGuildId : match.hostGuildId
      return foeOf.get(heroId) === winner ? [heroId] : []
    }),
  )
}
