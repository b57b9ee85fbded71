import { CLASSES, learntAbilities, readyMadeGambits } from '@mythic/battle-engine'
import type { AttributeId, ClassId, HeroInput, LaneId, SideInput } from '@mythic/battle-engine'
import { ATTRIBUTE_IDS } from '@mythic/battle-engine/content/ids'
import type { CrestSpec } from '@mythic/domain/heraldry'
import type { DrawnUp } from '@mythic/domain/draw-up'
import { gameDateOf } from '../../../format.ts'
import { crestOfSeed } from '../../../heraldry/seed.ts'
import { trialMessages } from '../../../messages/trial.ts'
import type { BattleAnswer } from '../../battle/battle-query.ts'

export type FoeCode = 'last' | 'usual'

/** Whom a trial fights, and what may honestly be said of him. */
export type TrialFoe = {
  readonly code: FoeCode
  readonly name: string
  readonly crest: CrestSpec
  readonly side: DrawnUp
  /** Names by key. */
  readonly names: ReadonlyMap<string, string>
  readonly told: string
}

const words = trialMessages

/** A guild as it stood in a revealed match; null when the answer tells no battle of it. */
export function lastFoe(answer: BattleAnswer, guildId: string, own: ReadonlySet<string>): TrialFoe | null {
  const at = answer.host.id === guildId ? 0 : answer.guest.id === guildId ? 1 : null
  if (answer.battle === null || at === null) return null
  const [guild, other] = at === 0 ? [answer.host, answer.guest] : [answer.guest, answer.host]
  const side = apartFrom(answer.battle.input.sides[at], own)
  const { orders, ...rest } = side
  const { season, week, day } = gameDateOf(answer.kickoffAt)
  return {
    code: 'last',
    name: guild.name,
    crest: guild.crest,
    side: { side: rest, orders },
    names: new Map(answer.names.map(({ key, name }) => [own.has(key) ? formerKey(key) : key, name])),
    told: words.lastTold(guild.name, other.name, season, week, day),
  }
}

/** Who changed sides since cannot stand on both: the foe's is known by another key. */
function apartFrom(side: SideInput, own: ReadonlySet<string>): SideInput {
  if (!side.heroes.some(({ key }) => own.has(key))) return side
  const mine = new Set(side.heroes.flatMap(({ key }) => (own.has(key) ? [key] : [])))
  // A hero's key stands nowhere but where he is meant, so every text that equals it is one.
  const text = JSON.stringify(side, (_field, value: unknown) =>
    typeof value === 'string' && mine.has(value) ? formerKey(value) : value,
  )
  const renamed: SideInput = JSON.parse(text)
  return renamed
}

const formerKey = (key: string) => `then-${key}`

type Post = { readonly classId: ClassId; readonly row: number; readonly lane: LaneId }
const POSTS: readonly Post[] = [
  { classId: 'guardian', row: 1, lane: 'north' },
  { classId: 'ranger', row: 2, lane: 'north' },
  { classId: 'berserker', row: 7, lane: 'south' },
  { classId: 'hexer', row: 6, lane: 'south' },
  { classId: 'duelist', row: 4, lane: 'free' },
  { classId: 'cleric', row: 4, lane: 'free' },
]
/** By how much a hero's three best attributes stand above his worth, permille. */
const KEY_PERMILLE = 1080
const MORALE = 50
/** Hundredths: no attribute goes beyond. */
const MOST_LEVEL = 2500

/**
 * Six of usual classes with ready-made gambits, as worthy as `six` are on average: an opponent for those who have none yet. `worth` in
 * hundredths, so is the level told.
 */
export function usualFoe(six: readonly Pick<HeroInput, 'rank' | 'worth'>[]): TrialFoe {
  const mean = (of: (hero: Pick<HeroInput, 'rank' | 'worth'>) => number) =>
    Math.max(1, Math.round(six.reduce((sum, hero) => sum + of(hero), 0) / Math.max(1, six.length)))
  const [rank, worth] = [mean((hero) => hero.rank), mean((hero) => hero.worth)]
  const heroes = POSTS.map((post, at) => usualHero(post, `usual-${at + 1}`, Math.min(99, rank), worth))
  return {
    code: 'usual',
    name: words.usualName,
    crest: crestOfSeed('a usual six'),
    side: { side: { stance: 'steady', morale: MORALE, heroes }, orders: [] },
    names: new Map(heroes.map(({ key, classId }) => [key, CLASSES[classId].name])),
    told: words.usualTold((worth / 100).toFixed(1)),
  }
}

function usualHero({ classId, row, lane }: Post, key: string, rank: number, worth: number): HeroInput {
  const abilities = learntAbilities(classId, rank).slice(0, 4)
  const [set] = readyMadeGambits(classId, rank)
  return {
    key,
    classId,
    rank,
    worth,
    attributes: attributesOf(classId, worth),
    ancestry: 'hillborn',
    abilities,
    traits: [],
    militia: false,
    place: { column: CLASSES[classId].range === 1 ? 1 : 0, row },
    lane,
    gambits: (set?.gambits ?? []).filter(
      ({ do: action }) => action.kind !== 'ability' || abilities.includes(action.ability),
    ),
  }
}

/** Attributes of a class whose mean by its weights is `worth`: the three that count most stand above the others. */
function attributesOf(classId: ClassId, worth: number): Record<AttributeId, number> {
  const { weights } = CLASSES[classId]
  const keys = ATTRIBUTE_IDS.map((id, at) => ({ id, weight: weights[at] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
  const weightOfKeys = keys.reduce((sum, { weight }) => sum + weight, 0)
  const best = Math.round((worth * KEY_PERMILLE) / 1000)
  const rest = Math.round((worth * 1000 - best * weightOfKeys) / Math.max(1, 1000 - weightOfKeys))
  const level = (id: AttributeId) => Math.max(0, Math.min(MOST_LEVEL, keys.some((key) => key.id === id) ? best : rest))
  return {
    might: level('might'),
    agility: level('agility'),
    intellect: level('intellect'),
    spirit: level('spirit'),
    vitality: level('vitality'),
    resolve: level('resolve'),
  }
}
