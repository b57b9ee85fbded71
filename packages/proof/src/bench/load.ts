import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const CONNECTIONS = 16

/** Requests a second that one address answers, asked by another process over 16 connections. Throws on any answer but 2xx. */
export async function requestsPerSecond(
  url: string,
  { seconds, cookie }: { seconds: number; cookie?: string },
): Promise<number> {
  const program = fileURLToPath(import.meta.resolve('autocannon'))
  const args = ['--json', '--connections', String(CONNECTIONS), '--duration', String(seconds)]
  if (cookie !== undefined) args.push('--headers', `cookie=${cookie}`)
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, url], { maxBuffer: 16_000_000 })
  const result = JSON.parse(stdout) as { '2xx': number; non2xx: number; errors: number; duration: number }
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`)
  return result['2xx'] / result.duration
}
