import type { EngineBundle, HeroDeeds, SideInput } from '@mythic/battle-engine'
import type { DivisionId, GuildId, HeroId, SeatId, WorldId } from '../../ids/ids.ts'
import { findSeasonEngine } from '../../season/season-engine.ts'
import type { RevealReader, SealedBattle, WorldReader } from '../../world/reader.ts'
import type { Row } from '../../world/tables.ts'
import type { HallKind, StepPayload } from '../../world/words.ts'

/** Everything a whole matchday's reveal reads, each table once. */
export interface RevealSlice {
  readonly worldId: WorldId
  /** Of the season as it goes on from here: what a new rank teaches. */
  readonly engine: EngineBundle
  readonly matches: readonly Row<'match'>[]
  readonly locked: readonly Row<'lockedMatch'>[]
  readonly sealed: readonly SealedBattle[]
  readonly divisions: readonly Row<'division'>[]
  readonly seats: readonly Row<'seat'>[]
  readonly guilds: readonly Row<'guild'>[]
  readonly halls: readonly Row<'hall'>[]
  readonly heroes: readonly Row<'hero'>[]
  readonly careers: readonly Row<'heroSeason'>[]
  readonly moments: readonly Row<'moment'>[]
}

/** Bounds the memory of a reveal: a part of a matchday is read, decided and applied before the next. */
const MATCHES_IN_A_PART = 32

export async function revealParts(reader: WorldReader, payload: StepPayload): Promise<StepPayload[]> {
  const matchIds = (await matchesOf(reader, payload)).map(({ id }) => id)
  return Array.from(
    { length: Math.trunc((matchIds.length + MATCHES_IN_A_PART - 1) / MATCHES_IN_A_PART) },
    (_, part) => ({
      ...payload,
      matchIds: matchIds.slice(part * MATCHES_IN_A_PART, (part + 1) * MATCHES_IN_A_PART),
    }),
  )
}

async function matchesOf(reader: WorldReader, { season, matchday, matchIds }: StepPayload): Promise<Row<'match'>[]> {
  if (matchday === undefined) throw new Error('this due row names no matchday')
  const part = matchIds === undefined ? {} : { id: matchIds }
  return await reader.list('match', { season, matchday, status: 'locked', ...part })
}

export async function loadReveal(reader: RevealReader, payload: StepPayload): Promise<RevealSlice> {
  const { season } = payload
  const engine = known(await findSeasonEngine(reader, season), `season ${season}`)
  const matches = await matchesOf(reader, payload)
  const matchIds = matches.map(({ id }) => id)
  const guildIds = matches.flatMap(({ hostGuildId, guestGuildId }) => [hostGuildId, guestGuildId])
  const locked = await reader.list('lockedMatch', { matchId: matchIds })
  const heroId = locked.flatMap(({ sides }) => sides.flatMap(ownHeroes))
  const [sealed, divisions, seats, guilds, halls, heroes, careers, moments] = await Promise.all([
    reader.listSealed(matchIds),
    reader.list('division', { season }),
    reader.list('seat', { id: matches.flatMap(({ hostSeatId, guestSeatId }) => [hostSeatId, guestSeatId]) }),
    reader.list('guild', { id: guildIds }),
    reader.list('hall', { guildId: guildIds, kind: ['arena', 'infirmary'] }),
    reader.list('hero', { id: heroId }),
    reader.list('heroSeason', { heroId }),
    reader.list('moment', { heroId }),
  ])
  return {
    worldId: reader.worldId,
    engine,
    matches,
    locked,
    sealed,
    divisions,
    seats,
    guilds,
    halls,
    heroes,
    careers,
    moments,
  }
}

function ownHeroes({ heroes }: SideInput): HeroId[] {
  return heroes.flatMap(({ key, militia }) => (militia ? [] : [key as HeroId]))
}

/** One guild's side of one revealed match, with all that the rules of the reveal ask about. */
export interface RevealedSide {
  readonly match: Row<'match'>
  readonly sealed: SealedBattle
  readonly index: 0 | 1
  readonly guild: Row<'guild'>
  readonly seat: Row<'seat'>
  readonly tier: number
  readonly input: SideInput
  readonly foeInput: SideInput
  readonly foeGuildId: GuildId
  readonly own: number
  readonly foe: number
  readonly result: 'won' | 'drawn' | 'lost'
  readonly hall: (kind: HallKind) => number
  /** Its own heroes on the field, militia left out, in the engine's order. */
  readonly fielded: readonly { readonly hero: Row<'hero'>; readonly deeds: HeroDeeds }[]
}

/** Joins the slice by id: one pass over each table, then one over the matches in key order. */
export function revealedSides(slice: RevealSlice): (readonly [RevealedSide, RevealedSide])[] {
  const locked = new Map(slice.locked.map((row) => [row.matchId, row]))
  const sealed = new Map(slice.sealed.map((row) => [row.matchId, row]))
  const tiers = new Map<DivisionId, number>(slice.divisions.map(({ id, tier }) => [id, tier]))
  const seats = new Map<SeatId, Row<'seat'>>(slice.seats.map((row) => [row.id, row]))
  const guilds = new Map<GuildId, Row<'guild'>>(slice.guilds.map((row) => [row.id, row]))
  const levels = new Map(slice.halls.map(({ guildId, kind, level }) => [`${guildId} ${kind}`, level]))
  const heroes = new Map<string, Row<'hero'>>(slice.heroes.map((row) => [row.id, row]))

  const sideOf = (match: Row<'match'>, index: 0 | 1): RevealedSide => {
    const frozen = known(locked.get(match.id), `the locked input of match ${match.id}`)
    const battle = known(sealed.get(match.id), `the sealed battle of match ${match.id}`)
    const foeIndex = index === 0 ? 1 : 0
    const guildId = index === 0 ? match.hostGuildId : match.guestGuildId
    const { winner, glory } = battle.outcome
    return {
      match,
      sealed: battle,
      index,
      guild: known(guilds.get(guildId), `guild ${guildId}`),
      seat: known(seats.get(index === 0 ? match.hostSeatId : match.guestSeatId), `a seat of match ${match.id}`),
      tier: known(tiers.get(match.divisionId), `division ${match.divisionId}`),
      input: frozen.sides[index],
      foeInput: frozen.sides[foeIndex],
      foeGuildId: index === 0 ? match.guestGuildId : match.hostGuildId,
      own: glory[index],
      foe: glory[foeIndex],
      result: winner === null ? 'drawn' : winner === index ? 'won' : 'lost',
      hall: (kind) => levels.get(`${guildId} ${kind}`) ?? 0,
      fielded: battle.outcome.heroes[index].flatMap((deeds) => {
        const hero = heroes.get(deeds.key)
        return hero === undefined ? [] : [{ hero, deeds }]
      }),
    }
  }
  return slice.matches.map((match) => [sideOf(match, 0), sideOf(match, 1)] as const)
}

function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is not there`)
  return value
}
