import { newestPublished } from '@mythic/battle-engine/published'
import { publishCopy } from '@mythic/battle-engine/publish-copy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import { aWorld, TestWorld } from '../testing/test-world.ts'
import { foundWorld } from '../world/found-world.ts'
import { overrideEngine } from './override-engine.ts'
import { engineOfMatchday } from './season-engine.ts'

const OTHER = '900.0.1'
const endOfWeek = (week: number) => gameInstant(week * WEEK_MS - 1)
const request = { season: 1, fromMatchday: 3, engineVersion: OTHER, reason: 'Healers healed nobody.' }

describe('a running season that is mended', () => {
  let world: TestWorld
  let copy: Disposable
  const first = newestPublished().version
  beforeAll(async () => {
    copy = await publishCopy(OTHER)
    world = await aWorld({ seed: 'mended' })
    await world.playTo(endOfWeek(1))
  })
  afterAll(() => copy[Symbol.dispose]())

  it('needs a matchday still to come, a published engine and a reason', async () => {
    const refused = async (own: Partial<typeof request>) => await world.run(overrideEngine, { ...request, ...own })
    expect(await refused({ engineVersion: '900.9.9' })).toMatchObject({ refused: 'ENGINE_NOT_PUBLISHED' })
    expect(await refused({ engineVersion: '1.0.0-dev' })).toMatchObject({ refused: 'ENGINE_NOT_PUBLISHED' })
    expect(await refused({ fromMatchday: 1 })).toMatchObject({ refused: 'ENGINE_OVERRIDE_LATE' })
    for (const own of [{ fromMatchday: 15 }, { fromMatchday: 1.5 }, { reason: ' ' }, { reason: 'x'.repeat(501) }])
      expect(await refused(own)).toMatchObject({ refused: 'ENGINE_OVERRIDE_UNLAWFUL' })
    expect(await refused({ season: 9 })).toMatchObject({ refused: 'SEASON_NOT_FOUND' })
    expect(world.list('engineOverride')).toEqual([])
  })

  it('is played on the other engine from that matchday on; old battles keep theirs', async () => {
    expect(await world.run(overrideEngine, request)).toEqual({
      season: 1,
      ordinal: 1,
      fromMatchday: 3,
      engineVersion: OTHER,
      reason: request.reason,
      at: endOfWeek(1),
    })
    await world.playTo(endOfWeek(4))
    const versions = world.list('match', { status: 'revealed' }).map(({ id, matchday }) => {
      const { engineVersion: fought } = world.get('battle', { matchId: id })
      return [matchday, world.get('lockedMatch', { matchId: id }).engineVersion, fought].join(' ')
    })
    expect([...new Set(versions)].sort()).toEqual([
      `1 ${first} ${first}`,
      `2 ${first} ${first}`,
      `3 ${OTHER} ${OTHER}`,
      `4 ${OTHER} ${OTHER}`,
    ])
  })

  it('reaches a match that is locked and not yet fought: that is when an engine shows that it is broken', async () => {
    const [match] = world.list('match', { matchday: 5 })
    await world.playTo(gameInstant((match?.lockAt ?? 0) + 1))
    expect(world.list('match', { matchday: 5, status: 'locked' })).toHaveLength(4)
    await world.run(overrideEngine, { ...request, fromMatchday: 5, engineVersion: first, reason: 'Back again.' })
    await world.playTo(endOfWeek(5))
    for (const { id } of world.list('match', { matchday: 5 })) {
      expect(world.get('lockedMatch', { matchId: id }).engineVersion).toBe(OTHER)
      expect(world.get('battle', { matchId: id }).engineVersion).toBe(first)
    }
  })
})

it('of several overrides that hold the last one rules', () => {
  const season = { engineVersion: '1.0.0' }
  const overrides = [
    { ordinal: 1, fromMatchday: 5, engineVersion: '1.0.1' },
    { ordinal: 2, fromMatchday: 3, engineVersion: '1.0.2' },
  ]
  expect([1, 2, 3, 4, 5, 14].map((day) => engineOfMatchday(season, overrides, day))).toEqual([
    '1.0.0',
    '1.0.0',
    '1.0.2',
    '1.0.2',
    '1.0.2',
    '1.0.2',
  ])
})

it('a season begins on a published engine, never on one that may still change or is not there', async () => {
  const world = new TestWorld('unpublished')
  const founding = async (engineVersion: string) =>
    await world.run(foundWorld, {
      seed: 'unpublished',
      name: 'A world',
      tiers: 1,
      factor: 2,
      driven: true,
      ratePermille: 1000,
      battleCommitment: '',
      engineVersion,
    })
  await expect(founding('1.0.0-dev')).rejects.toThrow('a season begins on a published engine, not on 1.0.0-dev')
  await expect(founding('900.9.9')).rejects.toThrow('a season begins on a published engine, and 900.9.9 is none')
})
