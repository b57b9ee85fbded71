import type { Chance } from '../../chance/chance.ts'
import type { Change, ChangeOf } from '../../changes/change.ts'
import { tell } from '../../chronicle/tell.ts'
import type { WorldId } from '../../ids/ids.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import { rolledInjury, weeksOut } from './injuries.ts'
import type { RevealedSide } from './slice.ts'

/** The wounds of a side and what its chronicle says of them. */
export function woundsOf(worldId: WorldId, side: RevealedSide, chance: Chance, now: GameInstant): Change[] {
  return side.fielded.flatMap(({ hero, deeds }): Change[] => {
    const wound = rolledInjury(side, hero, deeds.timesFallen, chance)
    return wound === null ? [] : [wound, toldWound(worldId, side, wound, now)]
  })
}

function toldWound(
  worldId: WorldId,
  { guild, match, foeGuildId }: RevealedSide,
  wound: ChangeOf<'HeroWounded'>,
  now: GameInstant,
): Change {
  const about = { guildId: guild.id, otherGuildId: foeGuildId, matchId: match.id, heroIds: [wound.heroId] }
  const weeks = weeksOut(wound, match)
  switch (wound.injury) {
    case 'bruised':
      return tell(worldId, now, { ...about, kind: 'bruised', data: { weeks } })
    case 'wounded':
    case 'broken':
      return tell(worldId, now, { ...about, kind: 'wounded', data: { injury: wound.injury, weeks } })
    case 'maimed':
    case 'scar':
      return tell(worldId, now, { ...about, kind: 'lasting-wound', data: { injury: wound.injury, weeks } })
  }
}
