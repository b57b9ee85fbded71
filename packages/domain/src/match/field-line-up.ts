import { compareIds } from '../ids/ids.ts'
import { isFit } from '../hero/condition.ts'
import { byWorth } from '../orders/best-six.ts'
import { planLineUp } from '../orders/plan-line-up.ts'
import type { Row } from '../world/tables.ts'
import { fieldOrders } from './draw-up.ts'
import type { Fielded } from './draw-up.ts'

/**
 * Who stands where at the lock. A guild without a person draws up its best fit six afresh; a person's saved orders stand, the
 * unfit replaced by their reserves in order, then by worth. What remains open is the militia's.
 */
export function fieldLineUp(
  guild: Row<'guild'>,
  saved: Row<'lineUp'> | null,
  heroes: readonly Row<'hero'>[],
  worldWeek: number,
): Fielded<Row<'hero'>> {
  const fit = heroes.filter((hero) => isFit(hero, worldWeek)).toSorted((a, b) => compareIds(a.id, b.id))
  const orders = guild.kind === 'computer' || saved === null ? planLineUp(fit, guild.temperament ?? 'nurturer') : saved
  return fieldOrders(orders, byWorth(fit))
}
