import { expect, test } from 'vitest'
import { NAME_ROOM, fitName } from './fit-name.ts'

test('short names keep their size and width', () => {
  expect(fitName('Rosgar Duskwalker')).toEqual({ text: 'Rosgar', size: 12.5, width: undefined })
})

test('long names are written smaller and set into the room of a hex', () => {
  expect(fitName('Quilanmund the Grey')).toEqual({ text: 'Quilanmund', size: 11, width: NAME_ROOM })
})

test('no name is cut short: the longest are written smaller still, and counted by letters, not by bytes', () => {
  const { text, size, width } = fitName('Thalunatris Pinereach')
  expect({ text, width }).toEqual({ text: 'Thalunatris', width: NAME_ROOM })
  expect(size).toBeCloseTo(10.1, 1)
  expect(fitName('Bartholomäusine')).toMatchObject({ text: 'Bartholomäusine', width: NAME_ROOM })
  expect(fitName('Bartholomäusine').size).toBeCloseTo(fitName('Bartholomausine').size, 9)
})
