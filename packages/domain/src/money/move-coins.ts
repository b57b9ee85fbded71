import type { ChangeOf, Purse } from '../changes/change.ts'
import { calendarPlace } from '../calendar/calendar.ts'
import { deriveId } from '../ids/ids.ts'
import type { WorldId } from '../ids/ids.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { TransferKind } from '../world/words.ts'
import type { Coins } from './coins.ts'

export interface CoinsToMove {
  readonly from: Purse
  readonly to: Purse
  readonly amount: Coins
  readonly kind: TransferKind
  /** What caused it; with the kind and the purses it makes the transfer's id. */
  readonly causeId: string
}

/** The one way a coin moves. Nothing moves for an amount of 0; a negative one is a defect. */
export function moveCoins(worldId: WorldId, at: GameInstant, move: CoinsToMove): ChangeOf<'CoinsMoved'>[] {
  const { from, to, amount, kind, causeId } = move
  if (amount === 0) return []
  if (amount < 0) throw new RangeError(`coins move forward, not ${amount}`)
  const { season, week } = calendarPlace(at)
  const ordinal = [kind, from.accountId, to.accountId].join('.')
  const id = deriveId(worldId, at, { kind: 'transfer', parent: causeId, ordinal })
  return [{ kind: 'CoinsMoved', id, from, to, amount, transfer: kind, causeId, at, season, week }]
}
