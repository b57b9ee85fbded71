import type { EngineBundle, SideInput } from '@mythic/battle-engine'
import { battleTraitOf } from '../content/traits.ts'
import { worthOf } from '../hero/attributes.ts'
import { effectiveAttributes, guildMorale, isFit } from '../hero/condition.ts'
import { hasTrait } from '../hero/trait-effects.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { byWorth } from '../orders/best-six.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { sideOf } from './draw-up.ts'
import type { Fielded, Fighter, Squad, Written } from './draw-up.ts'
import { militiaAbilities } from './militia.ts'

/** When a battle is locked, which says how heroes stand by then. */
export interface BattleDay {
  readonly now: GameInstant
  /** Of the season. */
  readonly week: number
  readonly worldWeek: number
  /** Those who once lost to the guild they meet. */
  readonly scores: ReadonlySet<HeroId>
  /** That plays it. */
  readonly engine: Pick<EngineBundle, 'gambitSlots' | 'learntAbilities'>
}

export interface SideSource extends Omit<BattleDay, 'worldWeek'> {
  readonly guild: Pick<Row<'guild'>, 'id'>
  /** All active heroes of the guild: morale is theirs, fielded or not. */
  readonly roster: readonly Row<'hero'>[]
  readonly fielded: Fielded<Row<'hero'>>
  readonly gambits: Written
}

/** One side as the engine plays it, heroes in the order of their places. Orders are added once both sides are known. */
export function sideInput({ guild, roster, fielded, gambits, ...day }: SideSource): Omit<SideInput, 'orders'> {
  const heroes = fielded.heroes.map(({ hero, place }) => ({ hero: { ...fighterOf(hero, day), fit: true }, place }))
  return sideOf({
    guildId: guild.id,
    morale: guildMorale(roster),
    fielded: { ...fielded, heroes },
    written: gambits,
    militia: militiaAbilities(day.engine),
  })
}

/** All that a guild could field on a day, whoever it fields. `roster` are its active heroes. */
export function squadOf(guildId: GuildId, roster: readonly Row<'hero'>[], day: BattleDay): Squad {
  return {
    guildId,
    morale: guildMorale(roster),
    fighters: byWorth(roster).map((hero) => ({ ...fighterOf(hero, day), fit: isFit(hero, day.worldWeek) })),
    militia: militiaAbilities(day.engine),
  }
}

function fighterOf(
  hero: Row<'hero'>,
  { now, week, scores, engine }: Omit<BattleDay, 'worldWeek'>,
): Omit<Fighter, 'fit'> {
  return {
    id: hero.id,
    voice: hasTrait(hero, 'captains-voice'),
    slots: engine.gambitSlots(hero.rank),
    hero: {
      key: hero.id,
      classId: hero.classId,
      rank: hero.rank,
      worth: worthOf(hero),
      attributes: effectiveAttributes(hero, now, week, scores.has(hero.id)),
      ancestry: hero.ancestry,
      abilities: [...hero.abilities],
      traits: hero.traits.flatMap((trait) => battleTraitOf(trait) ?? []),
      militia: false,
      fatigue: hero.fatigue,
    },
  }
}
