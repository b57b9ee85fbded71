import type { TrainingReport } from '../../api/types.ts'
import { ATTRIBUTES } from './attribute-names.ts'

export type TrainingHistory = {
  readonly weeks: readonly { readonly season: number; readonly week: number }[]
  /** What each trained attribute had gained by then, ten-thousandths of a level, summed from the first week shown. */
  readonly lines: readonly { readonly attribute: TrainingReport['attribute']; readonly values: readonly number[] }[]
}

/** A season of trainings: more would not be read off a line. */
const WEEKS_SHOWN = 15

/** Reports come newest first, one a week: the focus of that week and its gain. */
export function trainingHistory(reports: readonly TrainingReport[]): TrainingHistory {
  const shown = reports.slice(0, WEEKS_SHOWN).toReversed()
  const trained = ATTRIBUTES.filter((attribute) => shown.some((report) => report.attribute === attribute))
  return {
    weeks: shown.map(({ season, week }) => ({ season, week })),
    lines: trained.map((attribute) => {
      let sum = 0
      return { attribute, values: shown.map((report) => (sum += report.attribute === attribute ? report.gain : 0)) }
    }),
  }
}
