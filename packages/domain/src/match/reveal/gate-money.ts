import type { Chance } from '../../chance/chance.ts'
import type { Change } from '../../changes/change.ts'
import { guildPurse, worldPurse } from '../../guild/ledger-accounts.ts'
import { gateByTraits } from '../../hero/trait-effects.ts'
import type { WorldId } from '../../ids/ids.ts'
import { coins } from '../../money/coins.ts'
import type { Coins } from '../../money/coins.ts'
import { moveCoins } from '../../money/move-coins.ts'
import { atTier } from '../../ruleset/read-table.ts'
import { economy } from '../../ruleset/ruleset-1/economy.ts'
import { halls } from '../../ruleset/ruleset-1/halls.ts'
import { league } from '../../ruleset/ruleset-1/league.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import { militiaIn } from '../militia.ts'
import type { RevealedSide } from './slice.ts'

/** All of a league match's gate goes to the host, unless militia played for him. */
export function gateMoney(worldId: WorldId, now: GameInstant, host: RevealedSide, chance: Chance): Change[] {
  if (militiaIn(host.input.heroes) >= league.militia.walkoverFrom) return []
  const stream = chance.stream('gate', host.match.id)
  return moveCoins(worldId, now, {
    from: worldPurse(worldId, 'mint:gate'),
    to: guildPurse(worldId, host.guild.id, 'treasury'),
    amount: gateOf(host, stream.between(economy.gate.drawLeast, economy.gate.drawMost)),
    kind: 'gate-money',
    causeId: host.match.id,
  })
}

/** min(seats, demand) · price · traits · realm factor; demand = tier · renown · draw. Ruleset 1, sections 8 and 15. */
function gateOf({ guild, tier, hall, fielded }: RevealedSide, drawPermille: number): Coins {
  const seats = halls.arenaSeatsBase + halls.arenaSeatsPerLevel * hall('arena')
  const wanted = Math.trunc(
    (atTier(economy.gate.demandByTier, tier) * (1000 + economy.gate.perRenown * guild.renown)) / 1000,
  )
  const demand = Math.trunc((wanted * drawPermille) / 1000)
  const sold = Math.min(seats, demand) * economy.gate.price
  const liked = Math.trunc((sold * gateByTraits(fielded.map(({ hero }) => hero))) / 1000)
  return coins(Math.trunc((liked * economy.realmOpening) / 1000))
}
