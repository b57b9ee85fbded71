import type { EngineBundle, HeroDeeds } from '@mythic/battle-engine'
import type { Change, ChangeOf } from '../../changes/change.ts'
import { equippedAbilities, rankOf } from '../../hero/rank.ts'
import { clamp } from '../../ruleset/read-table.ts'
import { condition } from '../../ruleset/ruleset-1/condition.ts'
import { experience } from '../../ruleset/ruleset-1/experience.ts'
import { training } from '../../ruleset/ruleset-1/training.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import type { Row } from '../../world/tables.ts'
import { expectedPermille } from './expectation.ts'
import type { RevealedSide } from './slice.ts'

/** Experience of a league match: its base, and falls and standards up to a limit. Ruleset 1, section 6. */
export function experienceOf({ fallsDealt, standardsTaken }: Pick<HeroDeeds, 'fallsDealt' | 'standardsTaken'>): number {
  const extra = fallsDealt * experience.perFallDealt + standardsTaken * experience.perStandardTaken
  return experience.league + Math.min(experience.extraMost, extra)
}

/** As much of a season's engine as the aftermath asks for. */
type Teacher = Pick<EngineBundle, 'STANCES' | 'learntAbilities'>

/** Deed, experience, rank and abilities, fatigue, morale and participation of every hero who stood on the field. */
export function heroesAftermath(engine: Teacher, side: RevealedSide, now: GameInstant): Change[] {
  const morale = moraleShift(side)
  const tired = engine.STANCES[side.input.stance].fatigue
  return side.fielded.flatMap(({ hero, deeds }): Change[] => {
    const xp = experienceOf(deeds)
    return [
      { kind: 'DeedDone', deed: deedOf(side, hero, deeds, xp, now) },
      ...grown(engine, hero, xp),
      {
        kind: 'HeroConditionChanged',
        heroId: hero.id,
        set: {
          fatigue: clamp(hero.fatigue + tired, 0, condition.fatigueMost),
          morale: clamp(hero.morale + morale, condition.least, condition.most),
          participationPermille: training.lineUpParticipation,
        },
      },
    ]
  })
}

/** An unlikely win lifts, an unlikely loss weighs. Ruleset 1, section 9. */
function moraleShift({ input, foeInput, result }: RevealedSide): number {
  const expected = expectedPermille(input.heroes, foeInput.heroes)
  if (result === 'won' && expected < 500) return 1
  return result === 'lost' && expected > 500 ? -1 : 0
}

function grown(
  engine: Teacher,
  hero: Row<'hero'>,
  xp: number,
): (ChangeOf<'ExperienceGained'> | ChangeOf<'AbilitiesLearned'>)[] {
  const rank = rankOf(hero.xp + xp)
  const gained = { kind: 'ExperienceGained', heroId: hero.id, xp, rank } as const
  if (rank === hero.rank) return [gained]
  const abilities = equippedAbilities(engine, hero.classId, rank)
  const isNew = abilities.some((ability) => !hero.abilities.includes(ability))
  return isNew ? [gained, { kind: 'AbilitiesLearned', heroId: hero.id, abilities }] : [gained]
}

function deedOf(
  { match, guild }: RevealedSide,
  hero: Row<'hero'>,
  deeds: HeroDeeds,
  xp: number,
  at: GameInstant,
): Row<'deed'> {
  const { damageDealt, damageTaken, healing, fallsDealt, timesFallen, standardsTaken } = deeds
  return {
    heroId: hero.id,
    matchId: match.id,
    guildId: guild.id,
    season: match.season,
    at,
    damageDealt,
    damageTaken,
    healing,
    fallsDealt,
    timesFallen,
    standardsTaken,
    xp,
  }
}
