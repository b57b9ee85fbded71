import { expect, test } from 'vitest'
import { NAME_ROOM, fitName } from './fit-name.ts'

test('short names keep their size and width', () => {
  expect(fitName('Rosgar Duskwalker')).toEqual({ text: 'Rosgar', size: 12.5, width: undefined })
})

test('long names are written smaller and set into the room of a hex', () => {
  expect(fitName('Quilanmund the Grey')).toEqual({ text: 'Quilanmund', size: 11, width: NAME_ROOM })
})

test('very long names are cut short, by letters and not by bytes', () => {
  expect(fitName('Bartholomäusine')).toEqual({ text: 'Bartholom…', size: 11, width: NAME_ROOM })
})
