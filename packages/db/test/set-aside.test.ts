import { ARENA_IDS, learntAbilities } from '@mythic/battle-engine'
import type { Gambit } from '@mythic/battle-engine'
import { foundGuildFor, runCommand } from '@mythic/db'
import { findGambits, viewGreatHall, viewLineUp } from '@mythic/db/views'
import { equippedAbilities, foundGuild, saveGambits } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'set aside' })).worldId
  const charter = { name: 'The Grown', motto: '', crest: aCrest, homeArena: ARENA_IDS[0] }
  guildId = (await foundGuildFor(stage.app, callOf('found'), foundGuild, charter)).guildId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

function callOf(key: string) {
  return { worldId, actor: 'ann', capacity: 'owner', idempotencyKey: key, bodyHash: key } as const
}

/** As the reveal does it when a hero rises. */
async function rise(heroId: HeroId, rank: number, abilities: readonly string[]): Promise<void> {
  await stage.owner.pool.query('UPDATE game.hero SET rank = $3, abilities = $4 WHERE world_id = $1 AND id = $2', [
    worldId,
    heroId,
    rank,
    JSON.stringify(abilities),
  ])
}

const asked = async () =>
  (await viewGreatHall(stage.app, worldId, guildId))?.needs.filter(({ kind }) => kind === 'ability-set-aside')

it('the hall tells of a hero of the line-up whose gambits ask for an ability that a rank has cost him', async () => {
  const lineUp = await viewLineUp(stage.app, worldId, guildId)
  const [place] = lineUp?.places ?? []
  if (lineUp === null || place === undefined) throw new Error('nobody is set')
  const hero = await findGambits(stage.app, worldId, place.heroId)
  if (hero === null) throw new Error('a hero without gambits')
  const { heroId, classId } = hero
  const ranks = Array.from({ length: 99 }, (_, index) => index + 1)
  const [four, five] = [4, 5].map((many) => ranks.find((rank) => learntAbilities(classId, rank).length === many) ?? 0)
  if (four === undefined || five === undefined) throw new Error('a class of fewer than five abilities')
  const fourth = equippedAbilities({ learntAbilities }, classId, four).at(-1)
  if (fourth === undefined) throw new Error('nothing is learnt')

  await rise(heroId, four, equippedAbilities({ learntAbilities }, classId, four))
  const strike: Gambit = { onlyIf: [], do: { kind: 'ability', ability: fourth }, prefer: [] }
  const request = { guildId, heroId, version: hero.version, gambits: [], sets: { b: [strike] } }
  await runCommand(stage.app, { ...callOf('write'), guildId }, saveGambits, request)
  expect(await asked()).toEqual([])

  await rise(heroId, five, equippedAbilities({ learntAbilities }, classId, five))
  expect(await asked()).toEqual([{ kind: 'ability-set-aside', heroIds: [heroId], until: lineUp.lockAt }])

  // Who is not in the line-up presses nobody.
  await stage.owner.pool.query(
    `UPDATE game.line_up SET places = jsonb_path_query_array(places, '$[*] ? (@.heroId != $id)', jsonb_build_object('id', $2::text))
     WHERE world_id = $1 AND guild_id = $3`,
    [worldId, heroId, guildId],
  )
  expect(await asked()).toEqual([])
})
