import { createHash } from 'node:crypto'

/** A step of the week, and the table it writes: a lock on that table holds the step in the middle of its transaction. */
export const moments = [
  { verb: 'pay-salaries', table: 'salary_run' },
  { verb: 'train-guild', table: 'training_report' },
  { verb: 'lock-match', table: 'locked_match' },
  { verb: 'fight-match', table: 'sealed_battle' },
  { verb: 'reveal-matchday', table: 'battle' },
] as const
export type Moment = (typeof moments)[number]

export const faultKinds = ['kill-worker', 'kill-postgres', 'kill-redis', 'flush-redis', 'double-jobs'] as const
export type FaultKind = (typeof faultKinds)[number]

/** What happens while which step of a week stands in the middle of its work. */
export interface PlannedFault {
  readonly moment: Moment
  readonly kind: FaultKind
}

/**
 * The faults of one week in the order of its steps, each kind once: a permutation drawn from the seed, so that a run can be
 * repeated. In week 1 the worker is always killed in a fight.
 */
export function planFaults(seed: string, week: number): PlannedFault[] {
  const drawn = faultKinds
    .map((kind) => ({ kind, key: createHash('sha256').update(`faults ${seed} ${week} ${kind}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ kind }) => kind)
  if (week === 1)
    swap(
      drawn,
      drawn.indexOf('kill-worker'),
      moments.findIndex(({ verb }) => verb === 'fight-match'),
    )
  return moments.flatMap((moment, place) => {
    const kind = drawn[place]
    return kind === undefined ? [] : [{ moment, kind }]
  })
}

function swap<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
