import { existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'

/** Opens a service's log for appending. Logs are for the last runs, not for ever: a big one begins anew. */
export function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > 8_000_000) truncateSync(path)
  return openSync(path, 'a', 0o600)
}

/** The end of a log, as an explanation of a failed start. */
export function lastLines(path: string): string {
  if (!existsSync(path)) return ''
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-5)
  return ` Its last lines in ${path}:\n  ${lines.join('\n  ')}\n`
}
