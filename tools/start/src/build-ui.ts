import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { identityOf, ServiceError, stopProcess, type Guard } from '@mythic/local-services'

const SOURCES = [
  'frontend/src',
  'frontend/public',
  'frontend/index.html',
  'frontend/vite.config.ts',
  'frontend/package.json',
  'packages/battle-engine/src',
  'packages/domain/src',
  'pnpm-lock.yaml',
]

/** Builds the pages unless they were built from exactly these sources. Returns whether it built. Throws ServiceError. */
export async function buildUiIfChanged(root: string, guard: Guard, signal: AbortSignal): Promise<boolean> {
  const frontend = join(root, 'frontend')
  const dist = join(frontend, 'dist')
  const mark = join(dist, '.source-hash')
  const hash = hashSources(root)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false

  // Built beside and then swapped in: a cut build is never served, and two starts do not write into one folder.
  const fresh = `${dist}.${process.pid}`
  try {
    await runVite(frontend, fresh, guard, signal)
    writeFileSync(join(fresh, '.source-hash'), hash)
    const old = `${dist}.old-${process.pid}`
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(fresh, dist)
    rmSync(old, { recursive: true, force: true })
    return true
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Changes with the path and content of every source file; tests are no sources. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of listFiles(join(root, source))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
}

async function runVite(frontend: string, outDir: string, guard: Guard, signal: AbortSignal): Promise<void> {
  const vite = join(frontend, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: frontend,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const pid = child.pid
  if (pid !== undefined) guard.watch(pid, { signal: 'SIGTERM', graceMs: 1_000, stage: 2 })
  const identity = pid === undefined ? null : identityOf(pid)
  const cancel = (): void => {
    if (identity !== null) void stopProcess(identity, 'SIGTERM', 1_000)
  }
  signal.addEventListener('abort', cancel, { once: true })
  const code = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (exitCode, exitSignal) => resolve(exitCode ?? exitSignal ?? 'unknown'))
  })
  signal.removeEventListener('abort', cancel)
  if (pid !== undefined) guard.forget(pid)
  if (code === 0) return
  throw new ServiceError({
    what: 'The pages cannot be built.',
    why: `vite build ended with ${code}: ${said.join('').trim().slice(-2_000)}`,
    remedy: 'Mend what it names; `cd frontend && pnpm build` shows all of it.',
  })
}
