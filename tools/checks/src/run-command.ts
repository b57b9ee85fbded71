import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { readEnv, ROOT } from './config.ts'

/** Runs a tool of the workspace and returns all it said, in order. */
export async function runCommand(
  command: string,
  args: string[],
  cwd: string = ROOT,
): Promise<{ code: number; output: string }> {
  const bin = join(ROOT, 'node_modules/.bin')
  const env = {
    ...readEnv(),
    PATH: `${bin}:${readEnv()['PATH'] ?? ''}`,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  }
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve(exitCode ?? 1))
  })
  // Some tools colour whatever they are told.
  return { code, output: stripVTControlCharacters(Buffer.concat(said).toString()).trim() }
}
