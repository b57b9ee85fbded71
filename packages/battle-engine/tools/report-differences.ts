import type { BattleReport } from '../src/report.ts'
import { sameWords } from './laws.ts'

/** In what two reports of one battle are not alike, as sentences that begin with `who`; none when they are the same to the last word. */
export function reportDifferences(who: string, one: BattleReport, other: BattleReport): string[] {
  const found: string[] = []
  if (one.inputHash !== other.inputHash) found.push(`${who} differ in the hash of the input`)
  if (!sameWords(one.log, other.log)) found.push(`${who} differ in the log`)
  const words = Math.max(one.digests.length, other.digests.length)
  for (let i = 0; i < words; i++)
    if (one.digests[i] !== other.digests[i]) {
      found.push(`${who} differ in digest word ${i}`)
      break
    }
  if (one.finalDigest !== other.finalDigest) found.push(`${who} differ in the final digest`)
  if (JSON.stringify(one.outcome) !== JSON.stringify(other.outcome)) found.push(`${who} differ in the outcome`)
  return found
}
