import type { GambitSetId } from '@mythic/battle-engine'
import { problemOf } from '../../api/problem.ts'
import { warTableMessages } from '../../messages/war-table.ts'

/** The part of the orders that the league refused; `number` counts from 1 and is null where it is about the whole set. */
export type RefusedPart =
  | { readonly kind: 'gambit'; readonly heroId: string; readonly set: GambitSetId; readonly number: number | null }
  | { readonly kind: 'order'; readonly number: number }
  | { readonly kind: 'captain' }

/** Which part a refusal is about; null when it is about none, or about all of them. */
export function refusedPart(error: unknown): RefusedPart | null {
  if (error === null || error === undefined) return null
  const { code, parts } = problemOf(error)
  const { heroId, set, number, as } = parts.details ?? {}
  const place = typeof number === 'number' ? number : null
  if (code === 'GAMBITS_UNLAWFUL' && typeof heroId === 'string' && isSet(set))
    return { kind: 'gambit', heroId, set, number: place }
  if (code === 'ORDERS_UNLAWFUL' && place !== null) return { kind: 'order', number: place }
  return code === 'HERO_NOT_YOURS' && as === 'captain' ? { kind: 'captain' } : null
}

/** Where it is, for the words above the page. */
export function sayWhere(part: RefusedPart, nameOf: (heroId: string) => string): string {
  const words = warTableMessages.refused
  if (part.kind === 'captain') return words.captain
  if (part.kind === 'order') return words.order(part.number)
  const letter = part.set.toUpperCase()
  return part.number === null
    ? words.gambits(nameOf(part.heroId), letter)
    : words.gambit(nameOf(part.heroId), letter, part.number)
}

/** Where its first list box stands on the page; of a gambit, the one whose choice is no longer on offer, where there is one. */
export function selectorOf(part: RefusedPart): string {
  if (part.kind === 'captain') return '[data-captain] select'
  if (part.kind === 'order') return `[data-order="${part.number}"] select`
  const editor = `[data-sets-of="${part.heroId}"][data-set="${part.set}"]`
  if (part.number === null) return `${editor} input:checked`
  const gambit = `${editor} [data-gambit="${part.number}"]`
  return `${gambit}:not(:has([data-lost])) select, ${gambit} select[data-lost]`
}

function isSet(value: unknown): value is GambitSetId {
  return value === 'a' || value === 'b' || value === 'c'
}
