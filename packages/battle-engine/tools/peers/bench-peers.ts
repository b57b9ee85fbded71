import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Another simulator beside ours: its battles a second and core, the median of some repeats in one process. */
export type PeerFigure = {
  simulator: string
  version: string
  format: string
  battlesPerSecond: number
  battles: number
}

/** The peers could not be measured: what failed, and what to do. */
export class NoPeers extends Error {
  override readonly name = 'NoPeers'
}

/** Pinned: figures of another version are other figures. */
const PACKAGE = 'pokemon-showdown'
const VERSION = '0.11.11'
const FORMATS = ['gen9randombattle', 'gen1randombattle'] as const
const BATTLES = 60
const REPEATS = 3
const MOST_MS = 300_000

/**
 * Pokémon Showdown's simulator, fetched from npm into a folder that is removed afterwards: random battles of its newest and its first
 * generation by two of its random players, in its own runner, line-ups made beforehand. By CPU time, as ours. Throws NoPeers.
 */
export function benchPeers(say: (line: string) => void, registry?: string): PeerFigure[] {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-peers-'))
  try {
    say(`  fetching ${PACKAGE} ${VERSION} from npm for this run …`)
    fetchInto(folder, registry)
    const version = versionIn(folder)
    return FORMATS.map((format) => {
      say(`  ${BATTLES} random battles of ${format}, ${REPEATS + 1} times …`)
      const rates = ratesOf(folder, format).sort((a, b) => a - b)
      const median = rates[Math.floor(rates.length / 2)] ?? 0
      return { simulator: PACKAGE, version, format, battlesPerSecond: Math.round(median * 10) / 10, battles: BATTLES }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each figure with how many times as many battles ours fights. */
export function besidePeers(ours: number, peers: readonly PeerFigure[]): (PeerFigure & { timesOurs: number })[] {
  return peers.map((peer) => ({ ...peer, timesOurs: Math.round((10 * ours) / peer.battlesPerSecond) / 10 }))
}

function fetchInto(folder: string, registry: string | undefined): void {
  // Nothing of it is run while it is fetched, and what only its server needs stays away.
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--ignore-scripts',
    '--omit=optional',
    '--no-audit',
    '--no-fund',
  ]
  const patience = ['--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000']
  const from = registry === undefined ? [] : ['--registry', registry]
  const run = spawnSync('npm', [...args, ...patience, ...from, `${PACKAGE}@${VERSION}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_MS,
  })
  if (run.status === 0) return
  const why = run.error?.message ?? lastErrorOf(run.stderr) ?? `npm ended with ${run.status}`
  throw new NoPeers(
    `cannot fetch ${PACKAGE} ${VERSION} from npm: ${why}. --peers needs npm and its registry; without them leave it out`,
  )
}

function lastErrorOf(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.startsWith('npm error') && !line.includes('complete log'))
  return (
    lines.find((line) => /network|registry|request|ECONN|ENOTFOUND|E404/.test(line))?.replace('npm error ', '') ??
    lines[0]
  )
}

function versionIn(folder: string): string {
  const file = join(folder, 'node_modules', PACKAGE, 'package.json')
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version)
}

function ratesOf(folder: string, format: string): number[] {
  const program = fileURLToPath(new URL('./showdown-battles.ts', import.meta.url))
  const run = spawnSync(process.execPath, [program, folder, format, String(BATTLES), String(REPEATS)], {
    encoding: 'utf8',
    timeout: MOST_MS,
  })
  const line = run.stdout?.trim().split('\n').at(-1) ?? ''
  if (run.status === 0 && line.startsWith('[')) return JSON.parse(line) as number[]
  const why = run.error?.message ?? run.stderr.trim().slice(-400)
  throw new NoPeers(`${PACKAGE} ${VERSION} did not play ${format}: ${why}`)
}
