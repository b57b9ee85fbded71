import { describe, expect, it } from 'vitest'

import { differenceBetween, firstDifferingRows } from './differences.ts'

const hash = (over: object) => ({ hash: 'a', tables: { seat: '1', hero: '2' }, guilds: { g1: 'x', g2: 'y' }, ...over })

describe('the comparison of two worlds', () => {
  it('finds nothing between equals', () => {
    expect(differenceBetween(hash({}), hash({}))).toBeNull()
  })

  it('names the tables and the guilds that differ, missing ones too', () => {
    const other = hash({ hash: 'b', tables: { seat: '1', hero: '3' }, guilds: { g1: 'x', g3: 'z' } })
    expect(differenceBetween(hash({}), other)).toEqual({ tables: ['hero'], guilds: ['g2', 'g3'] })
  })

  it('shows the rows that only one has, whatever order their keys were written in', () => {
    const lab = {
      seat: [
        { id: 1, points: 3 },
        { id: 2, points: 0 },
      ],
    }
    const postgres = {
      seat: [
        { points: 3, id: 1 },
        { id: 2, points: 1 },
      ],
    }
    expect(firstDifferingRows('seat', lab, postgres)).toEqual([
      'seat, only in the lab:      {"id":2,"points":0}',
      'seat, only in Postgres: {"id":2,"points":1}',
    ])
  })
})
