import { spawn } from 'node:child_process'
import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A league to play against: one that runs already, or one brought up by the very program that `pnpm start` runs. */
export interface RunningLeague extends AsyncDisposable {
  readonly url: string
}

const READY_LIMIT_MS = 240_000

export function givenLeague(url: string): RunningLeague {
  return { url: url.replace(/\/$/, ''), [Symbol.asyncDispose]: async () => {} }
}

/** Starts a whole league on a free port and a data folder of its own, both gone afterwards. Throws with what the starter said. */
export async function startLeague(say: (line: string) => void): Promise<RunningLeague> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mythic-first-run-'))
  chmodSync(dataDir, 0o711) // lets the user postgres through when we are root
  const main = fileURLToPath(new URL('../../../../tools/start/src/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--port', '0', '--data-dir', dataDir, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ready = Promise.withResolvers<string>()
  const timer = setTimeout(() => ready.reject(new Error(`no READY within ${READY_LIMIT_MS / 1000} s`)), READY_LIMIT_MS)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as {
      event: string
      url?: string
      name?: string
      detail?: string
      what?: string
      why?: string
    }
    if (event.event === 'ready' && event.url !== undefined) ready.resolve(event.url)
    if (event.event === 'step') say(`    ${event.name ?? ''}: ${event.detail ?? ''}`)
    if (event.event === 'failed') ready.reject(new Error(`${event.what ?? ''} ${event.why ?? ''}`))
  })
  child.once('close', (code) => ready.reject(new Error(`the starter ended with code ${code}`)))

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const url = await ready.promise
    return { url, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
