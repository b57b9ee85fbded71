import type { GambitSetId } from '../content/ids.ts'
import type { BattleEvent, HeroHandle } from '../events.ts'
import type { Gambit } from '../gambit-language.ts'
import type { HeroInput } from '../input.ts'

/** A hero's gambits of a set: the number of a cause or a rule counts in these, from 1. */
export function gambitsOfSet(
  { gambits, sets }: Pick<HeroInput, 'gambits' | 'sets'>,
  set: GambitSetId,
): readonly Gambit[] {
  return set === 'a' ? gambits : (sets?.[set] ?? [])
}

/** The set that a hero is on once `tick` events are seen: told by the log, so that a watcher of a live battle knows it too. */
export function setAt(events: readonly BattleEvent[], hero: HeroHandle, tick: number): GambitSetId {
  for (let at = Math.min(tick, events.length) - 1; at >= 0; at--) {
    const event = events[at]
    if (event?.kind === 'set-changed' && event.target === hero) return event.set
  }
  return 'a'
}
