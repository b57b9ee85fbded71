import { between } from '../ruleset/read-table.ts'
import { ancestries } from '../ruleset/ruleset-1/attributes.ts'
import { economy } from '../ruleset/ruleset-1/economy.ts'
import { salary } from '../ruleset/ruleset-1/salary.ts'
import { coins } from '../money/coins.ts'
import type { Coins } from '../money/coins.ts'
import type { Row } from '../world/tables.ts'
import { attributeKeys } from '../world/words.ts'
import type { AttributeKey } from '../world/words.ts'
import { hundredths } from './attributes.ts'
import { salaryByTraits } from './trait-effects.ts'

type Paid = Pick<Row<'hero'>, AttributeKey | 'age' | 'ancestry' | 'traits'>

/**
 * Coins a week by attributes, age, ancestry and traits: 250 + (dearest + half of the others) · age. Before what depends on
 * the roster. Ruleset 1, sections 1, 7 and 15.
 */
export function salaryOf(hero: Paid): Coins {
  const prices = attributeKeys.map((key) =>
    Math.trunc((between(salary.byLevel, hundredths(hero[key]), 100) * salary.attribute[key]) / 1000),
  )
  const dearest = Math.max(...prices)
  const others = prices.reduce((sum, price) => sum + price, 0) - dearest
  const aged = Math.trunc(((dearest + Math.trunc(others / 2)) * salaryAgePermille(hero.age)) / 1000)
  const byAncestry = Math.trunc(((salary.least + aged) * ancestries[hero.ancestry].salary) / 1000)
  return coins(Math.trunc((byAncestry * salaryByTraits(hero)) / 1000))
}

function salaryAgePermille(age: number): number {
  const yearsOver = Math.max(0, age - salary.fullToAge)
  return Math.max(salary.ageFloorPermille, 1000 - yearsOver * salary.perYearPermille)
}

/**
 * What each hero of a roster is paid this week, in the order given (oldest service first): the last four places are dearer,
 * a founder's charter is cheaper.
 */
export function payrollOf(roster: readonly Paid[], charter: boolean): Coins[] {
  return roster.map((hero, place) => {
    const own = salaryOf(hero)
    const placed = place < salary.dearFrom ? own : Math.trunc((own * (1000 + salary.dearPermille)) / 1000)
    return coins(charter ? Math.trunc((placed * economy.charter.salaryPermille) / 1000) : placed)
  })
}
