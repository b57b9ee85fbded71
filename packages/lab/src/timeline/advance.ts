import { createChance, isDecided, netEffects, stepOf, worldSecretOf } from '@mythic/domain'
import type { Change, GameInstant, Row } from '@mythic/domain'

import { fightMatch } from '../match/fight-match.ts'
import { revealReaderOf } from '../match/reveal-reader.ts'
import { applyEffects } from '../world/apply-effects.ts'
import type { Lab } from '../lab.ts'

/**
 * Moves the world's clock to `until` and does all that is due on the way, each step at its own instant, one after the other.
 * `watch` hears of each step with the facts that it established (none for a fight, which only seals a battle).
 */
export async function advanceTo(
  lab: Lab,
  until: GameInstant,
  watch: (due: Row<'due'>, changes: readonly Change[]) => void = () => {},
): Promise<void> {
  if (until < lab.now) throw new RangeError(`the clock moves forward only: it shows ${lab.now}, not yet ${until}`)
  for (let due = lab.timeline.next(until); due !== null; due = lab.timeline.next(until)) {
    lab.now = due.at
    watch(due, await runDue(lab, due))
    lab.timeline.markDone(due.id)
  }
  lab.now = until
}

async function runDue(lab: Lab, due: Row<'due'>): Promise<readonly Change[]> {
  if (!isDecided(due.verb)) {
    await fightMatch(lab, due)
    return []
  }
  const step = stepOf(due.verb)
  const slice = await step.load(revealReaderOf(lab, due.at), due.payload)
  const changes = step.decide(slice, due.at, createChance(worldSecretOf(lab.seed, due.payload.season)), due)
  applyEffects(lab.world, netEffects(changes))
  return changes
}
