import { at, chained } from '../ruleset/read-table.ts'
import { ageing } from '../ruleset/ruleset-1/training.ts'
import { hundredths } from '../hero/attributes.ts'
import { ageingByTraits } from '../hero/trait-effects.ts'
import type { Row } from '../world/tables.ts'
import { attributeKeys } from '../world/words.ts'
import type { AttributeKey } from '../world/words.ts'

/** What a week takes from each attribute, in ten-thousandths of a level; empty before 30. Ruleset 1, section 5. */
export function weeklyLosses(hero: Row<'hero'>): Partial<Record<AttributeKey, number>> {
  if (hero.age < ageing.fromAge) return {}
  const loss = at(ageing.loss, Math.min(hero.age - ageing.fromAge, ageing.loss.length - 1))
  const losses: Partial<Record<AttributeKey, number>> = {}
  for (const key of attributeKeys) {
    const lost = chained(loss, [bandOf(hero[key]), ageingByTraits(hero)])
    if (lost > 0) losses[key] = Math.min(lost, hero[key])
  }
  return losses
}

function bandOf(tenThousandths: number): number {
  const level = hundredths(tenThousandths)
  return ageing.bands.find(({ below }) => level < below)?.permille ?? 0
}
