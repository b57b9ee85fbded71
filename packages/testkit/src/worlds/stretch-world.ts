import { createDb } from '@mythic/db'
import { calendarPlace, gameInstant } from '@mythic/domain'
import type { InjuryKind } from '@mythic/domain'

import { longestGuildName, longestHeroName } from './longest-names.ts'

/** The widest letter, as often as a door lets it in: without a blank, so that it breaks nowhere. */
const FULL = { guild: 'W'.repeat(32), motto: 'W'.repeat(80), world: 'W'.repeat(40) }

/** What the heroes of a guild have in turn; those beyond it stay as they are. */
const STATES: readonly State[] = [
  { injury: 'bruised', weeksOut: 1 },
  { injury: 'wounded', weeksOut: 3 },
  { injury: 'broken', weeksOut: 6 },
  { injury: 'maimed', weeksOut: 10 },
  { injury: 'scar', weeksOut: 6, scars: 3 },
  { fatigue: 100, morale: 1, form: 1 },
  { fatigue: 0, morale: 8, form: 8 },
]
type State = {
  injury?: InjuryKind
  weeksOut?: number
  scars?: number
  fatigue?: number
  morale?: number
  form?: number
}

/**
 * Makes a world what the rules allow at most, for tests of how it is shown: all heroes and guilds of computers bear the longest
 * names that are drawn, people have written as much as they may, and each guild has wounded of every kind, a weary hero and a
 * merry one. By the owner of the tables, past all commands: such a world is looked at, not played on.
 */
export async function stretchWorld(databaseOwnerUrl: string, worldId: string): Promise<void> {
  await using owner = createDb(databaseOwnerUrl, { max: 1 })
  const rows = async <R extends object>(sql: string, values: unknown[]): Promise<R[]> =>
    (await owner.pool.query<R>(sql, values)).rows
  const [clock] = await rows<{ now: string }>('SELECT game.world_now($1) AS now', [worldId])
  const { worldWeek } = calendarPlace(gameInstant(Number(clock?.now)))
  await rows('UPDATE game.world SET name = $2 WHERE world_id = $1', [worldId, FULL.world])

  const guilds = await rows<{ id: string; kind: string }>(
    'SELECT id, kind FROM game.guild WHERE world_id = $1 ORDER BY kind DESC, id',
    [worldId],
  )
  let turn = 0
  for (const [seat, { id, kind }] of guilds.entries()) {
    const name = kind === 'person' ? FULL.guild : longestGuildName(seat)
    await rows('UPDATE game.guild SET name = $3, motto = $4 WHERE world_id = $1 AND id = $2', [
      worldId,
      id,
      name,
      FULL.motto,
    ])
    const heroes = await rows<{ id: string }>(
      'SELECT id FROM game.hero WHERE world_id = $1 AND guild_id = $2 ORDER BY id',
      [worldId, id],
    )
    for (const [place, hero] of heroes.entries()) {
      const { injury = null, weeksOut = 0, scars, fatigue, morale, form } = STATES[place] ?? {}
      await rows(
        `UPDATE game.hero SET name = $3, injury = $4, injured_until_week = $5, scars = coalesce($6, scars),
           fatigue = coalesce($7, fatigue), morale = coalesce($8, morale), form = coalesce($9, form)
         WHERE world_id = $1 AND id = $2`,
        [
          worldId,
          hero.id,
          longestHeroName(turn++),
          injury,
          injury === null ? 0 : worldWeek + weeksOut,
          scars,
          fatigue,
          morale,
          form,
        ],
      )
    }
  }
}
