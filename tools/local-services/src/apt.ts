import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { programFolders, wholeEnv } from './config.ts'

/** The first of these programs that stands on this machine; null when none does. */
export function findProgram(...names: string[]): string | null {
  for (const name of names) {
    for (const folder of programFolders()) {
      if (existsSync(join(folder, name))) return join(folder, name)
    }
  }
  return null
}

/** May we bring a missing part ourselves? Only as root on Debian or a child of it, such as Ubuntu. */
export function canInstall(): boolean {
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null || !existsSync('/etc/os-release')) return false
  const release = readFileSync('/etc/os-release', 'utf8')
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(release)
}

/** Installs Debian packages. Returns null, or what apt said when it failed. */
export function aptInstall(packages: string[], say: (line: string) => void): string | null {
  say(`Installing ${packages.join(', ')} through apt …`)
  // RUNLEVEL=1 keeps a package from starting a server of its own beside ours.
  const env = { ...wholeEnv(), DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const wait = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3']
  const update = spawnSync('apt-get', [...wait, 'update', '-q'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const install = spawnSync('apt-get', [...wait, 'install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64_000_000,
  })
  if (install.status === 0) return null
  const words = [install, ...(update.status === 0 ? [] : [update])]
  return words.map((run) => (run.error?.message ?? run.stderr).trim().split('\n').slice(-3).join(' ')).join(' ')
}
