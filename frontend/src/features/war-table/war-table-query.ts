import { queryOptions } from '@tanstack/react-query'
import { api, ask, idempotency } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { savedSets } from './gambit-sets.ts'
import type { HeroSets } from './gambit-sets.ts'
import type { LineUpDraft } from './line-up-draft.ts'

export type WarTableAnswer = components['schemas']['WarTableView']
export type GambitsAnswer = components['schemas']['GambitsView']
export type HeroAnswer = components['schemas']['HeroLine']

/** The next match and all that is needed to give orders for it. */
export const warTableQuery = (worldId: string, guildId: string) =>
  queryOptions({
    queryKey: ['guild', guildId, worldId, 'war-table'],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/war-table', {
          params: { path: { worldId, guildId } },
          signal,
        }),
      ),
  })

type At = { readonly worldId: string; readonly guildId: string }

/** `matchId` names the match the orders are meant for: once it is locked they are refused, not kept for another. */
export function saveLineUp({ worldId, guildId }: At, version: number, draft: LineUpDraft, matchId: string | null) {
  const { places, reserves, stance, orders, captainId } = draft
  const body = {
    version,
    places: places.map((place) => ({ ...place })),
    reserves: [...reserves],
    stance,
    orders: [...orders],
    captainId,
    ...(matchId === null ? {} : { matchId }),
  }
  return ask(
    api.PUT('/api/v1/worlds/{worldId}/guilds/{guildId}/line-up', {
      params: { path: { worldId, guildId }, header: idempotency() },
      body,
    }),
  )
}

/** All three sets of a hero by one act. */
export function saveGambits({ worldId }: At, heroId: string, version: number, sets: HeroSets) {
  return ask(
    api.PUT('/api/v1/worlds/{worldId}/heroes/{heroId}/gambits', {
      params: { path: { worldId, heroId }, header: idempotency() },
      body: { version, ...savedSets(sets) },
    }),
  )
}
