import { expect, test } from 'vitest'
import { worldLabels } from './world-labels.ts'

test('tells worlds of one name apart, and marks those of the past', () => {
  const world = (id: string, name: string, archived = false) => ({ id, name, archived })
  const labels = worldLabels([world('aaaa-1111', 'Twin'), world('bbbb-2222', 'Twin', true), world('cccc-3333', 'Only')])
  expect([...labels.values()]).toEqual(['Twin #1111', 'Twin #2222 (archived)', 'Only'])
})
