import type { EngineBundle, Gambit } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'
import { abilitiesNamed } from './abilities-named.ts'

/** What a hero does before anybody has written him gambits: the first ready-made set of his class that he can carry out. */
export function firstGambits(
  engine: Pick<EngineBundle, 'readyMadeGambits'>,
  hero: Pick<Row<'hero'>, 'classId' | 'rank' | 'abilities'>,
): readonly Gambit[] {
  const [set] = engine.readyMadeGambits(hero.classId, hero.rank)
  const gambits = set?.gambits ?? []
  return gambits.filter((gambit) => abilitiesNamed(gambit).every((ability) => hero.abilities.includes(ability)))
}
