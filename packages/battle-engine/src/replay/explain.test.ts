import { expect, test } from 'vitest'
import { wideInput } from '../random-gambits.ts'
import { decode } from '../log/read.ts'
import { LOG } from '../log/write.ts'
import { simulate } from '../simulate.ts'
import { explain, rollOf } from './explain.ts'

const BATTLES = Array.from({ length: 12 }, (_, seed) => wideInput(seed + 1))

test('asking why changes nothing: the battle that is watched has the same log', () => {
  for (const input of BATTLES) {
    const { log } = simulate(input)
    explain(input, log.length / 2)
    expect(LOG.slice(0, log.length)).toEqual(log)
  }
})

test('the rule an event names is the last that is told, and all before it were passed over for a reason', () => {
  for (const input of BATTLES) {
    for (const event of [...decode(simulate(input).log)].filter((_, i) => i % 37 === 0)) {
      if (event.cause.kind !== 'gambit' && event.cause.kind !== 'instinct') continue
      const { rules } = explain(input, event.tick)
      const last = rules.at(-1)
      expect(last?.rule).toBe(event.cause.kind === 'instinct' ? 'instinct' : `gambit ${event.cause.number}`)
      expect(last?.result).toBe('acted')
      for (const rule of rules.slice(0, -1)) {
        if (rule.result === 'filter') expect(rule.failed.length).toBeGreaterThan(0)
        else expect(rule.result).toBe('impossible')
      }
    }
  }
})

test('a hit has a roll below what it needed, a miss one that is not; each can be asked for again by name', () => {
  let seen = 0
  for (const input of BATTLES) {
    for (const event of [...decode(simulate(input).log)].filter(({ kind }) => kind === 'missed' || kind === 'hit')) {
      if (event.tick % 29 !== 0) continue
      const roll = explain(input, event.tick).rolls.findLast(
        ({ stream, tick }) => stream === 'hit' && tick === event.tick,
      )
      // A guard or a ward tells its part first: then the roll led to the event before.
      if (roll === undefined || roll.needed === null) continue
      seen += 1
      expect(roll.value < roll.needed).toBe(event.kind === 'hit')
      expect(rollOf(input, roll.hero, roll.stream, roll.counter)).toEqual(roll)
    }
  }
  expect(seen).toBeGreaterThan(20)
})

test('a blow that a gambit chose falls on one of those whom it could choose from, most often on the dearest', () => {
  let [all, first] = [0, 0]
  for (const input of BATTLES) {
    const keys = new Map<number, string>()
    for (const side of [0, 1] as const) {
      const places = input.sides[side].heroes.toSorted(
        (a, b) => a.place.column - b.place.column || a.place.row - b.place.row,
      )
      places.forEach(({ key }, place) => keys.set(side * 6 + place, key))
    }
    for (const event of decode(simulate(input).log)) {
      if (event.kind !== 'used' || event.cause.kind !== 'gambit' || event.target === null || event.tick % 5 !== 0)
        continue
      const { targets } = explain(input, event.tick)
      const place = targets.findIndex(({ target }) => target === keys.get(event.target ?? -1))
      expect(place, `event ${event.tick}`).toBeGreaterThanOrEqual(0)
      all += 1
      if (place === 0) first += 1
    }
  }
  expect(all).toBeGreaterThan(20)
  expect(first / all).toBeGreaterThan(0.6)
})

test('a turn that begins tells the roll of its initiative', () => {
  for (const input of BATTLES.slice(0, 4)) {
    for (const event of [...decode(simulate(input).log)].filter(({ kind }) => kind === 'turn-began').slice(0, 40)) {
      const { hero, rolls } = explain(input, event.tick)
      expect(rolls.map((roll) => [roll.stream, roll.hero])).toEqual([['initiative', hero]])
    }
  }
})
