import type { HeroDeeds } from '@mythic/battle-engine'
import type { Change } from '../../changes/change.ts'
import { deriveId } from '../../ids/ids.ts'
import type { HeroId, WorldId } from '../../ids/ids.ts'
import { rememberMoment } from '../../legacy/moments.ts'
import type { NewMoment } from '../../legacy/moments.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import type { Row } from '../../world/tables.ts'
import type { RevealedSide } from './slice.ts'

/** What heroes had behind them before this matchday. */
export interface Careers {
  readonly matchesOf: ReadonlyMap<HeroId, number>
  /** This season's lines, by `${heroId} ${guildId}`. */
  readonly lines: ReadonlyMap<string, Row<'heroSeason'>>
  readonly moments: Map<HeroId, Row<'moment'>[]>
}

export function careersOf(
  rows: readonly Row<'heroSeason'>[],
  moments: readonly Row<'moment'>[],
  season: number,
): Careers {
  const matchesOf = new Map<HeroId, number>()
  for (const { heroId, matches } of rows) matchesOf.set(heroId, (matchesOf.get(heroId) ?? 0) + matches)
  const byHero = new Map<HeroId, Row<'moment'>[]>()
  for (const moment of moments) byHero.set(moment.heroId, [...(byHero.get(moment.heroId) ?? []), moment])
  const lines = rows.filter((row) => row.season === season).map((row) => [`${row.heroId} ${row.guildId}`, row] as const)
  return { matchesOf, lines: new Map(lines), moments: byHero }
}

/** A hero's line of the season grows, and what he will be remembered for is kept. */
export function legacyOfMatch(worldId: WorldId, side: RevealedSide, careers: Careers, now: GameInstant): Change[] {
  return side.fielded.flatMap(({ hero, deeds }) => [
    seasonLine(side, hero, deeds, careers),
    ...momentsOf(side, hero, deeds, careers).flatMap((moment) => remembered(worldId, side, hero, moment, careers, now)),
  ])
}

function seasonLine(
  { guild, match, tier, result }: RevealedSide,
  hero: Row<'hero'>,
  deeds: HeroDeeds,
  careers: Careers,
): Change {
  const { fallsDealt, timesFallen, standardsTaken, damageDealt, healing } = deeds
  const by = {
    matches: 1,
    wins: result === 'won' ? 1 : 0,
    draws: result === 'drawn' ? 1 : 0,
    losses: result === 'lost' ? 1 : 0,
    fallsDealt,
    timesFallen,
    standardsTaken,
    damageDealt,
    healing,
  }
  const key = { heroId: hero.id, season: match.season, guildId: guild.id }
  const line = careers.lines.get(`${hero.id} ${guild.id}`)
  if (line === undefined) return { kind: 'LegacyBegun', line: { ...key, tier, ...by, bestFallsInMatch: fallsDealt } }
  return {
    kind: 'LegacyGrew',
    ...key,
    by,
    ...(fallsDealt > line.bestFallsInMatch ? { bestFallsInMatch: fallsDealt } : {}),
  }
}

const MANY_FALLS = 3
const MANY_STANDARDS = 4
export const COMEBACK_FROM = 30

function momentsOf(side: RevealedSide, hero: Row<'hero'>, deeds: HeroDeeds, careers: Careers): NewMoment[] {
  const before = careers.matchesOf.get(hero.id) ?? 0
  const { deficits, rounds } = side.sealed.outcome
  const deficit = deficits[side.index]
  const moments: NewMoment[] = []
  if (before === 0) moments.push({ kind: 'debut', weight: 5, data: { outcome: side.result } })
  if (before + 1 === 100) moments.push({ kind: 'hundredth-match', weight: 50, data: { matches: 100 } })
  if (deeds.fallsDealt >= MANY_FALLS) {
    moments.push({ kind: 'many-falls', weight: 10 * deeds.fallsDealt, data: { falls: deeds.fallsDealt } })
  }
  if (deeds.standardsTaken >= MANY_STANDARDS) {
    moments.push({ kind: 'standards', weight: 4 * deeds.standardsTaken, data: { standards: deeds.standardsTaken } })
  }
  if (side.result === 'won' && deficit >= COMEBACK_FROM)
    moments.push({ kind: 'comeback', weight: deficit, data: { deficit }, round: rounds })
  return moments
}

function remembered(
  worldId: WorldId,
  { match }: RevealedSide,
  hero: Row<'hero'>,
  drawn: NewMoment,
  careers: Careers,
  at: GameInstant,
): Change[] {
  const moment: Row<'moment'> = {
    id: deriveId(worldId, at, { kind: 'moment', parent: hero.id, ordinal: `${drawn.kind}.${match.id}` }),
    heroId: hero.id,
    at,
    season: match.season,
    matchId: match.id,
    round: null,
    ...drawn,
  }
  const kept = careers.moments.get(hero.id) ?? []
  const change = rememberMoment(kept, moment)
  if (change === null) return []
  careers.moments.set(hero.id, [...kept.filter(({ id }) => id !== change.instead), moment])
  return [change]
}
