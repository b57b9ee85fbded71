import { decode, explain, randomInput, simulate } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { gambitNumber, laidAt, sayKey, sayPassedOver } from './why-words.ts'

const name = (key: string) => key

test('a rule is a gambit by its number, or the instinct', () => {
  expect(gambitNumber('gambit 3')).toBe(3)
  expect(gambitNumber('instinct')).toBeNull()
})

test('what stood in the way is told: the filter that did not hold, the rounds an ability rests', () => {
  const gambit = {
    onlyIf: [{ kind: 'foe-in-range' as const }, { kind: 'self-health-below' as const, permille: 300 }],
    do: { kind: 'ability' as const, ability: 'taunt' as const },
    prefer: [],
  }
  const filter = sayPassedOver({ rule: 'gambit 1', result: 'filter', failed: [1] }, gambit, name)
  expect(filter).toBe('did not hold: “my health is below 30 %”')
  const resting = { rule: 'gambit 1', result: 'impossible', whyNot: { kind: 'resting', rounds: 2 } } as const
  expect(sayPassedOver(resting, gambit, name)).toMatch(/^could not use .+: it rests 2 more rounds$/)
})

test('values are told as a reader counts', () => {
  expect(sayKey({ kind: 'farthest' }, -4)).toBe('4')
  expect(sayKey({ kind: 'least-health-permille' }, 455)).toBe('45.5 %')
  expect(sayKey({ kind: 'can-fell' }, 0)).toBe('yes')
  expect(sayKey({ kind: 'class-order', classes: ['cleric'] }, 99)).toBe('not listed')
})

test('pain of a status leads back to the event that laid it, and every passed rule of a battle has words', () => {
  let laid = 0
  let passed = 0
  for (const seed of [1, 2, 3, 4]) {
    const input = randomInput(seed)
    const heroes = new Map(input.sides.flatMap((side) => side.heroes).map((hero) => [hero.key, hero]))
    const events = [...decode(simulate(input).log)]
    for (const event of events) {
      if (event.kind === 'suffered') {
        const from = laidAt(events, event.tick)
        const cause = events[(from ?? 0) - 1]
        expect(cause).toMatchObject({ kind: 'status-gained', status: event.status, target: event.target })
        laid += 1
      }
      if (event.tick % 41 !== 0) continue
      const { hero, rules } = explain(input, event.tick)
      for (const rule of rules.filter(({ result }) => result !== 'acted')) {
        const gambit = heroes.get(hero ?? '')?.gambits[(gambitNumber(rule.rule) ?? 0) - 1]
        expect(sayPassedOver(rule, gambit, name)).toMatch(/^(did not hold: “.+”|could not .+: .+)$/)
        passed += 1
      }
    }
  }
  expect(laid).toBeGreaterThan(5)
  expect(passed).toBeGreaterThan(20)
})
