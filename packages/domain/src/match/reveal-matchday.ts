import type { Change } from '../changes/change.ts'
import { lock } from '../steps/step.ts'
import type { Step } from '../steps/step.ts'
import { phases } from '../steps/phases.ts'
import { gateMoney } from './reveal/gate-money.ts'
import { heroesAftermath } from './reveal/hero-aftermath.ts'
import { careersOf, legacyOfMatch } from './reveal/legacy-of-match.ts'
import { chronicleOfMatch } from './reveal/match-chronicle.ts'
import { results } from './reveal/results.ts'
import { loadReveal, revealedSides, revealParts } from './reveal/slice.ts'
import type { RevealSlice } from './reveal/slice.ts'
import { woundsOf } from './reveal/wounds.ts'

/**
 * Everything that follows from the battles of a matchday, for all matches at one instant and in key order: standings, gate,
 * deeds, experience, fatigue and morale, wounds, legacy, chronicle. Linear in the number of matches.
 */
export const revealMatchday: Step<RevealSlice> = {
  verb: 'reveal-matchday',
  phase: phases['reveal-matchday'],
  locks: ({ season, matchday }) =>
    matchday === undefined ? [] : [lock('match', { season, matchday, status: 'locked' })],
  load: loadReveal,
  parts: revealParts,
  decide(slice, now, chance, due) {
    const { worldId, engine } = slice
    const careers = careersOf(slice.careers, slice.moments, due.payload.season)
    const changes: Change[] = []
    for (const sides of revealedSides(slice)) {
      changes.push(...results(sides), ...gateMoney(worldId, now, sides[0], chance))
      for (const side of sides) {
        changes.push(
          ...heroesAftermath(engine, side, now),
          ...woundsOf(worldId, side, chance, now),
          ...chronicleOfMatch(worldId, side, careers, now),
          ...legacyOfMatch(worldId, side, careers, now),
        )
      }
    }
    return changes
  },
}
