import { randomInput, simulate, viewAt } from '@mythic/battle-engine'
import { describe, expect, test } from 'vitest'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { plain } from '../../messages/sentence.ts'
import { abilityName } from './ability-name.ts'
import { marksAt } from './board/event-marks.ts'
import { deedsUpTo } from './deeds.ts'
import { heroesOf, isMajor, sentenceOf } from './event-words.ts'
import { fightHere } from './fight-here.ts'
import { framesOf, viewFrom } from './frames.ts'
import { reportOf } from './report.ts'
import { balanceOf, nextAfter, roundAway, timelineOf, upTo } from './timeline.ts'
import type { ViewedSide } from './viewed-battle.ts'

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34]
const sides: [ViewedSide, ViewedSide] = [
  { guildId: 'a', name: 'The Grey Wardens', crest: crestOfSeed('a') },
  { guildId: 'b', name: 'Salt and Iron', crest: crestOfSeed('b') },
]
const fights = SEEDS.map((seed) => fightHere(randomInput(seed), sides, (key) => `Hero ${key}`).battle)
const viewOf = (fight: (typeof fights)[number]) => (tick: number) => viewAt(fight.header, fight.words, tick)

describe('deeds counted from the events', () => {
  test('are the engine’s own at the end of the battle', () => {
    for (const [index, fight] of fights.entries()) {
      const { outcome } = simulate(randomInput(SEEDS[index]!))
      const counted = deedsUpTo(fight.header, fight.events, fight.events.length)
      for (const hero of outcome.heroes.flat()) {
        expect(counted.get(hero.handle), `seed ${SEEDS[index]} hero ${hero.handle}`).toMatchObject({
          damageDealt: hero.damageDealt,
          damageTaken: hero.damageTaken,
          healing: hero.healing,
          foesFelled: hero.fallsDealt,
          timesFallen: hero.timesFallen,
        })
      }
    }
  })

  test('never shrink as the battle goes on', () => {
    const fight = fights[0]!
    let before = deedsUpTo(fight.header, fight.events, 0)
    for (let tick = 0; tick <= fight.events.length; tick += 40) {
      const now = deedsUpTo(fight.header, fight.events, tick)
      for (const [handle, deeds] of now) {
        expect(deeds.damageDealt).toBeGreaterThanOrEqual(before.get(handle)!.damageDealt)
        expect(deeds.standardsHeld).toBeGreaterThanOrEqual(before.get(handle)!.standardsHeld)
      }
      before = now
    }
  })

  test('somebody holds a standard in every battle that pays glory for one', () => {
    for (const fight of fights) {
      const held = [...deedsUpTo(fight.header, fight.events, fight.events.length).values()].some(
        (deeds) => deeds.standardsHeld > 0,
      )
      expect(held).toBe(true)
    }
  })
})

test('a view by keyframes is the view of one pass, in any order of asking', () => {
  const fight = fights[1]!
  const frames = framesOf(fight.header)
  for (const tick of [612, 3, 0, 99, 100, 101, 400, 350, fight.events.length, fight.events.length + 50]) {
    expect(viewFrom(frames, fight.words, tick)).toEqual(viewOf(fight)(tick))
  }
})

test('keyframes of a prefix serve the longer log', () => {
  const fight = fights[2]!
  const short = framesOf(fight.header)
  viewFrom(short, fight.words.subarray(0, 500), 250)
  expect(short.keyframes.length).toBeGreaterThan(1)
  expect(viewFrom(short, fight.words, 700)).toEqual(viewOf(fight)(700))
})

describe('the timeline', () => {
  test('has every round, fall and a balance for each tally', () => {
    for (const fight of fights) {
      const timeline = timelineOf(fight)
      const rounds = fight.events.filter((event) => event.kind === 'round-began').length
      expect(timeline.rounds).toHaveLength(rounds)
      expect(timeline.falls).toHaveLength(fight.events.filter((event) => event.kind === 'fell').length)
      expect(timeline.momentum).toHaveLength(fight.events.filter((event) => event.kind === 'tally').length)
      for (const { balance } of timeline.momentum) expect(Math.abs(balance)).toBeLessThanOrEqual(1000)
      for (const { tick } of timeline.falls) expect(fight.events[tick - 1]?.kind).toBe('fell')
    }
  })

  test('a battle begins in balance', () => {
    expect(balanceOf(viewOf(fights[0]!)(0))).toBe(0)
  })

  test('up to a moment it holds nothing of what comes after', () => {
    const fight = fights[0]!
    const whole = timelineOf(fight)
    const middle = Math.trunc(fight.events.length / 2)
    const before = upTo(whole, middle)
    const places = [
      ...before.wounds,
      ...before.turns,
      ...[...before.rounds, ...before.falls, ...before.momentum].map(({ tick }) => tick),
    ]
    expect(Math.max(...places)).toBeLessThanOrEqual(middle)
    expect(upTo(whole, fight.events.length)).toEqual(whole)
  })

  test('leads from place to place', () => {
    const fight = fights[0]!
    const timeline = timelineOf(fight)
    const starts = timeline.rounds.map(({ tick }) => tick)
    expect(roundAway(timeline, 0, 1, fight.events.length)).toBe(starts[0])
    expect(roundAway(timeline, starts[3]! + 5, -1, fight.events.length)).toBe(starts[3])
    expect(roundAway(timeline, starts[3]!, -1, fight.events.length)).toBe(starts[2])
    expect(roundAway(timeline, fight.events.length - 1, 1, fight.events.length)).toBe(fight.events.length)
    expect(nextAfter([3, 9], 3)).toBe(9)
    expect(nextAfter([3, 9], 9)).toBeNull()
  })
})

test('every event of every battle can be told and names its heroes', () => {
  const kinds = new Set<string>()
  for (const fight of fights) {
    for (const event of fight.events) {
      kinds.add(event.kind)
      const told = plain(sentenceOf(event, sides, abilityName), (hero) => `Hero ${hero}`)
      expect(told).not.toMatch(/undefined|NaN|null/)
      for (const hero of heroesOf(event)) expect(fight.header.heroes.some(({ handle }) => handle === hero)).toBe(true)
    }
    expect(fight.events.some(isMajor)).toBe(true)
  }
  expect(kinds.size).toBeGreaterThan(22)
})

test('marks belong to the newest moments only, and stand where numbers changed', () => {
  const fight = fights[0]!
  for (let tick = 1; tick <= fight.events.length; tick++) {
    const marks = marksAt(fight.events, tick)
    for (const mark of marks) expect(tick - mark.tick).toBeLessThanOrEqual(5)
    if (fight.events[tick - 1]?.kind === 'hit')
      expect(marks.some((mark) => mark.kind === 'number' && mark.tick === tick - 1)).toBe(true)
  }
})

test('the report tells what the engine decided', () => {
  for (const [index, fight] of fights.entries()) {
    const { outcome } = simulate(randomInput(SEEDS[index]!))
    const report = reportOf(fight)
    expect(report).toMatchObject({ winner: outcome.winner, glory: outcome.glory, rounds: outcome.rounds })
    expect(report?.byHour.at(-1)?.hour).toBe(Math.ceil(outcome.rounds / 8))
    expect(report?.best).not.toBeNull()
  }
  expect(reportOf({ ...fights[0]!, events: fights[0]!.events.slice(0, -1) })).toBeNull()
})
