import * as engine from '@mythic/battle-engine/bundle'
import { createChance } from '../chance/chance.ts'
import { starterHeroes } from '../hero/starters.ts'
import { deriveId, deriveWorldId } from '../ids/ids.ts'
import type { GuildId } from '../ids/ids.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'

const worldId = deriveWorldId('heroes of tests')
export const aGuildId: GuildId = deriveId(worldId, gameInstant(0), { kind: 'guild', parent: 'tests', ordinal: 1 })

/** Twelve starters, the same in every test. */
export const starters: readonly Row<'hero'>[] = starterHeroes(
  engine,
  { worldId, guildId: aGuildId, at: gameInstant(0) },
  createChance('heroes of tests'),
)

/** A plain man of 22: every attribute at 10, three stars, no trait, fit and rested. */
export function aHero(own: Partial<Row<'hero'>> = {}): Row<'hero'> {
  const [first] = starters
  if (first === undefined) throw new Error('no starters')
  const all = (value: number) => ({
    might: value,
    agility: value,
    intellect: value,
    spirit: value,
    vitality: value,
    resolve: value,
  })
  return {
    ...first,
    ...all(100_000),
    talents: all(3),
    ceilings: all(1400),
    age: 22,
    ancestry: 'duskborn',
    traits: [],
    classId: 'duelist',
    rank: 1,
    xp: 0,
    abilities: ['lunge', 'riposte'],
    focus: 'agility',
    intensity: 'steady',
    staminaSharePermille: 0,
    participationPermille: 1000,
    ...own,
  }
}
