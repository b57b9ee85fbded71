import { ARENA_IDS } from '@mythic/battle-engine'
import type { EngineBundle } from '@mythic/battle-engine'
import { humanWindows } from '../calendar/human-windows.ts'
import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import type { Command } from '../commands/command.ts'
import { comparableName, divisionName, guildMotto, guildName } from '../content/guild-names.ts'
import { temperaments } from '../content/temperaments.ts'
import { worldAccounts } from '../guild/ledger-accounts.ts'
import { seedGuild } from '../guild/seed-guild.ts'
import { crestFor } from '../heraldry/index.ts'
import { computerHeroes } from '../hero/starters.ts'
import { deriveId } from '../ids/ids.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { pyramidFactors } from '../league/zones.ts'
import type { PyramidFactor } from '../league/zones.ts'
import { atTier } from '../ruleset/read-table.ts'
import { economy } from '../ruleset/ruleset-1/economy.ts'
import { halls } from '../ruleset/ruleset-1/halls.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from './tables.ts'

/**
 * A new world: season 1 with its human windows, divisions of eight, computer guilds. `world_id` of every row is the reader's,
 * which the runtime takes from `deriveWorldId(seed)`.
 */
export interface FoundWorldRequest {
  readonly seed: string
  readonly name: string
  /** Tiers of the pyramid, 1–9; one tier is one division of eight guilds. */
  readonly tiers: number
  /** Divisions of a tier for each of the tier above. */
  readonly factor: PyramidFactor
  /** A driven world has no real clock: tests, the lab, a developer's advance. */
  readonly driven: boolean
  /** Game ms per 1000 real ms; 1000 is real time. */
  readonly ratePermille: number
  /** `battleCommitmentOf(battleSecret)`: the secret itself never enters a request. */
  readonly battleCommitment: string
  /** The published engine this season will be played on: `x.y.z`, never a `-dev`. */
  readonly engineVersion: string
}
export interface FoundWorldResponse {
  readonly worldId: WorldId
  readonly season: number
  readonly guildIds: readonly GuildId[]
}
export interface FoundWorldSlice {
  readonly worldId: WorldId
  /** That was asked for: what heroes are born with is its affair. Null when it is not published. */
  readonly engine: EngineBundle | null
}
export type FoundWorld = Command<FoundWorldSlice, FoundWorldRequest, FoundWorldResponse>

/** Founds world, season 1, pyramid and computer guilds. Deterministic in the chance secret and the world's id. */
export const foundWorld: FoundWorld = {
  verb: 'found-world',
  v: 1,
  locks: () => [],
  load: async (reader, { engineVersion }) => ({
    worldId: reader.worldId,
    engine: await reader.findEngine(engineVersion),
  }),
  decide({ worldId, engine }, request, now, chance) {
    if (request.tiers < 1 || request.tiers > TIERS_MOST)
      throw new RangeError(`a pyramid has 1 … ${TIERS_MOST} tiers, not ${request.tiers}`)
    if (!pyramidFactors.includes(request.factor))
      throw new RangeError(`a pyramid has factor ${pyramidFactors.join(' or ')}, not ${String(request.factor)}`)
    if (!/^\d+\.\d+\.\d+$/.test(request.engineVersion))
      throw new RangeError(`a season begins on a published engine, not on ${request.engineVersion}`)
    if (engine === null)
      throw new RangeError(`a season begins on a published engine, and ${request.engineVersion} is none`)
    const world: Row<'world'> = { id: worldId, name: request.name, rulesetNumber: 1, status: 'open', season: 1 }
    const divisions = pyramid(worldId, now, request)
    const taken = new Set<string>()
    return [
      { kind: 'WorldFounded', world },
      { kind: 'SeasonOpened', season: firstSeason(now, request) },
      ...worldAccounts(worldId).map((account): Change => ({ kind: 'LedgerAccountOpened', account })),
      ...divisions.flatMap((division): Change[] => [
        { kind: 'DivisionDrawn', division },
        ...seatedGuilds(engine, worldId, now, division, chance, taken),
      ]),
    ]
  },
  respond: ({ worldId }, changes) => ({
    worldId,
    season: 1,
    guildIds: changes.flatMap((change) => (change.kind === 'GuildFounded' ? [change.guild.id] : [])),
  }),
}

const TIERS_MOST = 9

function firstSeason(now: GameInstant, request: FoundWorldRequest): Row<'season'> {
  return {
    number: 1,
    startsAt: now,
    scheduled: false,
    battleCommitment: request.battleCommitment,
    engineVersion: request.engineVersion,
    battleSecret: null,
    ...humanWindows(request.ratePermille),
  }
}

/** Tier 1 has one division, each tier below `factor` times as many as the one above. */
function pyramid(worldId: WorldId, now: GameInstant, { tiers, factor }: FoundWorldRequest): Row<'division'>[] {
  const divisions: Row<'division'>[] = []
  for (let tier = 1, inTier = 1; tier <= tiers; tier++, inTier *= factor) {
    for (let ordinal = 1; ordinal <= inTier; ordinal++) {
      const id = deriveId(worldId, now, { kind: 'division', parent: worldId, ordinal: `1.${tier}.${ordinal}` })
      divisions.push({ id, season: 1, tier, ordinal, name: divisionName(tier, ordinal) })
    }
  }
  return divisions
}

function seatedGuilds(
  engine: EngineBundle,
  worldId: WorldId,
  now: GameInstant,
  division: Row<'division'>,
  chance: Chance,
  taken: Set<string>,
): Change[] {
  return Array.from({ length: league.seatsInDivision }, (_, place): Change[] => {
    const ordinal = place + 1
    const guild = computerGuild(worldId, now, division, ordinal, chance, taken)
    taken.add(comparableName(guild.name))
    const level = atTier(halls.seededByTier, division.tier)
    return [
      ...seedGuild({
        engine,
        worldId,
        at: now,
        guild,
        heroes: computerHeroes(engine, { worldId, guildId: guild.id, at: now }, division.tier, chance),
        halls: { trainingHall: level, infirmary: level, arena: level, tavern: level, library: level, vault: level },
        grant: economy.founding.computer,
        plan: guild.temperament ?? 'nurturer',
      }),
      { kind: 'SeatTaken', seat: emptySeat(worldId, now, division, ordinal, guild.id) },
    ]
  }).flat()
}

function computerGuild(
  worldId: WorldId,
  now: GameInstant,
  division: Row<'division'>,
  ordinal: number,
  chance: Chance,
  taken: ReadonlySet<string>,
): Row<'guild'> {
  const id: GuildId = deriveId(worldId, now, { kind: 'guild', parent: division.id, ordinal })
  const stream = chance.stream('guild-founding', id)
  return {
    id,
    name: guildName(stream, taken),
    motto: guildMotto(stream),
    crest: crestFor((sides) => stream.below(sides)),
    kind: 'computer',
    temperament: stream.pick(temperaments),
    status: 'active',
    homeArena: stream.pick(ARENA_IDS),
    foundedAt: now,
    renown: 0,
    charterUntilWeek: 0,
  }
}

function emptySeat(
  worldId: WorldId,
  now: GameInstant,
  division: Row<'division'>,
  ordinal: number,
  guildId: GuildId,
): Row<'seat'> {
  return {
    id: deriveId(worldId, now, { kind: 'seat', parent: division.id, ordinal }),
    season: division.season,
    divisionId: division.id,
    ordinal,
    guildId,
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    points: 0,
    gloryFor: 0,
    gloryAgainst: 0,
    gloryDifference: 0,
    awayWins: 0,
  }
}
