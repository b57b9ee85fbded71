import { STUDIES } from './all-studies.ts'
import type { Bar, Study } from './study.ts'
import { estimateOf, nameOf, type Sum, type Sums } from './sums.ts'

/** A value with its 95 % interval, its bar, and by how much it keeps clear of it (negative: it does not). */
export type Row = {
  study: string
  value: string
  count: number
  mean: number
  low: number
  high: number
  bar?: Bar
  margin?: number
  holds: boolean
}

const NORMAL_95 = 1.96
/** The short form cries out only at what 250 values of a right engine show once in some hundred runs. */
const SHORT_ERRORS = 4.2

/** Every value seen, study by study. Bars hold as they stand in the long form, widened by the sampling error in the short one. */
export function judgeBalance(sums: Sums, form: 'short' | 'long', studies: readonly string[]): Row[] {
  return STUDIES.filter(({ name }) => studies.length === 0 || studies.includes(name)).flatMap((study) => {
    const before = nameOf(study.name, '')
    return [...sums]
      .filter(([name]) => name.startsWith(before))
      .map(([name, sum]) => rowOf(study, name.slice(before.length), sum, form))
  })
}

function rowOf(study: Study, value: string, sum: Sum, form: 'short' | 'long'): Row {
  const { mean, error } = estimateOf(sum)
  const row = {
    study: study.name,
    value,
    count: sum.count,
    mean: tenths(mean),
    low: tenths(mean - NORMAL_95 * error),
    high: tenths(mean + NORMAL_95 * error),
  }
  const bar = study.barOf(value)
  if (bar === undefined) return { ...row, holds: true }
  const margin = Math.min(mean - (bar.least ?? -Infinity), (bar.most ?? Infinity) - mean)
  return { ...row, bar, margin: tenths(margin), holds: margin + (form === 'short' ? SHORT_ERRORS * error : 0) >= 0 }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
