import type { BattleHeader, BattleInput } from '@mythic/battle-engine'
import { decode } from '@mythic/battle-engine'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { readWords } from './live-log.ts'
import type { StoredBattle } from './verify.ts'
import type { ViewedBattle, ViewedSide } from './viewed-battle.ts'

export type BattleAnswer = components['schemas']['BattleView']

/** A match as a watcher may know it now. Its key holds the match's id, so that its doorbell asks it anew. */
export const battleQuery = (worldId: string, matchId: string) =>
  queryOptions({
    queryKey: ['match', matchId, worldId, 'battle'],
    queryFn: async ({ signal }) => {
      const path = { worldId, matchId }
      const answer = await ask(
        api.GET('/api/v1/worlds/{worldId}/matches/{matchId}/battle', { params: { path }, signal }),
      )
      // The client's types forget that pairs are pairs; the schema does not.
      return answer as BattleAnswer
    },
  })

type Known = Pick<ViewedBattle, 'sides' | 'names'> & { readonly heroIds: ReadonlyMap<string, string | null> }

/** Guilds and names, known from the kick-off on. */
export function knownOf({ host, guest, names }: BattleAnswer): Known {
  const side = ({ id, name, crest }: BattleAnswer['host']): ViewedSide => ({ guildId: id, name, crest })
  return {
    sides: [side(host), side(guest)],
    names: new Map(names.map(({ key, name }) => [key, name])),
    heroIds: new Map(names.map(({ key, heroId }) => [key, heroId])),
  }
}

/** A running battle from the rounds heard so far. */
export function liveBattleOf(known: Known, header: BattleHeader, words: Int32Array): ViewedBattle {
  return { header, words, events: [...decode(words)], sides: known.sides, names: known.names }
}

/** A revealed battle with all that proves it. */
export function revealedBattleOf(
  known: Known,
  header: BattleHeader,
  revealed: NonNullable<BattleAnswer['battle']>,
): { battle: ViewedBattle; stored: StoredBattle } {
  const words = readWords(revealed.log)
  const input: BattleInput = revealed.input
  const heroes = input.sides.flatMap((side) => side.heroes)
  return {
    battle: {
      ...liveBattleOf(known, header, words),
      gambits: new Map(heroes.map((hero) => [hero.key, hero])),
    },
    stored: {
      engine: input.engine,
      input,
      inputHash: revealed.inputHash,
      words,
      roundDigests: revealed.digests,
      finalDigest: revealed.finalDigest,
    },
  }
}
