import type { Effect, GuildId, MatchId, WorldId } from '@mythic/domain'

import type { Topic } from './announce.ts'

/** Whom a set of effects concerns: its world, and the guilds and matches whose rows it touches. */
export function topicsOf(worldId: WorldId, effects: readonly Effect[]): Topic[] {
  const topics = new Set<Topic>([`world:${worldId}`])
  for (const effect of effects) {
    const cells: Readonly<Record<string, unknown>> = effect.do === 'insert' ? effect.row : effect.key
    if (effect.table === 'due') continue
    if (effect.table === 'guild') topics.add(`guild:${cells['id'] as GuildId}`)
    if (effect.table === 'match') topics.add(`match:${cells['id'] as MatchId}`)
    if (typeof cells['guildId'] === 'string') topics.add(`guild:${cells['guildId'] as GuildId}`)
  }
  return [...topics]
}
