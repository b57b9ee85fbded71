import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { Names } from '../../src/describe.ts'
import type { BattleInput } from '../../src/input.ts'
import { engineNamed, engineOf, forEngine, SOURCE } from './engine-choice.ts'
import { fetchMatch } from './fetch-match.ts'
import { UsageError, whole, type Call } from './options.ts'
import { namesOf } from '../story/words.ts'
import { readStored, type StoredBattle } from './stored-battle.ts'

/** A battle to work on: a checked input with the engine that plays it, what was stored of it, and what its heroes are called. */
export type Subject = { name: string; engine: EngineBundle; input: BattleInput; stored: StoredBattle; names: Names }

/** Stored battles of a call in the order given: files first, then matches. */
export async function storedBattles({ files, options }: Call): Promise<StoredBattle[]> {
  const stored = files.map(readStored)
  for (const id of options.match ?? []) stored.push(await fetchMatch(id, options.url, options.world))
  return stored
}

/** The one battle of a call; with none named, a random one by --seed. Throws UsageError. */
export async function oneSubject(call: Call): Promise<Subject> {
  const stored = await storedBattles(call)
  if (stored.length > 1) throw new UsageError('one battle at a time: a file, or --match ID')
  const seed = whole(call.options, 'seed', 1)
  const { wide, mission } = call.options
  if (wide && mission) throw new UsageError('--wide or --mission, not both')
  const input = mission ? SOURCE.randomMission : wide ? SOURCE.wideInput : SOURCE.randomInput
  return await subjectOf(
    stored[0] ?? { name: `random ${mission ? 'mission' : 'battle'} ${seed}`, input: input(seed) },
    call.options.engine?.[0],
  )
}

/** A stored battle with the engine named, or that which its input asks for. Throws UsageError with every problem of the input. */
export async function subjectOf(stored: StoredBattle, engineName?: string): Promise<Subject> {
  const { name } = stored
  const version = (stored.input as { engine?: unknown } | null)?.engine
  const engine =
    engineName !== undefined
      ? await engineNamed(engineName)
      : typeof version === 'string'
        ? await engineOf(version)
        : SOURCE
  const input = checkedFor(engine, stored, engineName !== undefined)
  return { name, engine, input, stored, names: namesOf(input, stored.called) }
}

/** The input as this engine takes it. `anyVersion`: its version is rewritten. */
export function checkedFor(engine: EngineBundle, { name, input }: StoredBattle, anyVersion: boolean): BattleInput {
  const asked =
    anyVersion && typeof input === 'object' && input !== null ? forEngine(input as BattleInput, engine) : input
  const checked = engine.checkInput(asked)
  if (checked.kind === 'valid') return checked.input
  const lines = checked.problems.map((p) => `  ${p.path} ${p.message}: ${p.mend}`)
  throw new UsageError(`${name} is no battle for engine ${engine.ENGINE_VERSION}:\n${lines.join('\n')}`)
}
