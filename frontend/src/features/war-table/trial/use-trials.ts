import type { ArenaId, BattleInput, Problem, SideInput } from '@mythic/battle-engine'
import { useCallback, useEffect, useState } from 'react'
import type { Outcomes, Trial, TrialJob } from '../../battle/workshop/jobs.ts'
import { useJob } from '../../battle/workshop/use-job.ts'
import type { JobState } from '../../battle/workshop/use-job.ts'
import type { TrialFoe } from './trial-foe.ts'
import { keepTrials, recallTrials } from './trial-memory.ts'
import type { TrialMemory } from './trial-memory.ts'

/** One trial that was fought: own side first. */
export type Run = {
  readonly foe: TrialFoe
  /** The own side as it was tried, to tell whether the table was changed since. */
  readonly own: SideInput
  readonly arena: ArenaId
  readonly input: BattleInput
  readonly outcomes: Outcomes
  readonly ms: number
}

export type Asked = {
  readonly engine: string
  readonly arena: ArenaId
  readonly sides: readonly [SideInput, SideInput]
  readonly foe: TrialFoe
}

export type Trials = {
  readonly memory: TrialMemory
  readonly state: JobState<Trial>
  /** Why the engine refuses the side that was asked last. */
  readonly problems: readonly Problem[]
  readonly choose: (choice: Partial<Pick<TrialMemory, 'foe' | 'count'>>) => void
  readonly start: (asked: Asked) => void
  readonly cancel: () => void
}

/** Trials of one guild for one match: the two newest are kept, all under the same seeds. Leaving stops the one that runs. */
export function useTrials(key: string): Trials {
  const [memory, setMemory] = useState(() => recallTrials(key))
  const [asked, setAsked] = useState<Asked | null>(null)
  const { state, start, cancel } = useJob<TrialJob>()
  useEffect(() => keepTrials(key, memory), [key, memory])
  const done = state.kind === 'done' ? state.answer : null
  const tried = done?.kind === 'tried' ? done : null
  const [taken, setTaken] = useState<Trial | null>(null)
  // An answer is taken into the memory once, while it is drawn for the first time.
  if (tried !== null && tried !== taken && asked !== null) {
    setTaken(tried)
    const { input, outcomes, ms } = tried
    const run: Run = { foe: asked.foe, own: asked.sides[0], arena: asked.arena, input, outcomes, ms }
    setMemory((before) => ({ ...before, runs: [run, ...before.runs].slice(0, 2) }))
  }
  return {
    memory,
    state,
    problems: done?.kind === 'unlawful' ? done.problems : [],
    choose: useCallback((choice) => setMemory((before) => ({ ...before, ...choice })), []),
    start: (next) => {
      setAsked(next)
      const { engine, arena, sides } = next
      start({ kind: 'trial', engine, arena, sides, from: memory.from, count: memory.count })
    },
    cancel,
  }
}

/** Whether two trials differ in nothing but the own side, so that their seeds can be paired. */
export function isComparable(one: Run, other: Run): boolean {
  return (
    one.foe.code === other.foe.code &&
    one.arena === other.arena &&
    one.input.engine === other.input.engine &&
    JSON.stringify(one.foe.side) === JSON.stringify(other.foe.side)
  )
}
