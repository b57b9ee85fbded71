import { ORDERINGS, STATUSES } from '@mythic/battle-engine'
import type { BattleEvent, Gambit, Ordering, RuleTried, StatusId } from '@mythic/battle-engine'
import { whyMessages } from '../../../messages/battle-panels.ts'
import { sayGambit } from '../../war-table/say-gambit.ts'
import { sayPart } from '../../war-table/gambit-templates.ts'

const words = whyMessages

/** Number (from 1) of the gambit that a rule names; null for the instinct. */
export function gambitNumber(rule: string): number | null {
  const number = /^gambit (\d+)$/.exec(rule)?.[1]
  return number === undefined ? null : Number(number)
}

/** Why a rule was passed over, in words: the filters that did not hold, or what stood in the way of its action. */
export function sayPassedOver(tried: RuleTried, gambit: Gambit | undefined, heroName: (key: string) => string): string {
  if (tried.result === 'acted') return ''
  if (tried.result === 'filter') {
    // A bundle of an older engine names no filters.
    const failed = (tried.failed ?? []).flatMap((place) => gambit?.onlyIf[place] ?? [])
    if (gambit === undefined || failed.length === 0) return words.filterFailed
    return words.didNotHold(sayGambit({ ...gambit, onlyIf: failed }, heroName).onlyIf)
  }
  const action = gambit === undefined ? null : sayGambit(gambit, heroName).do
  const { whyNot } = tried
  if (whyNot === undefined) return words.impossible(action, words.whyNot['nothing-to-gain'])
  const reason = whyNot.kind === 'resting' ? words.resting(whyNot.rounds) : words.whyNot[whyNot.kind]
  return words.impossible(action, reason)
}

/** The value of a target by an ordering, as a reader counts: hexes, health, yes or no. */
export function sayKey(ordering: Ordering, key: number): string {
  switch (ordering.kind) {
    case 'least-health-permille':
    case 'lowest-soak':
      return `${Math.abs(key) / 10} %`
    case 'can-fell':
    case 'on-standard':
    case 'on-bright-standard':
    case 'has-status':
    case 'not-yet-acted':
    case 'same-as-last':
      return key === 0 ? words.yes : words.no
    case 'class-order':
      return key >= 99 ? words.notListed : String(key)
    default:
      return String(Math.abs(key))
  }
}

/** An ordering as the head of a column. */
export function sayOrdering(ordering: Ordering, heroName: (key: string) => string): string {
  return ordering.kind in ORDERINGS ? sayPart(ordering, heroName) : ordering.kind
}

/**
 * The event that laid what now works: the status of the sufferer, or the field on its cell. Number of that event, from 1;
 * null when the event at `tick` is no such work.
 */
export function laidAt(events: readonly BattleEvent[], tick: number): number | null {
  const event = events[tick - 1]
  if (event === undefined) return null
  const status = statusAtWork(event)
  const before = events.slice(0, tick - 1)
  const found =
    status !== null && 'target' in event
      ? before.findLastIndex(
          (each) => each.kind === 'status-gained' && each.status === status && each.target === event.target,
        )
      : event.kind === 'burned' || event.kind === 'field-ended'
        ? before.findLastIndex((each) => each.kind === 'field-laid' && each.effect === event.effect)
        : -1
  return found < 0 ? null : found + 1
}

function statusAtWork(event: BattleEvent): StatusId | null {
  if (event.kind === 'suffered' || event.kind === 'status-ended') return event.status
  if (event.kind === 'healed' && event.cause.kind === 'status') return 'regeneration'
  if (event.kind === 'stood-up') return 'second-dawn'
  return null
}

/** What a status does, for an event that it caused. */
export function statusWords(event: BattleEvent): string | null {
  const status = statusAtWork(event)
  return status === null ? null : `${STATUSES[status].name}: ${STATUSES[status].words}`
}
