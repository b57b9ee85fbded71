import type { BattleInput } from '@mythic/battle-engine'
import { verifyBattle } from '../verify.ts'
import type { StoredBattle, Verdict } from '../verify.ts'
import { EngineUnavailable } from './engine.ts'
import type { Engine } from './engine.ts'
import type { AnswerTo, Job, Outcomes, Series, Trial, TrialJob } from './jobs.ts'
import { fightOut } from './fight-out.ts'
import { fittedTo } from './fitted-to.ts'
import { openFile } from './open-file.ts'
import { otherSeed } from './other-seeds.ts'

/** How a job runs: which engines there are, the time, and a breath now and then, which tells how far it is. */
export type Bench = {
  readonly engineFor: (version: string) => Promise<Engine>
  readonly now: () => number
  /** Lets other messages in. False: nobody wants the answer any more. */
  readonly breathe: (done: number, of: number) => Promise<boolean>
}

/** Does a job whole; null when it was stopped on the way. */
export async function doJob<J extends Job>(job: J, bench: Bench): Promise<AnswerTo<J> | null>
export async function doJob(job: Job, bench: Bench): Promise<AnswerTo<Job> | null> {
  switch (job.kind) {
    case 'verify':
      return await verify(job.stored, bench)
    case 'explain':
      return (await bench.engineFor(job.input.engine)).explain(job.input, job.tick)
    case 'series':
      return await fightSeries(job, bench)
    case 'fight':
      return fightOut(await bench.engineFor(job.input.engine), job.input)
    case 'open':
      return await openFile(job.text, job.part, bench.engineFor)
    case 'trial':
      return await fightTrial(job, bench)
  }
}

async function verify(stored: StoredBattle, bench: Bench): Promise<Verdict> {
  try {
    return verifyBattle(stored, await bench.engineFor(stored.engine), bench.now)
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error
    return { kind: 'no-engine', needs: stored.engine, lack: error.lack }
  }
}

/** Between two breaths: long enough that breathing costs nothing, short enough that a stop is felt at once. */
const BREATH_MS = 40

/** As the lock does: the season's engine may know fewer words than the table, and gets those it knows. */
async function fightTrial(
  { engine: version, arena, sides, from, count }: TrialJob,
  bench: Bench,
): Promise<Trial | null> {
  const engine = await bench.engineFor(version)
  const [host, guest] = sides
  const wanted: BattleInput = { engine: version, seed: otherSeed(from, 0), arena, sides: [host, guest] }
  const fitted = fittedTo(engine, wanted)
  if (fitted.kind === 'unlawful') return fitted
  const series = await fightSeries({ kind: 'series', inputs: [fitted.input], from, count }, bench)
  const outcomes = series?.outcomes[0]
  return series === null || outcomes === undefined
    ? null
    : { kind: 'tried', input: fitted.input, outcomes, ms: series.ms }
}

/** The same seeds for every input, so that their outcomes can be compared pair by pair. */
async function fightSeries(
  { inputs, from, count }: Extract<Job, { kind: 'series' }>,
  bench: Bench,
): Promise<Series | null> {
  const engines = await Promise.all(inputs.map(async (input) => await bench.engineFor(input.engine)))
  const outcomes: Outcomes[] = inputs.map(() => ({ glory: new Int16Array(count * 2), winners: new Int8Array(count) }))
  const started = bench.now()
  let breathed = started
  for (let n = 0; n < count; n++) {
    const seed = otherSeed(from, n)
    for (const [at, input] of inputs.entries()) {
      const { glory, winner } = engines[at]!.outcome({ ...input, seed })
      outcomes[at]!.glory.set(glory, n * 2)
      outcomes[at]!.winners[n] = winner ?? -1
    }
    if (bench.now() - breathed < BREATH_MS) continue
    if (!(await bench.breathe(n + 1, count))) return null
    breathed = bench.now()
  }
  return { outcomes, ms: bench.now() - started }
}
