import { expect, test } from 'vitest'

import { readGolden } from '../golden/file.ts'
import { breachLines } from './golden.ts'

const all = readGolden()
const breach = (name: string, round: number) => ({ name, round, want: 'aa', got: 'bb' })

test('a breach names the file in which its battle is looked into', () => {
  const look = (name: string): string | undefined => breachLines([breach(name, 3)], all).at(-1)
  expect(look('wide-1')).toContain('golden/battles.json#wide-1 ')
  expect(look('made-six-clerics')).toContain('golden/recipes.json#made-six-clerics ')
})

test('an input that is another now went no other way: there is nothing to bisect', () => {
  expect(breachLines([breach('made-six-clerics', 0)], all)).toEqual([
    'made-six-clerics: its input is another now (bb, not aa)',
  ])
  expect(breachLines([], all)).toEqual([])
})
