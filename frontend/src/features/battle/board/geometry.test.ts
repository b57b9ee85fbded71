import { expect, test } from 'vitest'
import { ALL_CELLS, BOARD_HEIGHT, BOARD_WIDTH, HEX, cellName, centreOf, ringAround } from './geometry.ts'

test('every hex lies on the board', () => {
  for (const cell of ALL_CELLS) {
    const { x, y } = centreOf(cell)
    expect(x).toBeGreaterThanOrEqual(HEX)
    expect(x).toBeLessThanOrEqual(BOARD_WIDTH - HEX)
    expect(y).toBeGreaterThan(30)
    expect(y).toBeLessThan(BOARD_HEIGHT - 30)
  }
})

test('a flipped board is the exact mirror', () => {
  for (const cell of ALL_CELLS) {
    const [plain, flipped] = [centreOf(cell), centreOf(cell, true)]
    expect(flipped.x).toBeCloseTo(BOARD_WIDTH - plain.x)
    expect(flipped.y).toBe(plain.y)
  }
})

test('a standard in the middle has six hexes around it, one at the edge has fewer', () => {
  expect(ringAround(6 + 13 * 4)).toHaveLength(6)
  expect(ringAround(0)).toHaveLength(2)
  expect(ringAround(6)).toHaveLength(3)
})

test('cells are named by column letter and row', () => {
  expect(cellName(0)).toBe('A1')
  expect(cellName(6 + 13 * 7)).toBe('G8')
})
