import type { EngineBundle, Gambit, GambitSetId, GambitSets } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { Refusal } from '../errors/refusal.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
import type { Row } from '../world/tables.ts'
import { abilitiesNamed } from './abilities-named.ts'
import { gambitProblems, numbered, told } from './check-orders.ts'

export interface SaveGambitsRequest {
  readonly guildId: GuildId
  readonly heroId: HeroId
  readonly version: number
  /** Set A. */
  readonly gambits: readonly Gambit[]
  /** Sets B and C, both; an empty one is none. Left out: as they were. */
  readonly sets?: GambitSets
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

/** Writes a hero's gambit sets, checked by the engine's own language against his rank's slots and his equipped abilities. */
export const saveGambits: SaveGambits = {
  verb: 'save-gambits',
  v: 2,
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
  decide({ world, engine, hero, gambitSet }, { guildId, heroId, version, gambits, sets }) {
    if (world === null || engine === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (hero === null || hero.status !== 'active' || gambitSet === null) return refuse('HERO_NOT_FOUND')
    if (hero.guildId !== guildId) return refuse('HERO_NOT_YOURS')
    if (gambitSet.version !== version) return refuse('STALE_VERSION', { version: gambitSet.version })
    const kept = sets === undefined ? gambitSet.sets : written(sets)
    const { b = [], c = [] } = sets === undefined ? {} : kept
    const breach =
      breachOfSet(engine, hero, 'a', gambits) ?? breachOfSet(engine, hero, 'b', b) ?? breachOfSet(engine, hero, 'c', c)
    if (breach !== null) return breach
    return [{ kind: 'GambitsChanged', heroId, version: version + 1, gambits, sets: kept }]
  },
  respond: (_slice, _changes, { heroId, version }) => ({ heroId, version: version + 1 }),
}

/** What a set breaks, or null; names the hero, the set and, from 1, the gambit. */
export function breachOfSet(
  engine: EngineBundle,
  hero: Row<'hero'>,
  set: GambitSetId,
  gambits: readonly Gambit[],
): Refusal | null {
  const where = { heroId: hero.id, set }
  const problems = gambitProblems(engine, hero, gambits)
  if (problems.length > 0)
    return refuse('GAMBITS_UNLAWFUL', { ...where, ...numbered(problems), problems: told(problems) })
  for (const [index, gambit] of gambits.entries()) {
    const missing = abilitiesNamed(gambit).find((ability) => !hero.abilities.includes(ability))
    if (missing !== undefined)
      return refuse('GAMBITS_UNLAWFUL', {
        ...where,
        number: index + 1,
        problems: [`${missing} is not among his abilities: choose one he has`],
      })
  }
  return null
}

function written({ b = [], c = [] }: GambitSets): GambitSets {
  return { ...(b.length === 0 ? {} : { b: [...b] }), ...(c.length === 0 ? {} : { c: [...c] }) }
}
