import { viewGreatHall, viewHero, viewRoster } from '@mythic/db/views'
import { DAY_MS, gameInstant, HOUR_MS, WEEK_MS } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

interface Told {
  readonly guildId: GuildId
  readonly heroId: HeroId
  readonly weeks: number
}

const KICK_OFF = 5 * DAY_MS + 12 * HOUR_MS
const WEEKS_MOST = 10
let stage: Stage
let worldId: WorldId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'wounds' })).worldId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** On day 7 of a week: what the chronicle says of the wounds of its matchday. */
async function toldIn(week: number): Promise<Told[]> {
  await playTimeline(stage.jobs, worldId, gameInstant((week - 1) * WEEK_MS + 6 * DAY_MS))
  const { rows } = await stage.app.pool.query<Told>(
    `SELECT guild_id AS "guildId", hero_ids ->> 0 AS "heroId", (data ->> 'weeks')::integer AS weeks
     FROM (SELECT * FROM game.chronicle UNION ALL SELECT * FROM game.chronicle_minor) AS told
     WHERE world_id = $1 AND week = $2 AND kind IN ('bruised', 'wounded', 'lasting-wound')`,
    [worldId, week],
  )
  return rows
}

const weeksShown = async ({ guildId, heroId }: Told): Promise<(number | undefined)[]> => {
  const roster = await viewRoster(stage.app, worldId, guildId)
  const hall = await viewGreatHall(stage.app, worldId, guildId)
  const page = await viewHero(stage.app, worldId, heroId, { accountId: null, leanOf: () => 0 })
  return [
    roster?.heroes.find(({ id }) => id === heroId)?.injury?.weeksLeft,
    hall?.wounded.find(({ id }) => id === heroId)?.injury.weeksLeft,
    page?.hero.injury?.weeksLeft,
  ]
}

it('roster, hall and hero page count a wound as the chronicle did, until he has missed a matchday', async () => {
  let week = 0
  let longest: Told | undefined
  do {
    week += 1
    const told = await toldIn(week)
    for (const wound of told) expect(await weeksShown(wound)).toEqual([wound.weeks, wound.weeks, wound.weeks])
    longest = told.find(({ weeks }) => weeks > 1)
  } while (longest === undefined && week < WEEKS_MOST)
  if (longest === undefined) throw new Error(`no wound of two weeks or more in ${week} weeks`)

  // The same while the next matchday is still to come, one less from its kick-off on.
  const { weeks } = longest
  await playTimeline(stage.jobs, worldId, gameInstant(week * WEEK_MS + KICK_OFF - 1))
  expect(await weeksShown(longest)).toEqual([weeks, weeks, weeks])
  await playTimeline(stage.jobs, worldId, gameInstant(week * WEEK_MS + KICK_OFF))
  expect(await weeksShown(longest)).toEqual([weeks - 1, weeks - 1, weeks - 1])
})
