import { worldWeekOf } from '../calendar/calendar.ts'
import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { tell } from '../chronicle/tell.ts'
import { isInjured, seasonsServed } from '../hero/condition.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { clamp } from '../ruleset/read-table.ts'
import { attributes } from '../ruleset/ruleset-1/attributes.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import { training } from '../ruleset/ruleset-1/training.ts'
import { lock } from '../steps/step.ts'
import type { Step } from '../steps/step.ts'
import { phases } from '../steps/phases.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { attributeKeys } from '../world/words.ts'
import type { AttributeKey, HallKind, StepPayload } from '../world/words.ts'
import { weeklyLosses } from './ageing.ts'
import { trainingFactors, weeklyGains } from './gain.ts'
import type { TrainingGround } from './gain.ts'
import { grumblerShift, jesterLift, loadGuildSeason, restingMorale } from './moods.ts'
import type { GuildSeason } from './moods.ts'
import { driftedForm, driftedMorale, restedFatigue } from './week-of-condition.ts'

export interface TrainGuildSlice {
  readonly worldId: WorldId
  readonly guild: Row<'guild'>
  readonly heroes: readonly Row<'hero'>[]
  readonly halls: readonly Row<'hall'>[]
  readonly past: GuildSeason
}

/** The weekly training of a guild: gains with every factor, what age takes, rest, form, morale, the healed. Once a week. */
export const trainGuild: Step<TrainGuildSlice> = {
  verb: 'train-guild',
  phase: phases['train-guild'],
  locks: (payload) => [
    lock('guild', { id: guildIdOf(payload) }),
    lock('hero', { guildId: guildIdOf(payload), status: 'active' }),
  ],
  async load(reader, payload) {
    const guildId = guildIdOf(payload)
    const guild = await reader.find('guild', { id: guildId })
    if (guild === null) throw new Error(`guild ${guildId} is not there`)
    const heroes = await reader.list('hero', { guildId, status: 'active' })
    return {
      worldId: reader.worldId,
      guild,
      heroes,
      past: await loadGuildSeason(reader, { ...payload, guildId }, heroes),
      halls: await reader.list('hall', { guildId, kind: ['trainingHall', 'infirmary'] }),
    }
  },
  decide(slice, now, chance, { payload }) {
    if (slice.guild.status === 'annals') return []
    return slice.heroes.flatMap((hero) => trainedWeek(slice, hero, now, chance, payload))
  },
}

function guildIdOf({ guildId }: StepPayload): GuildId {
  if (guildId === undefined) throw new Error('this due row names no guild')
  return guildId
}

function trainedWeek(
  slice: TrainGuildSlice,
  hero: Row<'hero'>,
  now: GameInstant,
  chance: Chance,
  { season, week }: StepPayload,
): Change[] {
  const worldWeek = worldWeekOf(season, week)
  const ground: TrainingGround = {
    hallLevel: levelOf(slice, 'trainingHall'),
    worldWeek,
    mentorPermille: training.mentorNone,
  }
  const gains = weeklyGains(hero, ground)
  const losses = weeklyLosses(hero)
  const report = {
    guildId: slice.guild.id,
    season,
    week,
    attribute: hero.focus,
    gain: gains[hero.focus] ?? 0,
    factors: trainingFactors(hero, hero.focus, ground),
  }
  return [
    { kind: 'HeroTrained', heroId: hero.id, gains, report },
    ...aged(hero, losses),
    {
      kind: 'HeroConditionChanged',
      heroId: hero.id,
      set: {
        fatigue: restedFatigue(hero, levelOf(slice, 'infirmary'), worldWeek),
        form: driftedForm(hero, chance.stream('form', hero.id, season, week)),
        morale: moraleAfterWeek(slice, hero, now, { week, worldWeek }),
        participationPermille: 0,
      },
    },
    ...(hero.injury !== null && !isInjured(hero, worldWeek) ? [{ kind: 'HeroHealed', heroId: hero.id } as const] : []),
    ...levelsGained(slice, hero, gains, losses, now),
    ...loyalty(slice, hero, now),
  ]
}

/** Drift, and what traits add to it. */
function moraleAfterWeek(
  { heroes, past }: TrainGuildSlice,
  hero: Row<'hero'>,
  now: GameInstant,
  { week, worldWeek }: { readonly week: number; readonly worldWeek: number },
): number {
  const drifted = driftedMorale(hero, week, restingMorale(hero, heroes, now))
  return clamp(
    drifted + jesterLift(past, heroes) + grumblerShift(hero, past, worldWeek),
    condition.least,
    condition.most,
  )
}

function levelOf({ halls }: TrainGuildSlice, kind: HallKind): number {
  return halls.find((hall) => hall.kind === kind)?.level ?? 0
}

function aged(hero: Row<'hero'>, losses: Partial<Record<AttributeKey, number>>): Change[] {
  const by = Object.fromEntries(Object.entries(losses).map(([key, lost]) => [key, -lost]))
  return Object.keys(by).length === 0 ? [] : [{ kind: 'HeroAged', heroId: hero.id, by }]
}

function levelsGained(
  { worldId, guild }: TrainGuildSlice,
  hero: Row<'hero'>,
  gains: Partial<Record<AttributeKey, number>>,
  losses: Partial<Record<AttributeKey, number>>,
  now: GameInstant,
): Change[] {
  return attributeKeys.flatMap((attribute) => {
    const before = Math.trunc(hero[attribute] / attributes.level)
    const level = Math.trunc((hero[attribute] + (gains[attribute] ?? 0) - (losses[attribute] ?? 0)) / attributes.level)
    if (level <= before) return []
    const about = { guildId: guild.id, heroIds: [hero.id], mark: attribute }
    switch (level) {
      case 14:
        return [tell(worldId, now, { ...about, kind: 'level-14', data: { attribute } })]
      case 16:
        return [tell(worldId, now, { ...about, kind: 'level-16', data: { attribute } })]
      case 18:
        return [tell(worldId, now, { ...about, kind: 'level-18', data: { attribute } })]
      default:
        return [tell(worldId, now, { ...about, kind: 'level-gained', data: { attribute, level } })]
    }
  })
}

function loyalty({ worldId, guild }: TrainGuildSlice, hero: Row<'hero'>, now: GameInstant): Change[] {
  const seasons = seasonsServed(hero, now)
  if (seasons === 0 || seasons === seasonsServed(hero, gameInstant(Math.max(0, now - WEEK_MS)))) return []
  return [tell(worldId, now, { kind: 'loyalty-season', guildId: guild.id, heroIds: [hero.id], data: { seasons } })]
}
