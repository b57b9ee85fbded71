import { ARENA_IDS } from '@mythic/battle-engine'
import type { Gambit, SideInput } from '@mythic/battle-engine'
import { foundGuildFor, runCommand } from '@mythic/db'
import { findGambits, viewWarTable } from '@mythic/db/views'
import { foundGuild, saveGambits, saveLineUp } from '@mythic/domain'
import type { GuildId, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'captain' })).worldId
  const charter = { name: 'The Led', motto: '', crest: aCrest, homeArena: ARENA_IDS[0] }
  guildId = (await foundGuildFor(stage.app, callOf('found'), foundGuild, charter)).guildId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

function callOf(key: string) {
  return { worldId, actor: 'ann', capacity: 'owner', idempotencyKey: key, bodyHash: key } as const
}

it('a captain and a second set are kept, shown at the War Table, and frozen into the match with who is tired', async () => {
  const table = await viewWarTable(stage.app, worldId, guildId)
  if (table === null || table.match === null) throw new Error('no match ahead')
  const { version, places, reserves, stance, captainId } = table.lineUp
  const leader = places.find(({ heroId }) => heroId !== captainId)?.heroId
  if (leader === undefined) throw new Error('nobody is set')
  expect(places.map(({ heroId }) => heroId)).toContain(captainId)
  expect((await findGambits(stage.app, worldId, leader))?.sets).toEqual({})

  const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [{ kind: 'same-as-captain' }] }
  const call = { ...callOf('set'), guildId }
  const { gambits = [] } = (await findGambits(stage.app, worldId, leader)) ?? {}
  await runCommand(stage.app, call, saveGambits, { guildId, heroId: leader, version: 1, gambits, sets: { b: [hold] } })
  const orders = [
    {
      when: { kind: 'hour', atLeast: 2 },
      then: { kind: 'set', set: 'b', of: { kind: 'hero', hero: leader } },
    } as const,
  ]
  const request = { guildId, version, places, reserves, stance, orders, captainId: leader }
  await runCommand(stage.app, { ...callOf('led'), guildId }, saveLineUp, request)

  expect((await findGambits(stage.app, worldId, leader))?.sets).toEqual({ b: [hold] })
  expect((await viewWarTable(stage.app, worldId, guildId))?.lineUp).toMatchObject({ captainId: leader, orders })

  expect(table.foe?.last).toBeNull()
  await playTimeline(stage.jobs, worldId, table.match.kickoffAt)
  // The next foe fights as well by now: until the reveal nobody learns here whom it fields.
  const next = await viewWarTable(stage.app, worldId, guildId)
  expect(next?.match?.id).not.toBe(table.match.id)
  expect([next?.foe?.heroes.length, next?.foe?.last]).toEqual([14, null])
  const { rows } = await stage.app.pool.query<{ side: SideInput }>(
    `SELECT l.sides -> (CASE WHEN m.host_guild_id = $2 THEN 0 ELSE 1 END) AS side
     FROM game.match AS m JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
     WHERE m.world_id = $1 AND m.id = $3`,
    [worldId, guildId, table.match.id],
  )
  const side = rows[0]?.side
  expect(side).toMatchObject({ captain: leader, orders })
  const hero = side?.heroes.find(({ key }) => key === leader)
  expect(hero?.sets).toEqual({ b: [hold] })
  expect(Number.isInteger(hero?.fatigue)).toBe(true)
}, 60_000)
