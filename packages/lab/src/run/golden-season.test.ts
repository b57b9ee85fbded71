import { describe, expect, it } from 'vitest'

import { checkGolden, readGolden } from './golden-season.ts'

describe('the golden season of ruleset 1', () => {
  it('is played to the same hash in each of its sixteen weeks', async () => {
    const golden = await readGolden()
    expect(golden.weeks).toHaveLength(16)
    expect(
      await checkGolden(golden),
      'if the rules or the engine were meant to change: pnpm lab golden --update',
    ).toEqual([])
  }, 60_000)

  it('names the first week and the tables that differ', async () => {
    const golden = await readGolden()
    const weeks = golden.weeks
      .slice(0, 3)
      .map((week, place) => (place === 1 ? { hash: 'another', tables: { ...week.tables, seat: 'another' } } : week))
    const [first, ...tables] = await checkGolden({ ...golden, weeks })
    expect(first).toMatch(/^week 2 has hash [0-9a-f]{64}, golden is another$/)
    expect(tables).toEqual(['week 2: table seat differs'])
  }, 60_000)

  it('does not compare seasons of two engines', async () => {
    const golden = await readGolden()
    expect(await checkGolden({ ...golden, engineVersion: '0.9.0' })).toEqual([expect.stringContaining('engine 0.9.0')])
  })
})
