import { describe, expect, it } from 'vitest'
import { deriveWorldId } from '../ids/ids.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import { gameInstant } from '../time/game-instant.ts'
import { faultOfEvent } from './check-event.ts'
import { chronicleSamples } from './golden-samples.ts'
import { chronicleEvents, chronicleKinds, versionOf } from './kinds.ts'
import { tell } from './tell.ts'

describe('the chronicle', () => {
  it('knows the fifty kinds of the sheet, ten of each importance, and two of its own', () => {
    const own = ['match-played', 'guild-founded']
    const sheet = chronicleEvents.filter((kind) => !own.includes(kind))
    expect(sheet).toHaveLength(50)
    for (const importance of [1, 2, 3, 4, 5])
      expect(sheet.filter((kind) => chronicleKinds[kind].importance === importance)).toHaveLength(10)
  })
  it('can tell every golden sample for ever', () => {
    expect(chronicleSamples.map(faultOfEvent).filter((fault) => fault !== null)).toEqual([])
  })
  it('has a golden sample of every version of every kind', () => {
    const kept = new Set(chronicleSamples.map(({ kind, v }) => `${kind} ${v}`))
    const written = chronicleEvents.flatMap((kind) =>
      Array.from({ length: versionOf(kind) }, (_, index) => `${kind} ${index + 1}`),
    )
    expect([...kept].sort()).toEqual(written.sort())
  })
  it('says what is wrong with an event it cannot tell', () => {
    const fine = { kind: 'comeback', v: 1, importance: 4, data: { deficit: 31, own: 88, foe: 80 } }
    expect(faultOfEvent(fine)).toBeNull()
    expect(faultOfEvent({ ...fine, kind: 'rumour' })).toMatch(/no kind/)
    expect(faultOfEvent({ ...fine, kind: 'toString' })).toMatch(/no kind/)
    expect(faultOfEvent({ ...fine, v: 2 })).toMatch(/no version/)
    expect(faultOfEvent({ ...fine, importance: 3 })).toMatch(/importance/)
    expect(faultOfEvent({ ...fine, data: { deficit: 31, own: 88 } })).toMatch(/needs foe/)
    expect(faultOfEvent({ ...fine, data: { ...fine.data, foe: 'many' } })).toMatch(/needs foe/)
    expect(faultOfEvent({ ...fine, data: { ...fine.data, mood: 'good' } })).toMatch(/nothing of mood/)
  })
  it('writes what it can tell, with an id that follows from what is told', () => {
    const guildId = 'g' as GuildId
    const about = { kind: 'three-falls', guildId, heroIds: ['b', 'a'] as HeroId[], data: { falls: 3 } } as const
    const [one, again] = [
      tell(deriveWorldId('7'), gameInstant(5), about),
      tell(deriveWorldId('7'), gameInstant(5), about),
    ]
    expect(one).toEqual(again)
    expect(one.heroIds).toEqual(['a', 'b'])
    expect(faultOfEvent({ kind: one.event, v: one.v, importance: one.importance, data: one.data })).toBeNull()
    expect(tell(deriveWorldId('7'), gameInstant(5), { ...about, mark: 'x' }).id).not.toBe(one.id)
  })
})
