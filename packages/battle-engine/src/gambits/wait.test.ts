import { expect, test } from 'vitest'
import { events, onRolls, stage, stageInput, type Actor, type Scripted } from '../../test/stage.ts'
import { beginHour } from '../battle/hours.ts'
import { loadInput } from '../battle/load.ts'
import { playRound } from '../battle/rounds.ts'
import { breaches } from '../../tools/laws.ts'
import { simulate } from '../simulate.ts'
import { explain } from '../replay/explain.ts'
import { decode } from '../log/read.ts'
import { ACTED, COOLDOWN, EVENTS, HEALTH, S } from '../state/layout.ts'
import { gain, POISON } from '../combat/status.ts'
import { takeTurn } from '../turn/turn.ts'
import type { Gambit } from '../gambit-language.ts'

const WAIT: Gambit = { onlyIf: [], do: { kind: 'wait' }, prefer: [] }
const HOLD: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const slow = { might: 1200, agility: 0, intellect: 1200, spirit: 1200, vitality: 0, resolve: 0 }

/** Two of ours who wait, a slow foe who holds: all far apart. */
const waiters: Actor[] = [
  { side: 0, classId: 'ranger', at: [0, 0], gambits: [WAIT, HOLD] },
  { side: 0, classId: 'bard', at: [0, 8], gambits: [WAIT, HOLD] },
  { side: 1, classId: 'cleric', at: [12, 4], attributes: slow, gambits: [HOLD] },
]
const initiatives: Scripted[] = [
  ['initiative', 10],
  ['initiative', 20],
  ['initiative', 0],
]

test('who waits acts after everybody else, once, in the order in which they began to wait', () => {
  loadInput(stageInput(waiters))
  beginHour(1)
  S[EVENTS] = 0
  onRolls(initiatives, () => playRound(1))
  const turns = events().flatMap((e) => (e.kind === 'turn-began' ? [[e.actor, e.resumed]] : []))
  expect(turns).toEqual([
    [1, false],
    [0, false],
    [6, false],
    [1, true],
    [0, true],
  ])
  expect(events().filter((e) => e.kind === 'held-back')).toHaveLength(2)
  expect([S[ACTED], S[ACTED + 6]]).toEqual([3, 1])
})

test('who only ever waits is led by instinct the second time: there is no loop', () => {
  const input = stageInput([
    { side: 0, classId: 'bard', at: [0, 0], gambits: [WAIT] },
    { side: 1, classId: 'guardian', at: [12, 4], gambits: [WAIT] },
  ])
  const { outcome, log } = simulate(input)
  // One turn a round, whoever lies fallen has none: a turn that went on after waiting is the same turn.
  const turns = outcome.heroes.map(([hero]) => hero!.turns)
  expect(Math.max(...turns)).toBe(outcome.rounds)
  const resumed = [...decode(log)].filter((e) => e.kind === 'turn-began' && e.resumed && e.actor === 0)
  expect(resumed.length).toBe(turns[0])
  expect(log.length / 2).toBeLessThan(3000)
  expect(breaches(input, 7)).toEqual([])
})

test('what a turn begins with comes once, and what ends with it comes at its end', () => {
  const [me] = stage([
    { side: 0, classId: 'ranger', at: [0, 0], abilities: ['pin'], gambits: [WAIT, HOLD] },
    { side: 1, classId: 'cleric', at: [12, 4] },
  ])
  S[COOLDOWN + me!] = 3
  gain(6, me!, POISON, 2, 5)
  const full = S[HEALTH + me!]!
  onRolls([], () => takeTurn(me!))
  expect([S[HEALTH + me!], S[COOLDOWN + me!], S[ACTED + me!]]).toEqual([full - 5, 2, 2])
  expect(events().some((e) => e.kind === 'status-ended')).toBe(false)
})

test('why tells the second turn its own rules', () => {
  const input = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0], gambits: [WAIT, HOLD] },
    {
      side: 1,
      classId: 'cleric',
      at: [12, 4],
      gambits: [WAIT, { ...HOLD, do: { kind: 'go-to-lane' } }],
      lane: 'north',
    },
  ])
  const { log } = simulate(input)
  const walked = explainFirst(input, log, 'moved')
  expect(walked.rules).toEqual([
    { rule: 'gambit 1', result: 'impossible', whyNot: { kind: 'has-waited' } },
    { rule: 'gambit 2', result: 'acted' },
  ])
  expect(walked.set).toBe('a')
})

function explainFirst(input: Parameters<typeof explain>[0], log: Int32Array, kind: string): ReturnType<typeof explain> {
  loadInput(input)
  const tick = [...decode(log)].find((e) => e.kind === kind)!.tick
  return explain(input, tick)
}
