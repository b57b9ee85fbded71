import type { EngineBundle } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import { joined } from '../guild/seed-guild.ts'
import type { GuildId, HeroId, WorldId } from '../ids/ids.ts'
import { salary } from '../ruleset/ruleset-1/salary.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
import { lock } from '../steps/step.ts'
import type { Row } from '../world/tables.ts'
import { starterHeroes } from './starters.ts'

/** A developer's gift: starter heroes until the twelve are given or the roster is full. */
export interface GiveStarterHeroesRequest {
  readonly guildId: GuildId
}
export interface GiveStarterHeroesResponse {
  readonly guildId: GuildId
  readonly heroIds: readonly HeroId[]
}
export interface GiveStarterHeroesSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
  /** Of the season as it goes on now: what he may have learnt. */
  readonly engine: EngineBundle | null
  readonly guild: Row<'guild'> | null
  readonly heroes: readonly Row<'hero'>[]
}
export type GiveStarterHeroes = Command<GiveStarterHeroesSlice, GiveStarterHeroesRequest, GiveStarterHeroesResponse>

export const giveStarterHeroes: GiveStarterHeroes = {
  verb: 'give-starter-heroes',
  v: 1,
  // The world too: a founder who takes this guild over meanwhile must find these heroes, or none of them be given.
  locks: ({ guildId }) => [lock('world', {}), lock('guild', { id: guildId })],
  async load(reader, { guildId }) {
    const world = await reader.find('world', { id: reader.worldId })
    return {
      worldId: reader.worldId,
      world,
      engine: world === null ? null : await findSeasonEngine(reader, world.season),
      guild: await reader.find('guild', { id: guildId }),
      heroes: await reader.list('hero', { guildId }),
    }
  },
  decide({ worldId, world, engine, guild, heroes }, { guildId }, now, chance) {
    if (world === null || engine === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (guild === null || guild.status !== 'active') return refuse('GUILD_NOT_FOUND')
    const room = salary.rosterMost - heroes.filter(({ status }) => status === 'active').length
    if (room <= 0) return refuse('ROSTER_FULL', { atMost: salary.rosterMost })
    const born = starterHeroes(
      engine,
      { worldId, guildId, at: now },
      chance,
      (place) => `gift.${heroes.length + place}`,
    )
    return born.slice(0, room).flatMap((hero) => joined(engine, hero))
  },
  respond: (_slice, changes, { guildId }) => ({
    guildId,
    heroIds: changes.flatMap((change) => (change.kind === 'HeroJoined' ? [change.hero.id] : [])),
  }),
}
