import { setTimeout as sleep } from 'node:timers/promises'

import { fightPublished } from '@mythic/battle-engine/published'
import type { BattleInput } from '@mythic/battle-engine'
import { aBattleInput, aBattleOfAllClasses } from '@mythic/testkit'
import { describe, expect, it } from 'vitest'

import { BattleFailed, createFightPool, FightPoolClosed } from './fight-pool.ts'

const moody = new URL('../../test/fixtures/moody-thread.ts', import.meta.url)
const input = (mood: string): BattleInput => ({ ...aBattleInput(), arena: mood as BattleInput['arena'] })

async function reasonOf(battle: Promise<unknown>): Promise<string> {
  return await battle.then(
    () => 'it was fought',
    (error: unknown) => (error instanceof BattleFailed ? error.message : `unexpected: ${String(error)}`),
  )
}

describe('the battle threads', () => {
  it('give the report that the engine gives here, log and digests included', async () => {
    await using pool = createFightPool({ threads: 2 })
    const inputs = [1, 2, 3, 4, 5].map((seed) => aBattleOfAllClasses(seed))
    const reports = await Promise.all(inputs.map(async (battle) => await pool.fight(battle)))
    expect(reports).toEqual(await Promise.all(inputs.map(fightPublished)))
  })

  it('blame a battle for another engine, and go on', async () => {
    await using pool = createFightPool({ threads: 1 })
    expect(await reasonOf(pool.fight(aBattleInput({ engine: '0.0.1' })))).toContain('engine')
    expect((await pool.fight(aBattleInput())).outcome.rounds).toBeGreaterThan(0)
  })

  it('answer each battle with its own report, more battles than threads', async () => {
    await using pool = createFightPool({ threads: 2, thread: moody })
    const names = Array.from({ length: 50 }, (_, n) => `battle ${n}`)
    const reports = await Promise.all(names.map(async (name) => await pool.fight(input(name))))
    expect(reports.map(({ engine }) => engine)).toEqual(names)
    expect(pool.waiting).toBe(0)
  })

  it('do not burn the machine when no thread can even begin, and still blame each battle', async () => {
    let begun = 0
    const count = (): void => void (begun += 1)
    process.on('worker', count)
    await using pool = createFightPool({
      threads: 1,
      thread: new URL('data:text/javascript,throw new Error("no thread")'),
    })
    expect(await reasonOf(pool.fight(aBattleInput()))).toContain('no thread')
    await sleep(1_200)
    process.off('worker', count)
    expect(begun).toBeGreaterThan(1)
    expect(begun).toBeLessThan(6)
    expect(await reasonOf(pool.fight(aBattleInput()))).toContain('no thread')
  })

  it('tell why a battle could not be fought, and keep its input', async () => {
    await using pool = createFightPool({ threads: 1, thread: moody })
    const failed = await pool.fight(input('refuse')).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(BattleFailed)
    expect(failed).toMatchObject({ message: 'no heroes', input: { arena: 'refuse' } })
    expect((await pool.fight(input('well'))).engine).toBe('well')
  })

  it('lose only the battle that took its thread down, and fight the ones behind it', async () => {
    await using pool = createFightPool({ threads: 1, thread: moody })
    const [died, threw, ...others] = [
      pool.fight(input('die')),
      pool.fight(input('throw')),
      pool.fight(input('a')),
      pool.fight(input('b')),
    ]
    expect(await Promise.all([died, threw].map(async (battle) => await reasonOf(battle as Promise<unknown>)))).toEqual([
      'its thread ended',
      expect.stringContaining('a thread of sorrow'),
    ])
    expect((await Promise.all(others)).map(({ engine }) => engine)).toEqual(['a', 'b'])
  })

  it('take down a thread that hangs, while the event loop stays free', async () => {
    await using pool = createFightPool({ threads: 2, thread: moody, hangLimitMs: 2000 })
    const hung = reasonOf(pool.fight(input('hang')))
    expect((await pool.fight(input('meanwhile'))).engine).toBe('meanwhile')
    expect(await hung).toBe('the engine gave no answer within 2000 ms')
    expect((await pool.fight(input('after'))).engine).toBe('after')
  })

  it('refuse what is left when they close, without blaming the battle', async () => {
    const pool = createFightPool({ threads: 1, thread: moody })
    const left = Promise.allSettled([pool.fight(input('hang')), pool.fight(input('a'))])
    await pool.close()
    for (const outcome of await left)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(FightPoolClosed) })
    await expect(pool.fight(input('late'))).rejects.toBeInstanceOf(FightPoolClosed)
  })
})
