import type { EngineBundle, Gambit, GambitSetId, GambitSets } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
import type { Row } from '../world/tables.ts'
import { abilitiesNamed } from './abilities-named.ts'
import { gambitProblems, told } from './check-orders.ts'

export interface SaveGambitsRequest {
  readonly guildId: GuildId
  readonly heroId: HeroId
  readonly version: number
  readonly gambits: readonly Gambit[]
  /** Which of his sets is written; left out: the first. An empty B or C is none. */
  readonly set?: GambitSetId
}
export interface SaveGambitsResponse {
  readonly heroId: HeroId
  readonly version: number
}
export interface SaveGambitsSlice {
  readonly world: Row<'world'> | null
  /** Of the season as it goes on now: its language is what orders are checked against. */
  readonly engine: EngineBundle | null
  readonly hero: Row<'hero'> | null
  readonly gambitSet: Row<'gambitSet'> | null
}
export type SaveGambits = Command<SaveGambitsSlice, SaveGambitsRequest, SaveGambitsResponse>

/** Writes a hero's gambits, checked by the engine's own language against his rank's slots and his equipped abilities. */
export const saveGambits: SaveGambits = {
  verb: 'save-gambits',
  locks: ({ guildId, heroId }) => [lock('guild', { id: guildId }), lock('hero', { id: heroId })],
  async load(reader, { heroId }) {
    const world = await reader.find('world', { id: reader.worldId })
    return {
      world,
      engine: world === null ? null : await findSeasonEngine(reader, world.season),
      hero: await reader.find('hero', { id: heroId }),
      gambitSet: await reader.find('gambitSet', { heroId }),
    }
  },
  decide({ world, engine, hero, gambitSet }, { guildId, heroId, version, gambits, set = 'a' }) {
    if (world === null || engine === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (hero === null || hero.status !== 'active' || gambitSet === null) return refuse('HERO_NOT_FOUND')
    if (hero.guildId !== guildId) return refuse('HERO_NOT_YOURS')
    if (gambitSet.version !== version) return refuse('STALE_VERSION', { version: gambitSet.version })
    const problems = gambitProblems(engine, hero, gambits)
    if (problems.length > 0) return refuse('GAMBITS_UNLAWFUL', { problems: told(problems) })
    const missing = gambits.flatMap(abilitiesNamed).find((ability) => !hero.abilities.includes(ability))
    if (missing !== undefined)
      return refuse('GAMBITS_UNLAWFUL', { problems: [`${missing} is not among his abilities: choose one he has`] })
    const kept = { kind: 'GambitsChanged', heroId, version: version + 1 } as const
    return set === 'a'
      ? [{ ...kept, gambits, sets: gambitSet.sets }]
      : [{ ...kept, gambits: gambitSet.gambits, sets: withSet(gambitSet.sets, set, gambits) }]
  },
  respond: (_slice, _changes, { heroId, version }) => ({ heroId, version: version + 1 }),
}

function withSet(sets: GambitSets, set: 'b' | 'c', gambits: readonly Gambit[]): GambitSets {
  const { [set]: _before, ...others } = sets
  return gambits.length === 0 ? others : { ...others, [set]: [...gambits] }
}
