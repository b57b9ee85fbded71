import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { expect, onTestFinished, test } from 'vitest'

import { findProcess, startServices } from '../src/index.ts'
import { aFolder } from './folders.ts'

const FIXTURE = fileURLToPath(new URL('./fixtures/start-and-wait.ts', import.meta.url))

interface Starter {
  child: ChildProcess
  pids: { postgres: number; redis: number }
}

async function startAndWait(...args: string[]): Promise<Starter> {
  const child = spawn(process.execPath, [FIXTURE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, pids: JSON.parse(line) as Starter['pids'] }
  }
  throw new Error('The starter ended without telling its processes.')
}

const areGone = (pids: Starter['pids']): boolean =>
  findProcess(pids.postgres) === null && findProcess(pids.redis) === null

function findGuardianOf(parent: number): number | null {
  for (const pid of listPids()) {
    const facts = findProcess(pid)
    if (facts?.parent === parent && facts.command.includes('guardian.ts')) return pid
  }
  return null
}

function listPids(): number[] {
  const names =
    process.platform === 'linux'
      ? readdirSync('/proc')
      : spawnSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).stdout.split('\n')
  return names.map(Number).filter((pid) => pid > 0)
}

test('leaves no process and no folder when its starter is killed by SIGKILL', async () => {
  const dataDir = aFolder()
  const { child, pids } = await startAndWait(dataDir)
  expect(areGone(pids)).toBe(false)
  child.kill('SIGKILL')
  await expect.poll(() => areGone(pids), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => existsSync(dataDir), { timeout: 20_000 }).toBe(false)
})

test('takes over a kept folder from a starter that was killed a moment ago', async () => {
  const dataDir = aFolder()
  const { child, pids } = await startAndWait(dataDir, '--persistent')
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const next = await startServices({ dataDir, persistent: true })
  onTestFinished(next.stop)
  expect(next.postgres.pid()).not.toBe(pids.postgres)
  await expect.poll(() => areGone(pids), { timeout: 20_000 }).toBe(true)
  expect(findProcess(next.postgres.pid() ?? 0)).not.toBeNull()
  expect(readFileSync(`${dataDir}/lock.json`, 'utf8')).toContain(`"pid":${process.pid}`)
})

test('replaces a guardian that was killed, which then knows every service', async () => {
  const { child, pids } = await startAndWait(aFolder())
  const parent = child.pid ?? 0
  const guardian = findGuardianOf(parent)
  process.kill(guardian ?? 0, 'SIGKILL')
  await expect
    .poll(() => findGuardianOf(parent), { timeout: 20_000 })
    .not.toSatisfy((pid) => pid === guardian || pid === null)
  child.kill('SIGKILL')
  await expect.poll(() => areGone(pids), { timeout: 20_000 }).toBe(true)
})
