import type { BattleInput } from '@mythic/battle-engine'
import { EngineUnavailable } from './engine.ts'
import type { Engine, EngineLack } from './engine.ts'
import { fightOut } from './fight-out.ts'
import type { Fought, Opened, Parting } from './jobs.ts'

/**
 * Opens a battle file: JSON of a battle input, or of `{ input, digests?, finalDigest?, inputHash?, names?, reason? }` as
 * failed battle jobs and the proof of a match write it. Fights it and says where the file's digests and this battle part.
 */
export async function openFile(text: string, engineFor: (version: string) => Promise<Engine>): Promise<Opened> {
  const file = parsed(text)
  if (file === undefined) return { kind: 'unreadable', why: 'not-json' }
  const shape = recordOf(file)
  const input = shape === null ? undefined : (shape['input'] ?? (shape['sides'] === undefined ? undefined : file))
  if (shape === null || input === undefined) return { kind: 'unreadable', why: 'no-input' }
  const needs = recordOf(input)?.['engine']
  const engine = await found(typeof needs === 'string' ? needs.slice(0, 40) : '', engineFor)
  if ('lack' in engine) return { kind: 'no-engine', ...engine }
  const checked = engine.checkInput(input)
  if (checked.kind === 'invalid') return { kind: 'unlawful', problems: checked.problems }
  const fought = fightOut(engine, checked.input)
  const digests = textsOf(shape['digests'] ?? shape['roundDigests'])
  const final = typeof shape['finalDigest'] === 'string' ? shape['finalDigest'] : null
  const hash = typeof shape['inputHash'] === 'string' ? shape['inputHash'] : null
  return {
    kind: 'fought',
    fought,
    names: namesIn(shape['names'], checked.input),
    compared: { rounds: digests.length, final: final !== null },
    parting: partingOf(fought, digests, final, hash),
  }
}

async function found(
  needs: string,
  engineFor: (version: string) => Promise<Engine>,
): Promise<Engine | { needs: string; lack: EngineLack }> {
  try {
    return await engineFor(needs)
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error
    return { needs, lack: error.lack }
  }
}

function partingOf(
  fought: Fought,
  digests: readonly string[],
  final: string | null,
  hash: string | null,
): Parting | null {
  if (hash !== null && hash !== fought.inputHash) return { kind: 'input' }
  const rounds = digests.length === 0 ? 0 : Math.max(digests.length, fought.roundDigests.length)
  for (let at = 0; at < rounds; at++)
    if (digests[at] !== fought.roundDigests[at]) return { kind: 'round', round: at + 1 }
  return final !== null && final !== fought.finalDigest ? { kind: 'final' } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** Names by hero key, where the file tells them; never anything but text, and of those who fight. */
function namesIn(value: unknown, input: BattleInput): Record<string, string> {
  const told = recordOf(value) ?? {}
  const names: Record<string, string> = {}
  for (const { key } of input.sides.flatMap((side) => side.heroes)) {
    const name = Object.hasOwn(told, key) ? told[key] : undefined
    if (typeof name === 'string') names[key] = name.slice(0, 60)
  }
  return names
}
