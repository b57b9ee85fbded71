import { expect, test } from 'vitest'
import { walkBoard } from './walk-board.ts'

test('arrows, Home and End walk over the home columns and stop at their edges', () => {
  expect(walkBoard({ column: 0, row: 3 }, 'ArrowDown')).toEqual({ column: 0, row: 4 })
  expect(walkBoard({ column: 0, row: 3 }, 'ArrowRight')).toEqual({ column: 1, row: 3 })
  expect(walkBoard({ column: 1, row: 0 }, 'ArrowUp')).toEqual({ column: 1, row: 0 })
  expect(walkBoard({ column: 1, row: 8 }, 'ArrowDown')).toEqual({ column: 1, row: 8 })
  expect(walkBoard({ column: 0, row: 5 }, 'ArrowLeft')).toEqual({ column: 0, row: 5 })
  expect(walkBoard({ column: 1, row: 5 }, 'End')).toEqual({ column: 1, row: 8 })
  expect(walkBoard({ column: 1, row: 5 }, 'Home')).toEqual({ column: 1, row: 0 })
  expect(walkBoard({ column: 1, row: 5 }, 'x')).toBeNull()
})
