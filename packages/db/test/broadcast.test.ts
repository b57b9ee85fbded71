import { fightPublished } from '@mythic/battle-engine/published'
import { advanceTo, fightDue, findBattleLog, findBattleShown, listRunnable, runDue, setPace } from '@mythic/db'
import { gameInstant } from '@mythic/domain'
import type { MatchId, WorldId } from '@mythic/domain'
import { foundSmallWorld } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let match: { id: MatchId; kickoffAt: number; revealAt: number; roundMs: number }

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app)).worldId
  const { rows } = await stage.app.pool.query(
    `SELECT m.id, m.kickoff_at AS "kickoffAt", m.reveal_at AS "revealAt", s.broadcast_round_ms AS "roundMs"
     FROM game.match AS m JOIN game.season AS s ON s.world_id = m.world_id AND s.number = m.season WHERE m.matchday = 1 ORDER BY m.id LIMIT 1`,
  )
  match = rows[0]
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function advance(at: number): Promise<void> {
  await advanceTo(stage.app, worldId, gameInstant(at))
  for (let due = await listRunnable(stage.jobs, 100); due.length > 0; due = await listRunnable(stage.jobs, 100)) {
    for (const { dueId, verb } of due)
      await (verb === 'fight-match'
        ? fightDue(stage.jobs, worldId, [dueId], fightPublished)
        : runDue(stage.jobs, worldId, [dueId]))
  }
}

const shownAfter = async (round: number) => {
  const shown = await findBattleShown(stage.app, worldId, match.id, round)
  if (shown === null) throw new Error('there is no such match')
  return shown
}

it('shows a battle round by round, by the clock, to the end; and after the reveal the same words at once', async () => {
  expect(await shownAfter(0)).toMatchObject({ status: 'scheduled', header: null, rounds: [], nextRoundInMs: null })
  await advance(match.kickoffAt - 1)
  expect(await shownAfter(0)).toMatchObject({ status: 'locked', header: null, rounds: [] })
  await advance(match.kickoffAt)
  const begun = await shownAfter(0)
  expect(begun.rounds).toEqual([])
  expect(begun.header?.heroes.length).toBeGreaterThan(0)
  expect(Object.keys(begun.header ?? {}).sort()).toEqual(['arena', 'engine', 'heroes', 'morale', 'stances'])

  const words: number[] = []
  let ended = false
  for (let round = 1; !ended; round++) {
    await advance(match.kickoffAt + round * match.roundMs - 1)
    expect((await shownAfter(round - 1)).rounds).toEqual([])
    await advance(match.kickoffAt + round * match.roundMs)
    const { rounds } = await shownAfter(round - 1)
    expect(rounds.map((one) => one.round)).toEqual([round])
    words.push(...(rounds[0]?.words ?? []))
    ended = rounds[0]?.ended === true
    expect(await findBattleLog(stage.app, worldId, match.id)).toBeNull()
  }
  const late = await shownAfter(0)
  expect(late.rounds.flatMap((one) => [...one.words])).toEqual(words)
  expect(late.nextRoundInMs).toBeNull()

  await advance(match.revealAt)
  const revealed = await findBattleLog(stage.app, worldId, match.id)
  expect([...(revealed?.log ?? [])]).toEqual(words)
  expect(revealed?.roundEnds.at(-1)).toBe(words.length)
  expect((await shownAfter(0)).rounds.flatMap((one) => [...one.words])).toEqual(words)
  expect((await shownAfter(3)).rounds[0]?.round).toBe(4)
})

it('tells a pacer when to ask again', async () => {
  const { rows } = await stage.app.pool.query<{ id: MatchId; kickoffAt: number }>(
    `SELECT id, kickoff_at AS "kickoffAt" FROM game.match WHERE matchday = 2 ORDER BY id LIMIT 1`,
  )
  const second = rows[0]
  if (second === undefined) throw new Error('there is no second matchday')
  await advance(second.kickoffAt + match.roundMs)
  await setPace(stage.app, worldId, 10_000)
  const shown = await findBattleShown(stage.app, worldId, second.id, 0)
  expect(shown?.rounds).toHaveLength(1)
  expect(shown?.nextRoundInMs).toBeGreaterThan(0)
  expect(shown?.nextRoundInMs).toBeLessThanOrEqual(match.roundMs / 10)
})

it('knows no match that is not there', async () => {
  expect(await findBattleShown(stage.app, worldId, '00000000-0000-8000-8000-00000000dead' as MatchId, 0)).toBeNull()
})
