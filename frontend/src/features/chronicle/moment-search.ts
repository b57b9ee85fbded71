import type { Moment } from '../battle/moment.ts'

/** What is told of a battle: by whom, in which round (0 is before the first), of which kind. */
type Told = { readonly kind: string; readonly round: number | null; readonly heroIds: readonly string[] }

/** Kinds that are about foes felled, and about having fallen oneself: their moment is the last of those falls. */
const DEEDS: Readonly<Record<string, Moment['deed']>> = {
  'many-falls': 'felled',
  'three-falls': 'felled',
  'six-falls': 'felled',
  wounded: 'fallen',
  'lasting-wound': 'fallen',
}

/** The search that opens a battle at what is told of it: at the round, else at the hero's deed; one hero alone is chosen there. */
export function momentSearch({ kind, round, heroIds }: Told): Moment {
  const [hero, ...others] = heroIds
  const deed = DEEDS[kind]
  const alone = hero !== undefined && others.length === 0
  return {
    ...(round !== null && round >= 1 ? { round } : {}),
    ...(alone ? { hero } : {}),
    ...(alone && deed !== undefined ? { deed } : {}),
  }
}
