import type { BattleEvent } from '@mythic/battle-engine'
import { describe, expect, test } from 'vitest'
import { SPEEDS, liveSpeed, nextBeat, playback, startPlayback } from './playback.ts'
import type { Playback } from './playback.ts'

const rules = { kind: 'rules' } as const
const waits = (count: number): BattleEvent[] =>
  Array.from({ length: count }, (_, tick) => ({ kind: 'waited', tick, cause: rules, actor: 0 }))

describe('a replay', () => {
  const start = startPlayback(100, 0, 1, false)

  test('starts at rest on the moment of the link, kept inside the battle', () => {
    expect(startPlayback(100, 412, 2, false)).toMatchObject({ tick: 100, playing: false, speed: 2 })
    expect(startPlayback(100, -3, 1, false).tick).toBe(0)
  })

  test('plays to the end and rests there', () => {
    const playing = playback(start, { kind: 'play' })
    const ended = playback(playing, { kind: 'advance', by: 100 })
    expect(ended).toMatchObject({ tick: 100, playing: false })
    expect(playback(ended, { kind: 'toggle' })).toMatchObject({ tick: 0, playing: true, leapt: true })
  })

  test('a step stops the play; forward by one glides, anything else is a cut', () => {
    const playing = playback(start, { kind: 'play' })
    expect(playback(playing, { kind: 'step', by: 1 })).toMatchObject({ tick: 1, playing: false, leapt: false })
    expect(playback({ ...playing, tick: 9 }, { kind: 'step', by: -1 })).toMatchObject({ tick: 8, leapt: true })
  })

  test('a seek keeps playing', () => {
    const playing = playback(start, { kind: 'play' })
    expect(playback(playing, { kind: 'seek', tick: 42 })).toMatchObject({ tick: 42, playing: true, leapt: true })
  })

  test('speeds end at both ends', () => {
    let state: Playback = start
    for (const _ of SPEEDS) state = playback(state, { kind: 'faster' })
    expect(state.speed).toBe(8)
    for (const _ of SPEEDS) state = playback(state, { kind: 'slower' })
    expect(state.speed).toBe(0.5)
  })
})

describe('a live battle', () => {
  test('waits at the newest event and goes on when it grows', () => {
    const live = startPlayback(10, 10, 1, true)
    const waiting = playback(live, { kind: 'advance', by: 5 })
    expect(waiting).toMatchObject({ tick: 10, playing: true })
    const grown = playback(waiting, { kind: 'grown', length: 30 })
    expect(playback(grown, { kind: 'advance', by: 1 })).toMatchObject({ tick: 11, playing: true })
  })

  test('a look back lets go of the newest, following takes hold again', () => {
    const looking = playback(startPlayback(50, 50, 1, true), { kind: 'seek', tick: 7 })
    expect(looking.following).toBe(false)
    expect(playback(looking, { kind: 'follow' })).toMatchObject({ tick: 50, following: true, playing: true })
  })

  test('is let go at the reveal: it plays out what is left, or rests at the end', () => {
    expect(playback(startPlayback(50, 50, 1, true), { kind: 'let-go' })).toMatchObject({
      playing: false,
      following: false,
      tick: 50,
    })
    expect(playback(startPlayback(50, 30, 1, true), { kind: 'let-go' })).toMatchObject({
      playing: true,
      following: false,
      tick: 30,
    })
  })

  test('hurries so that a round is seen before the next arrives', () => {
    expect(liveSpeed(waits(2), 0, 5000)).toBe(1)
    expect(liveSpeed(waits(900), 0, 5000)).toBeCloseTo((900 * 80) / 4500)
  })
})

test('events shorter than a picture are shown together', () => {
  const beat = nextBeat(waits(100), 0, 8)
  expect(beat.by).toBe(2)
  expect(beat.delayMs).toBeGreaterThanOrEqual(16)
  expect(nextBeat(waits(100), 99, 8)).toMatchObject({ by: 1 })
})
