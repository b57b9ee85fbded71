import { STUDIES } from './all-studies.ts'
import { trialDice, trialSeed, type BestSets } from './study.ts'
import { seeInto, type Sums } from './sums.ts'

/** A part of a study: trials `from` to `from + count` of one of its arms. */
export type Part = { study: string; arm: string; from: number; count: number; seed: number; best: BestSets }

export function playPart({ study: name, arm, from, count, seed, best }: Part): Sums {
  const study = STUDIES.find((one) => one.name === name)
  if (study === undefined) throw new Error(`no study ${name}`)
  const sums: Sums = new Map()
  const see = seeInto(sums, name)
  for (let trial = from; trial < from + count; trial++) {
    // Arms of one study share their line-ups, so that what differs between them is the arm.
    const drawn = trialSeed(seed, name, trial)
    study.play({ arm, seed: drawn, dice: trialDice(drawn), see, best })
  }
  return sums
}
