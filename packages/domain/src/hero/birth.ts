import { ANCESTRY_IDS } from '@mythic/battle-engine'
import type { AncestryId, ClassId, EngineBundle } from '@mythic/battle-engine'
import type { Chance, Stream } from '../chance/chance.ts'
import { heroName } from '../content/hero-names.ts'
import { innateTraits } from '../content/traits.ts'
import { deriveId } from '../ids/ids.ts'
import type { GuildId, HeroId, WorldId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import { clamp } from '../ruleset/read-table.ts'
import { ancestries, attributes } from '../ruleset/ruleset-1/attributes.ts'
import type { Ancestry } from '../ruleset/ruleset-1/attributes.ts'
import { birth, keyTalentSecondChancePermille, talents } from '../ruleset/ruleset-1/birth.ts'
import type { Talent } from '../ruleset/ruleset-1/birth.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { AttributeKey, AttributeSet } from '../world/words.ts'
import { attributeSet, keyAttributesOf } from './attributes.ts'
import { equippedAbilities, rankOf } from './rank.ts'
import { salaryOf } from './salary.ts'

/** Who is to be born, and by which line of ruleset 1, section 4. Means and spreads in hundredths of a level. */
export interface BirthPlan {
  readonly classId: ClassId
  readonly age: number
  readonly key: { readonly mean: number; readonly spread: number }
  readonly others: { readonly mean: number; readonly spread: number }
  readonly leastFirstTalent: number
}

export interface Birthplace {
  readonly worldId: WorldId
  readonly guildId: GuildId
  readonly at: GameInstant
  /** Unique below the guild at this instant. */
  readonly ordinal: string | number
}

/** As much of a season's engine as births ask for. */
export type BirthEngine = Pick<EngineBundle, 'learntAbilities'>

/** A hero in full, from keyed chance alone: the same plan at the same place in a season of the same engine gives the same hero. */
export function bornHero(engine: BirthEngine, plan: BirthPlan, place: Birthplace, chance: Chance): Row<'hero'> {
  const id: HeroId = deriveId(place.worldId, place.at, { kind: 'hero', parent: place.guildId, ordinal: place.ordinal })
  const stream = chance.stream('hero-birth', id)
  const ancestry = stream.pick(ANCESTRY_IDS)
  const own = drawnAttributes(plan, ancestry, stream)
  const { stars, ceilings } = drawnTalents(plan, stream)
  const xp = Math.max(0, plan.age - birth.xpFromAge) * birth.xpPerYear
  const rank = rankOf(xp)
  const body = { ...own, age: plan.age, ancestry, traits: drawnTraits(stream) }
  const [focus] = keyAttributesOf(plan.classId)
  if (focus === undefined) throw new Error(`class ${plan.classId} has no key attribute`)
  return {
    ...body,
    id,
    guildId: place.guildId,
    name: heroName(chance.stream('hero-name', id)),
    classId: plan.classId,
    status: 'active',
    rank,
    xp,
    talents: stars,
    ceilings,
    abilities: equippedAbilities(engine, plan.classId, rank),
    form: birth.form,
    morale: birth.morale,
    fatigue: 0,
    joinedAt: place.at,
    injury: null,
    injuredUntilWeek: 0,
    scars: 0,
    focus,
    intensity: 'steady',
    staminaSharePermille: 0,
    participationPermille: 0,
    salaryPerWeek: coins(salaryOf(body)),
    signedBy: null,
  }
}

function drawnAttributes(plan: BirthPlan, ancestry: AncestryId, stream: Stream): AttributeSet {
  const lift = stream.bell(0, birth.liftSpread)
  const shifts: Ancestry['birth'] = ancestries[ancestry].birth
  const keys = keyAttributesOf(plan.classId)
  return attributeSet((key) => {
    const { mean, spread } = keys.includes(key) ? plan.key : plan.others
    const drawn = stream.bell(mean, spread) + lift + (shifts[key] ?? 0)
    return clamp(drawn * attributes.hundredth, 0, attributes.cap)
  })
}

function drawnTalents(
  plan: BirthPlan,
  stream: Stream,
): { readonly stars: AttributeSet; readonly ceilings: AttributeSet } {
  const keys = keyAttributesOf(plan.classId)
  const drawn = new Map<AttributeKey, Talent>()
  const stars = attributeSet((key) => {
    const first = talentOf(stream.permille())
    const lucky = keys.includes(key) && stream.permille() < keyTalentSecondChancePermille ? 1 : 0
    const least = key === keys[0] ? plan.leastFirstTalent : 1
    const talent = talentWith(clamp(first.stars + lucky, least, talents.length))
    drawn.set(key, talent)
    return talent.stars
  })
  const ceilings = attributeSet((key) => {
    const [low, high] = (drawn.get(key) ?? talentWith(1)).ceiling
    return stream.between(low, high)
  })
  return { stars, ceilings }
}

function talentOf(permille: number): Talent {
  let below = 0
  for (const talent of talents) {
    below += talent.permille
    if (permille < below) return talent
  }
  throw new Error('the chances of talents do not add up to 1000')
}

export function talentWith(stars: number): Talent {
  const talent = talents.find((each) => each.stars === stars)
  if (talent === undefined) throw new RangeError(`a talent has 1 … ${talents.length} stars, not ${stars}`)
  return talent
}

/** Two of forty, of different kinds, drawn evenly; opposites are of one kind and so never meet. */
function drawnTraits(stream: Stream): string[] {
  const first = stream.pick(innateTraits)
  const second = stream.pick(innateTraits.filter(({ kind }) => kind !== first.kind))
  return [first.id, second.id]
}
