import { createChance, guildName, heroName } from '@mythic/domain'
import { expect, test } from 'vitest'

import { longestGuildName, longestHeroName } from './longest-names.ts'

const lengths = (name: string): number[] => name.split(' ').map((word) => word.length)

test('no name that chance draws is longer than the longest, in its given name or its byname', () => {
  const [given = 0, byname = 0] = lengths(longestHeroName(0))
  const chance = createChance('any')
  for (let hero = 0; hero < 5_000; hero++) {
    const [first = 0, second = 0] = lengths(heroName(chance.stream('hero-name', hero)))
    expect(first).toBeLessThanOrEqual(given)
    expect(second).toBeLessThanOrEqual(byname)
  }
  const longest = longestGuildName(0).length
  for (let guild = 0; guild < 5_000; guild++)
    expect(guildName(chance.stream('guild-founding', guild), new Set()).length).toBeLessThanOrEqual(longest)
})

test('the heroes of a guild bear different ones', () => {
  expect(new Set(Array.from({ length: 12 }, (_, turn) => longestHeroName(turn))).size).toBe(12)
})
