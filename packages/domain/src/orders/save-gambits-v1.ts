import type { Gambit, GambitSetId, GambitSets } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { breachOfSet, saveGambits } from './save-gambits.ts'
import type { SaveGambitsResponse, SaveGambitsSlice } from './save-gambits.ts'

export interface SaveGambitsRequestV1 {
  readonly guildId: GuildId
  readonly heroId: HeroId
  readonly version: number
  readonly gambits: readonly Gambit[]
  /** Which of his sets is written, and it alone; left out: the first. An empty B or C is none. */
  readonly set?: GambitSetId
}

/** As the command was first: one set a request. Only for requests that were kept so. */
export const saveGambitsV1: Command<SaveGambitsSlice, SaveGambitsRequestV1, SaveGambitsResponse> = {
  ...saveGambits,
  v: 1,
  decide({ world, engine, hero, gambitSet }, { guildId, heroId, version, gambits, set = 'a' }) {
    if (world === null || engine === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (hero === null || hero.status !== 'active' || gambitSet === null) return refuse('HERO_NOT_FOUND')
    if (hero.guildId !== guildId) return refuse('HERO_NOT_YOURS')
    if (gambitSet.version !== version) return refuse('STALE_VERSION', { version: gambitSet.version })
    const breach = breachOfSet(engine, hero, set, gambits)
    if (breach !== null) return breach
    const written = { kind: 'GambitsChanged', heroId, version: version + 1 } as const
    return set === 'a'
      ? [{ ...written, gambits, sets: gambitSet.sets }]
      : [{ ...written, gambits: gambitSet.gambits, sets: withSet(gambitSet.sets, set, gambits) }]
  },
}

function withSet(sets: GambitSets, set: 'b' | 'c', gambits: readonly Gambit[]): GambitSets {
  const { [set]: _before, ...others } = sets
  return gambits.length === 0 ? others : { ...others, [set]: [...gambits] }
}
