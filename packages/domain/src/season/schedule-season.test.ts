import { describe, expect, it } from 'vitest'

import { aWorld } from '../testing/test-world.ts'
import { DAY_MS, gameInstant, HOUR_MS } from '../time/game-instant.ts'
import { scheduleSeason } from './schedule-season.ts'

describe('drawing the fixtures of a season late', () => {
  it('leaves out what would have been due before', async () => {
    const world = await aWorld({ scheduled: false })
    await world.playTo(gameInstant(2 * DAY_MS))
    await world.run(scheduleSeason, { season: 1 })
    expect(world.list('due').every(({ at }) => at > 2 * DAY_MS)).toBe(true)
    expect(world.list('match')).toHaveLength(56)
  })

  it('refuses once the first orders would have locked', async () => {
    const world = await aWorld({ scheduled: false })
    await world.playTo(gameInstant(5 * DAY_MS + 12 * HOUR_MS))
    expect(await world.run(scheduleSeason, { season: 1 })).toMatchObject({ refused: 'SEASON_TOO_LATE' })
    expect(world.list('due')).toEqual([])
  })
})
