import { checkCrest } from '@mythic/domain/heraldry'
import { expect, test } from 'vitest'
import { heroBorder, rankFrame } from './hero-border.ts'
import { crestOfSeed } from './seed.ts'

test('the same seed gives the same lawful crest, another seed another', () => {
  expect(crestOfSeed('Ravenmark')).toEqual(crestOfSeed('Ravenmark'))
  expect(crestOfSeed('Ravenmark')).not.toEqual(crestOfSeed('Thornwall'))
  for (let seed = 0; seed < 200; seed++) expect(checkCrest(crestOfSeed(`guild ${seed}`)).ok).toBe(true)
})

test('a hundred heroes have a hundred borders, each inside its box', () => {
  const borders = new Set(Array.from({ length: 100 }, (_, hero) => heroBorder(`hero-${hero}`)))
  expect(borders.size).toBe(100)
  for (const border of borders)
    for (const number of border.matchAll(/[\d.]+/g)) expect(Number(number[0])).toBeLessThanOrEqual(100)
})

test('the frame grows with rank and never shrinks', () => {
  const worth = (rank: number) => {
    const { rings, studs, gilt } = rankFrame(rank)
    return rings + studs + (gilt ? 1 : 0)
  }
  for (let rank = 2; rank <= 25; rank++) expect(worth(rank)).toBeGreaterThanOrEqual(worth(rank - 1))
  expect(rankFrame(20)).toEqual({ rings: 2, studs: 12, gilt: true })
})
