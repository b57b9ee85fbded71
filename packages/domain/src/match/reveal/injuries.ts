import { worldWeekOf } from '../../calendar/calendar.ts'
import type { Chance, Stream } from '../../chance/chance.ts'
import type { ChangeOf } from '../../changes/change.ts'
import { shortenedWeeks } from '../../hero/condition.ts'
import { hasTrait } from '../../hero/trait-effects.ts'
import { economy } from '../../ruleset/ruleset-1/economy.ts'
import { injuries } from '../../ruleset/ruleset-1/condition.ts'
import type { Row } from '../../world/tables.ts'
import { attributeKeys } from '../../world/words.ts'
import type { InjuryKind } from '../../world/words.ts'
import type { RevealedSide } from './slice.ts'

/** Rolls a hero who fell; null when he walks away. Ruleset 1, sections 9, 15 and 18 (charter). */
export function rolledInjury(
  side: RevealedSide,
  hero: Row<'hero'>,
  timesFallen: number,
  chance: Chance,
): ChangeOf<'HeroWounded'> | null {
  if (timesFallen === 0) return null
  const stream = chance.stream('injury', hero.id, side.match.id)
  const infirmary = effectiveInfirmary(side.hall('infirmary'))
  if (stream.permille() >= injuryChance(side, hero, timesFallen, infirmary)) return null

  const { kind, weeks } = drawnKind(stream, hero.scars < injuries.scarsMost)
  const drawn = stream.between(weeks[0], weeks[1])
  const shortened = shortenedWeeks(drawn, [
    1000 - injuries.lengthPerInfirmary * infirmary,
    hasTrait(hero, 'quick-healer') ? 800 : 1000,
  ])
  const worldWeek = worldWeekOf(side.match.season, side.match.week)
  const out =
    side.guild.charterUntilWeek >= worldWeek ? Math.min(shortened, economy.charter.injuryWeeksMost) : shortened
  const wound = {
    kind: 'HeroWounded',
    heroId: hero.id,
    injury: kind,
    untilWeek: worldWeek + 1 + out,
    scars: hero.scars,
  } as const
  if (kind !== 'scar') return wound
  const attribute = stream.pick(attributeKeys)
  return { ...wound, scars: hero.scars + 1, scarred: { attribute, by: -Math.min(injuries.scarLoss, hero[attribute]) } }
}

export function weeksOut({ untilWeek }: ChangeOf<'HeroWounded'>, { season, week }: Row<'match'>): number {
  return untilWeek - worldWeekOf(season, week) - 1
}

/** Levels beyond the tenth count half. */
function effectiveInfirmary(level: number): number {
  const full = injuries.infirmaryFullTo
  return level <= full ? level : full + Math.trunc((level - full) / 2)
}

function injuryChance({ input }: RevealedSide, hero: Row<'hero'>, timesFallen: number, infirmary: number): number {
  const brittle = hasTrait(hero, 'brittle-ankles') ? 25 : 0
  const base =
    injuries.firstFall + injuries.furtherFall * (timesFallen - 1) - injuries.chancePerInfirmary * infirmary + brittle
  const stance = input.stance === 'shieldwall' ? injuries.shieldwallPermille : 1000
  return Math.max(0, Math.trunc((base * stance) / 1000))
}

interface KindOfInjury {
  readonly kind: InjuryKind
  readonly permille: number
  readonly weeks: readonly [number, number]
}

/** Who has as many scars as a body bears is maimed instead. */
function drawnKind(stream: Stream, mayScar: boolean): KindOfInjury {
  const kinds: readonly KindOfInjury[] = injuries.kinds
  const roll = stream.permille()
  let below = 0
  for (const each of kinds) {
    below += each.permille
    if (roll < below) return each.kind === 'scar' && !mayScar ? { ...each, kind: 'maimed' } : each
  }
  throw new Error('the shares of injuries do not add up to 1000')
}
