import { gambitSlots } from '@mythic/battle-engine'
import type { ConditionalOrder, Gambit, GambitSets, HeroInput, SideInput } from '@mythic/battle-engine'
import { battleTraitOf } from '../content/traits.ts'
import { worthOf } from '../hero/attributes.ts'
import { effectiveAttributes, guildMorale } from '../hero/condition.ts'
import { hasTrait } from '../hero/trait-effects.ts'
import type { HeroId } from '../ids/ids.ts'
import { clamp } from '../ruleset/read-table.ts'
import { abilitiesNamed } from '../orders/abilities-named.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { Fielded } from './field-line-up.ts'
import { militiaman } from './militia.ts'

export interface SideSource {
  readonly guild: Row<'guild'>
  /** All active heroes of the guild: morale is theirs, fielded or not. */
  readonly roster: readonly Row<'hero'>[]
  readonly fielded: Fielded
  readonly gambits: ReadonlyMap<HeroId, Pick<Row<'gambitSet'>, 'gambits' | 'sets'>>
  readonly now: GameInstant
  readonly week: number
  /** Those who once lost to the guild they meet. */
  readonly scores: ReadonlySet<HeroId>
}

/** One side as the engine plays it, heroes in the order of their places. Orders are added once both sides are known. */
export function sideInput({
  guild,
  roster,
  fielded,
  gambits,
  now,
  week,
  scores,
}: SideSource): Omit<SideInput, 'orders'> {
  const heroes = fielded.heroes.map(({ hero, place }): HeroInput => ({
    key: hero.id,
    classId: hero.classId,
    rank: hero.rank,
    worth: worthOf(hero),
    attributes: effectiveAttributes(hero, now, week, scores.has(hero.id)),
    ancestry: hero.ancestry,
    abilities: [...hero.abilities],
    traits: hero.traits.flatMap((trait) => battleTraitOf(trait) ?? []),
    militia: false,
    place: { column: place.column, row: place.row },
    lane: place.lane,
    fatigue: hero.fatigue,
    gambits: possibleGambits(hero, gambits.get(hero.id)?.gambits ?? []),
    ...possibleSets(hero, gambits.get(hero.id)?.sets ?? {}),
  }))
  const militia = fielded.empty.map(({ column, row }, place) => militiaman(guild.id, place + 1, { column, row }))
  return {
    stance: fielded.stance,
    morale: sideMorale(roster, fielded),
    ...(fielded.captainId === null ? {} : { captain: fielded.captainId }),
    heroes: [...heroes, ...militia].sort((a, b) => a.place.column - b.place.column || a.place.row - b.place.row),
  }
}

/** Morale of a side at the start, 0–100. Ruleset 1, sections 3 and 15. */
function sideMorale(roster: readonly Row<'hero'>[], fielded: Fielded): number {
  const { base, perMorale } = condition.battleMorale
  const voice = fielded.heroes.some(({ hero }) => hasTrait(hero, 'captains-voice')) ? condition.captainsVoice : 0
  return clamp(base + voice + perMorale * (guildMorale(roster) - condition.moraleMiddle), 0, 100)
}

/** Gambits written for abilities that he has meanwhile laid aside are left out; the others keep their order. */
function possibleGambits(hero: Row<'hero'>, gambits: readonly Gambit[]): Gambit[] {
  return gambits
    .filter((gambit) => abilitiesNamed(gambit).every((ability) => hero.abilities.includes(ability)))
    .slice(0, gambitSlots(hero.rank))
}

/** The same for sets B and C; of what then holds nothing there is nothing to be said. */
function possibleSets(hero: Row<'hero'>, { b = [], c = [] }: GambitSets): Pick<HeroInput, 'sets'> {
  const [second, third] = [possibleGambits(hero, b), possibleGambits(hero, c)]
  const sets = { ...(second.length > 0 ? { b: second } : {}), ...(third.length > 0 ? { c: third } : {}) }
  return Object.keys(sets).length === 0 ? {} : { sets }
}

/** Orders that still make sense with those who came: nobody who is not on the field is named. */
export function possibleOrders(
  orders: readonly ConditionalOrder[],
  own: ReadonlySet<string>,
  all: ReadonlySet<string>,
): ConditionalOrder[] {
  return orders.flatMap((order) => {
    if (order.and?.kind === 'fallen' && !all.has(order.and.hero)) return []
    if (order.then.kind === 'set' && order.then.of.kind === 'hero') return own.has(order.then.of.hero) ? [order] : []
    if (order.then.kind !== 'lanes') return [order]
    const lanes = order.then.lanes.filter(({ hero }) => own.has(hero))
    return lanes.length === 0 ? [] : [{ ...order, then: { kind: order.then.kind, lanes } }]
  })
}
