import type { Gambit } from '@mythic/battle-engine'
import { describe, expect, it } from 'vitest'
import { aWorld } from '../testing/test-world.ts'
import { commandOf, commands } from './command-of.ts'
import type { CommandVerb } from './command.ts'
import { goldenRequests } from './golden-requests.ts'

const verbs = Object.keys(commands) as CommandVerb[]
const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const stand: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [{ kind: 'nearest' }] }

describe('the versions of a command', () => {
  it('are numbered from 1, each with a request of its own that is plain data', () => {
    for (const verb of verbs) {
      expect(commands[verb].map((command) => [command.verb, command.v])).toEqual(
        commands[verb].map((_, index) => [verb, index + 1]),
      )
      expect(goldenRequests[verb]).toHaveLength(commands[verb].length)
      expect(JSON.parse(JSON.stringify(goldenRequests[verb]))).toEqual(goldenRequests[verb])
    }
  })
  it('are an error where there never was one', () => {
    expect(() => commandOf('save-gambits', 3)).toThrow('save-gambits has no version 3')
    expect(() => commandOf('save-line-up', 0)).toThrow('save-line-up has no version 0')
  })
  it('do kept requests again as they were meant: a set named by the first version, both by the second', async () => {
    const world = await aWorld({ seed: 'kept' })
    const hero = world.list('hero', { status: 'active' }).find(({ guildId }) => guildId !== null)
    if (hero === undefined || hero.guildId === null) throw new Error('nobody is in a guild')
    const { guildId, id: heroId } = hero
    const { gambits: first, sets } = world.get('gambitSet', { heroId })
    const others = { guildId, heroId }
    const kept: [v: number, request: object][] = [
      [1, { ...others, version: 1, gambits: [hold], set: 'b' }],
      [1, { ...others, version: 2, gambits: [stand] }],
      [1, { ...others, version: 3, gambits: [hold], set: 'c' }],
      [2, { ...others, version: 4, gambits: [stand, hold], sets: { b: [stand] } }],
      [1, { ...others, version: 5, gambits: [], set: 'b' }],
    ]
    const seen = []
    for (const [v, request] of kept) {
      await world.run(commandOf('save-gambits', v), request)
      const { gambits, sets: now } = world.get('gambitSet', { heroId })
      seen.push({ a: gambits, ...now })
    }
    const before = sets.c === undefined ? {} : { c: sets.c }
    expect(seen).toEqual([
      { a: first, ...before, b: [hold] },
      { a: [stand], ...before, b: [hold] },
      { a: [stand], b: [hold], c: [hold] },
      { a: [stand, hold], b: [stand] },
      { a: [stand, hold] },
    ])
  })
})
