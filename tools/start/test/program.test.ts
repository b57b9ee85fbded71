import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { createGuard, findProcess } from '@mythic/local-services'
import { expect, onTestFinished, test } from 'vitest'

import { runProgram, type ProgramPlan } from '../src/program.ts'
import { supervise, type Life } from '../src/supervise.ts'

function aProgram(behaviour: string, changes: Partial<ProgramPlan> = {}): ProgramPlan {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-program-'))
  const guard = createGuard()
  onTestFinished(async () => {
    await guard.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    name: 'API',
    main: fileURLToPath(new URL('./fixtures/programs.ts', import.meta.url)),
    env: { BEHAVIOUR: behaviour },
    log: join(folder, 'api.log'),
    guard,
    readyLimitMs: 10_000,
    drainMs: 5_000,
    signal: new AbortController().signal,
    ...changes,
  }
}

test.each(['ready-by-line', 'ready-by-message'])('waits for READY (%s) and drains at the end', async (behaviour) => {
  const plan = aProgram(behaviour)
  const program = await runProgram(plan)
  expect(program.url).toBe('http://127.0.0.1:1')
  await program.stop()
  expect(findProcess(program.pid)).toBeNull()
  expect(readFileSync(plan.log, 'utf8')).toContain('drained')
})

test('tells how a program ended that never was ready, with its last words', async () => {
  await expect(runProgram(aProgram('broken'))).rejects.toThrow(/It ended with code 3\.\s+The moon is missing\./)
})

test('ends a program that does not say READY in time', async () => {
  await expect(runProgram(aProgram('silent', { readyLimitMs: 600 }))).rejects.toThrow(
    'It did not say READY within 0.6 s.',
  )
})

test('breaks off the wait for READY when it is told to', async () => {
  const controller = new AbortController()
  const starting = runProgram(aProgram('silent', { signal: controller.signal }))
  setTimeout(() => controller.abort(new Error('not wanted any more')), 200)
  await expect(starting).rejects.toThrow('not wanted any more')
})

test('kills a program that does not end in time', async () => {
  const program = await runProgram(aProgram('deaf', { drainMs: 300 }))
  await program.stop()
  expect(await program.ended).toContain('It was ended by SIGKILL.')
})

test('starts a killed program again, under another pid', async () => {
  const plan = aProgram('ready-by-line')
  const lives: number[] = []
  const restarts: string[] = []
  const watched = await supervise({
    name: 'API',
    firstDelayMs: 10,
    async start() {
      const program = await runProgram(plan)
      lives.push(program.pid)
      return program
    },
    onRestart: (reason) => restarts.push(reason),
    onGiveUp: (error) => restarts.push(error.message),
  })
  process.kill(lives[0] ?? 0, 'SIGKILL')
  await expect.poll(() => restarts.length, { timeout: 10_000 }).toBe(1)
  expect(restarts[0]).toContain('It was ended by SIGKILL.')
  expect(lives[1]).not.toBe(lives[0])
  await watched.stop()
  expect(lives.map(findProcess)).toEqual([null, null])
})

test('gives up after five deaths within a minute, saying why', async () => {
  const plan = aProgram('short-lived')
  const gaveUp = Promise.withResolvers<Error>()
  let starts = 0
  await supervise<Life>({
    name: 'The worker',
    firstDelayMs: 5,
    async start() {
      starts += 1
      return await runProgram(plan)
    },
    onRestart: () => {},
    onGiveUp: gaveUp.resolve,
  })
  expect((await gaveUp.promise).message).toMatch(
    /The worker does not stay up\. It died 5 times within a minute\. .*code 4/s,
  )
  expect(starts).toBe(5)
})
