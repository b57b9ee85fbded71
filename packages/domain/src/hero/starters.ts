import type { Chance, Stream } from '../chance/chance.ts'
import { CLASS_IDS } from '@mythic/battle-engine'
import type { ClassId } from '@mythic/battle-engine'
import { drawnOrder } from '../season/fixtures.ts'
import { at, atTier } from '../ruleset/read-table.ts'
import { birth } from '../ruleset/ruleset-1/birth.ts'
import type { Row } from '../world/tables.ts'
import { bornHero } from './birth.ts'
import type { BirthEngine, Birthplace, BirthPlan } from './birth.ts'

type Guild = Omit<Birthplace, 'ordinal'>

/** The twelve heroes a founder begins with: every class once, four of them twice, one of nearly each age. */
export function starterHeroes(
  engine: BirthEngine,
  guild: Guild,
  chance: Chance,
  ordinal: (place: number) => string | number = (place) => place,
): Row<'hero'>[] {
  const { starter } = birth
  const stream = chance.stream('hero-birth', 'starters', guild.guildId, guild.at)
  const order = drawnOrder(starter.ages.length, (bound) => stream.below(bound))
  return starter.classes.map((classId, place) => {
    const plan = starterLine(classId, at(starter.ages, at(order, place)))
    return bornHero(engine, plan, { ...guild, ordinal: ordinal(place) }, chance)
  })
}

/** The fourteen heroes of a computer guild at a world's seeding, stronger with the tier. */
export function computerHeroes(engine: BirthEngine, guild: Guild, tier: number, chance: Chance): Row<'hero'>[] {
  const { computerGuild } = birth
  const stream = chance.stream('hero-birth', 'computer', guild.guildId)
  const classes: ClassId[] = [...CLASS_IDS, ...computerGuild.extraClasses].slice(0, computerGuild.heroes)
  return classes.map((classId, place) => {
    const line = starterLine(classId, drawnAge(stream))
    const lift = line.age >= computerGuild.keyFromAge ? atTier(computerGuild.keyByTier, tier) : 0
    const plan = {
      ...line,
      key: { ...line.key, mean: line.key.mean + lift },
      others: { ...line.others, mean: line.others.mean + computerGuild.others },
    }
    return bornHero(engine, plan, { ...guild, ordinal: place }, chance)
  })
}

function starterLine(classId: ClassId, age: number): BirthPlan {
  const { starter } = birth
  const years = Math.min(age, starter.lineEndsAtAge) - at(starter.ages, 0)
  return {
    classId,
    age,
    key: { mean: starter.key.at18 + years * starter.key.perYear, spread: starter.key.spread },
    others: { mean: starter.others.at18 + years * starter.others.perYear, spread: starter.others.spread },
    leastFirstTalent: starter.leastFirstTalent,
  }
}

function drawnAge(stream: Stream): number {
  const roll = stream.permille()
  let below = 0
  for (const { from, to, permille } of birth.computerGuild.ages) {
    below += permille
    if (roll < below) return stream.between(from, to)
  }
  throw new Error('the shares of ages do not add up to 1000')
}
