import { expect, it } from 'vitest'

import { allEnded } from './all-ended.ts'

/** As `pg` throws them. */
function refused(code: string): Error {
  return Object.assign(new Error(code), { code })
}

async function after(ms: number, failure: Error): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  throw failure
}

it('gives all results in their order', async () => {
  expect(await allEnded<unknown>([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two'])
  expect(await allEnded([])).toEqual([])
})

it('throws the failure of the first, however late it comes, and not before all have ended', async () => {
  let ended = false
  const last = after(30, new Error('late')).finally(() => void (ended = true))
  await expect(allEnded([last, Promise.reject(new Error('early'))])).rejects.toThrow('late')
  expect(ended).toBe(true)
})

it('throws what broke the transaction, not what met it broken, whoever stands first', async () => {
  const deadlock = refused('40P01')
  await expect(allEnded([after(10, refused('25P02')), Promise.reject(deadlock)])).rejects.toBe(deadlock)
  await expect(allEnded([after(10, refused('26000')), Promise.reject(deadlock)])).rejects.toBe(deadlock)
  await expect(allEnded([Promise.resolve(1), Promise.reject(refused('25P02'))])).rejects.toThrow('25P02')
})
