import { fitSides } from '@mythic/domain/fit-side'
import type { BattleInput, Problem } from '@mythic/battle-engine'
import type { Engine } from './engine.ts'

export type Fitted =
  | { readonly kind: 'fitted'; readonly input: BattleInput }
  | { readonly kind: 'unlawful'; readonly problems: readonly Problem[] }

/** A battle as an engine can play it: what its version does not know yet is left out, by the lock step's own function. */
export function fittedTo(engine: Engine, wanted: BattleInput): Fitted {
  const checked = engine.checkInput(wanted)
  if (checked.kind === 'valid') return { kind: 'fitted', input: wanted }
  try {
    const { engine: engineVersion, arena, sides } = wanted
    return { kind: 'fitted', input: { ...wanted, sides: fitSides(engine, { engineVersion, arena, sides }) } }
  } catch {
    // Beyond what leaving out can mend: the first problems say why.
    return { kind: 'unlawful', problems: checked.problems }
  }
}
