import type { EngineBundle } from '@mythic/battle-engine'
import { worldWeekOf } from '../calendar/calendar.ts'
import type { GuildId, HeroId, WorldId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import type { Step } from '../steps/step.ts'
import { engineOfMatchday, getEngine } from '../season/season-engine.ts'
import { phases } from '../steps/phases.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { WorldReader } from '../world/reader.ts'
import type { Row } from '../world/tables.ts'
import type { StepPayload } from '../world/words.ts'
import { planGambits } from '../orders/plan-gambits.ts'
import { meet } from './draw-up.ts'
import type { DrawnUp } from './draw-up.ts'
import { fieldLineUp } from './field-line-up.ts'
import { fitSides } from './fit-side.ts'
import { inputSealOf, saltOf } from './input-seal.ts'
import { loadScores } from './scores.ts'
import { sideInput } from './side-input.ts'

export interface LockMatchSlice {
  readonly worldId: WorldId
  readonly match: Row<'match'>
  readonly season: Row<'season'>
  /** That plays this matchday. */
  readonly engine: EngineBundle
  readonly guilds: readonly Row<'guild'>[]
  readonly lineUps: readonly Row<'lineUp'>[]
  readonly heroes: readonly Row<'hero'>[]
  readonly gambitSets: readonly Row<'gambitSet'>[]
  /** Rival-keepers of either side who once lost to the other. */
  readonly scores: ReadonlySet<HeroId>
}

/** Freezes the whole input of a match, both sides, and hashes it: later wounds, sales and orders do not touch this match. */
export const lockMatch: Step<LockMatchSlice> = {
  verb: 'lock-match',
  phase: phases['lock-match'],
  locks: (payload) => [lock('match', { id: matchIdOf(payload) })],
  async load(reader, payload) {
    const match = await reader.find('match', { id: matchIdOf(payload) })
    const season = await reader.find('season', { number: payload.season })
    if (match === null || season === null)
      throw new Error(`match ${payload.matchId} of season ${payload.season} is not there`)
    const overrides = await reader.list('engineOverride', { season: payload.season })
    return {
      worldId: reader.worldId,
      match,
      season,
      engine: await getEngine(reader, engineOfMatchday(season, overrides, match.matchday)),
      ...(await loadSides(reader, [match.hostGuildId, match.guestGuildId])),
    }
  },
  decide(slice, now, chance) {
    const { match, engine } = slice
    if (match.status !== 'scheduled') return []
    const drawnUp = meet(draftOf(slice, match.hostGuildId, now), draftOf(slice, match.guestGuildId, now))
    const { ENGINE_VERSION: engineVersion } = engine
    const sides = fitSides(engine, { engineVersion, arena: match.arena, sides: drawnUp })
    const salts = [saltOf(chance, match.id, 0), saltOf(chance, match.id, 1)] as const
    const input = { engineVersion, arena: match.arena, sides, salts }
    return [{ kind: 'MatchLocked', matchId: match.id, ...input, inputHash: inputSealOf(input) }]
  },
}

function matchIdOf({ matchId }: StepPayload): Row<'match'>['id'] {
  if (matchId === undefined) throw new Error('this due row names no match')
  return matchId
}

async function loadSides(
  reader: WorldReader,
  guildIds: readonly GuildId[],
): Promise<Pick<LockMatchSlice, 'guilds' | 'lineUps' | 'heroes' | 'gambitSets' | 'scores'>> {
  const guilds = await reader.list('guild', { id: guildIds })
  const lineUps = await reader.list('lineUp', { guildId: guildIds })
  const heroes = await reader.list('hero', { guildId: guildIds, status: 'active' })
  const gambitSets = await reader.list('gambitSet', { heroId: heroes.map(({ id }) => id) })
  return { guilds, lineUps, heroes, gambitSets, scores: await loadScores(reader, guildIds, heroes) }
}

function draftOf(
  { match, engine, guilds, lineUps, heroes, gambitSets, scores }: LockMatchSlice,
  guildId: GuildId,
  now: GameInstant,
): DrawnUp {
  const guild = guilds.find(({ id }) => id === guildId)
  if (guild === undefined) throw new Error(`guild ${guildId} of match ${match.id} is not there`)
  const roster = heroes.filter((hero) => hero.guildId === guildId)
  const saved = lineUps.find((lineUp) => lineUp.guildId === guildId) ?? null
  const fielded = fieldLineUp(guild, saved, roster, worldWeekOf(match.season, match.week))
  const gambits = new Map(
    // Whom no person leads thinks anew before every battle, as his line-up does: rank and abilities have grown since.
    guild.kind === 'computer'
      ? roster.map((hero) => [hero.id, planGambits(engine, hero)] as const)
      : gambitSets.map((set) => [set.heroId, set] as const),
  )
  const side = sideInput({ guild, roster, fielded, gambits, now, week: match.week, scores, engine })
  return { side, orders: fielded.orders }
}
