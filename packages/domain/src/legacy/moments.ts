import type { ChangeOf } from '../changes/change.ts'
import { compareIds } from '../ids/ids.ts'
import { legacy } from '../ruleset/ruleset-1/legacy.ts'
import type { Row } from '../world/tables.ts'

/** `round`: of the battle it happened in, where the outcome tells; else the log alone knows. */
export type NewMoment = Pick<Row<'moment'>, 'kind' | 'weight' | 'data'> & { readonly round?: number }

/** Ten moments are kept, the weightiest; of equals the older. Null when this one is not worth a place. */
export function rememberMoment(
  kept: readonly Row<'moment'>[],
  moment: Row<'moment'>,
): ChangeOf<'MomentRemembered'> | null {
  if (kept.length < legacy.momentsMost) return { kind: 'MomentRemembered', moment, instead: null }
  const lightest = kept.toSorted((a, b) => a.weight - b.weight || b.at - a.at || compareIds(b.id, a.id))[0]
  if (lightest === undefined || lightest.weight >= moment.weight) return null
  return { kind: 'MomentRemembered', moment, instead: lightest.id }
}
