import { digestAt, hashInput, simulate, type BattleInput } from '../../src/index.ts'

/**
 * A kept battle: its input, and what it must give for as long as its engine lives. `chains`: a round's digest each, whole (16
 * characters) or its beginning.
 */
export type GoldenBattle = {
  name: string
  input: BattleInput
  /** Of a battle whose input is made from its name: hashInput of what was made when it was kept. */
  inputHash?: string
  rounds: number
  glory: [number, number]
  chains: string[]
  finalDigest: string
}
/** `round` 0: its input is another now, because what makes it was changed. */
export type GoldenBreach = { name: string; round: number; want: string; got: string }

/** Plays every golden battle; gives the first round of each that went another way. Pure: runs in any JavaScript engine. */
export function runGolden(battles: readonly GoldenBattle[]): GoldenBreach[] {
  const breaches: GoldenBreach[] = []
  for (const { name, input, inputHash, chains, finalDigest } of battles) {
    const hash = inputHash === undefined ? undefined : hashInput(input)
    if (inputHash !== undefined && hash !== inputHash) {
      breaches.push({ name, round: 0, want: inputHash, got: String(hash) })
      continue
    }
    const report = simulate(input)
    const { rounds } = report.outcome
    const chainOf = (i: number): string => (i < rounds ? digestAt(report, i + 1).chain : 'no such round')
    const round = chains.findIndex((chain, i) => !chainOf(i).startsWith(chain))
    if (round >= 0) breaches.push({ name, round: round + 1, want: chains[round]!, got: chainOf(round) })
    else if (report.finalDigest !== finalDigest)
      breaches.push({ name, round: rounds, want: finalDigest, got: report.finalDigest })
  }
  return breaches
}

export function goldenOf(name: string, input: BattleInput): GoldenBattle {
  const report = simulate(input)
  const { rounds, glory } = report.outcome
  const chains = Array.from({ length: rounds }, (_, i) => digestAt(report, i + 1).chain)
  return { name, input, rounds, glory, chains, finalDigest: report.finalDigest }
}
