import type { ChangeOf } from '../../changes/change.ts'
import type { ChronicleEvent } from '../../chronicle/kinds.ts'
import { tell } from '../../chronicle/tell.ts'
import type { Told } from '../../chronicle/tell.ts'
import type { WorldId } from '../../ids/ids.ts'
import { league } from '../../ruleset/ruleset-1/league.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import { militiaIn } from '../militia.ts'
import type { Careers } from './legacy-of-match.ts'
import { COMEBACK_FROM } from './legacy-of-match.ts'
import type { RevealedSide } from './slice.ts'

type Written = ChangeOf<'ChronicleWritten'>
const ROUNDS_AN_HOUR = 8
const THREE_FALLS = 3
const SIX_FALLS = 6

/** What a guild's chronicle tells of a match. */
export function chronicleOfMatch(worldId: WorldId, side: RevealedSide, careers: Careers, now: GameInstant): Written[] {
  const { guild, match, own, foe, result } = side
  const about = { guildId: guild.id, otherGuildId: side.foeGuildId, matchId: match.id }
  const written: Written[] = []
  const write = <K extends ChronicleEvent>(
    kind: K,
    told: Omit<Told<K>, 'kind' | 'guildId' | 'otherGuildId' | 'matchId'>,
  ): void => {
    written.push(tell(worldId, now, { ...about, ...told, kind } as Told<K>))
  }

  write('match-played', { data: { outcome: result, own, foe, matchday: match.matchday } })
  const { rounds, deficits, end } = side.sealed.outcome
  const deficit = deficits[side.index]
  // A battle that was stopped (the engine's step limit) has had no last round.
  if (result === 'drawn' && end !== 'step-limit') write('draw-in-last-round', { data: { own, foe }, round: rounds })
  if (result === 'won' && deficit >= COMEBACK_FROM) write('comeback', { data: { deficit, own, foe }, round: rounds })
  const turned = result === 'won' ? orderThatTurned(side) : null
  if (turned !== null)
    write('order-turned-lead', { data: { order: turned.order, behind: turned.behind }, round: turned.round })
  const [ours, theirs] = [militiaIn(side.input.heroes), militiaIn(side.foeInput.heroes)]
  if (ours >= league.militia.walkoverFrom)
    write('militia-walkover', { data: { side: 'ours', militia: ours }, mark: 'ours' })
  if (theirs >= league.militia.walkoverFrom)
    write('militia-walkover', { data: { side: 'theirs', militia: theirs }, mark: 'theirs' })
  const played = side.seat.played + 1
  if (result !== 'lost' && side.seat.lost === 0) {
    if (played === league.matchdays) write('unbeaten-season', { data: { matches: played } })
    else if (played === league.matchdays / 2) write('unbeaten-half-season', { data: { matches: played } })
  }
  for (const { hero, deeds } of side.fielded) {
    const heroIds = [hero.id]
    const falls = deeds.fallsDealt
    if (falls >= SIX_FALLS) write('six-falls', { data: { falls }, heroIds })
    else if (falls >= THREE_FALLS) write('three-falls', { data: { falls }, heroIds })
    const matches = (careers.matchesOf.get(hero.id) ?? 0) + 1
    if (matches === 100) write('hundredth-match', { data: { matches }, heroIds })
    if (matches === 300) write('three-hundredth-match', { data: { matches }, heroIds })
  }
  return written
}

/** The first order that fired in an hour begun behind, in a match won in the end. */
function orderThatTurned({
  sealed,
  index,
}: RevealedSide): { readonly order: number; readonly behind: number; readonly round: number } | null {
  const { ordersFired, gloryAfterHour } = sealed.outcome
  for (const { order, round } of ordersFired[index]) {
    const hoursBefore = Math.trunc((round - 1) / ROUNDS_AN_HOUR)
    const glory = gloryAfterHour[hoursBefore - 1]
    if (glory === undefined) continue
    const behind = glory[index === 0 ? 1 : 0] - glory[index]
    if (behind > 0) return { order: order + 1, behind, round }
  }
  return null
}
