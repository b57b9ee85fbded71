import { hex32 } from './chance/mix.ts'
import { DIGEST_SECTIONS, DIGEST_WORDS } from './state/digest.ts'
import type { BattleReport } from './report.ts'

export { DIGEST_WORDS } from './state/digest.ts'

/** The digest after a round (1–24): the chain, one hash a section, and the draws so far. Throws for a round not played. */
export function digestAt(
  report: Pick<BattleReport, 'digests'>,
  round: number,
): { chain: string; sections: Record<string, string>; draws: number } {
  const at = (round - 1) * DIGEST_WORDS
  const { digests } = report
  if (round < 1 || at + DIGEST_WORDS > digests.length) throw new Error(`no digest for round ${round}`)
  const sections: Record<string, string> = {}
  DIGEST_SECTIONS.forEach(({ name }, i) => {
    sections[name] = hex32(digests[at + 3 + i]!)
  })
  return { chain: hex32(digests[at]!) + hex32(digests[at + 1]!), sections, draws: digests[at + 2]! }
}
