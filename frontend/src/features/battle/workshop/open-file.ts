import { checkCrest } from '@mythic/domain/heraldry'
import type { BattleInput } from '@mythic/battle-engine'
import { firstDifference } from '../verify.ts'
import type { StoredBattle } from '../verify.ts'
import { EngineUnavailable } from './engine.ts'
import type { Engine, EngineLack } from './engine.ts'
import { fightOut } from './fight-out.ts'
import type { Fought, Opened, OpenedGuild, Parting } from './jobs.ts'
import { readFile } from './read-file.ts'
import type { FileContents, FileGuild } from './read-file.ts'

/**
 * Opens a battle file of any kind that PROTOCOL.md of the engine names: fights it here on the engine of its version, and says where what
 * the file tells and this battle part. Of a list of golden battles `part` names one.
 */
export async function openFile(
  text: string,
  part: string | null,
  engineFor: (version: string) => Promise<Engine>,
): Promise<Opened> {
  const file = readFile(text, part)
  if (file.kind !== 'contents') return file
  const { contents } = file
  const needs = fieldOf(contents.input, 'engine')
  const engine = await found(typeof needs === 'string' ? needs.slice(0, 40) : '', engineFor)
  if ('lack' in engine) return { kind: 'no-engine', ...engine }
  const checked = engine.checkInput(contents.input)
  if (checked.kind === 'invalid') return { kind: 'unlawful', problems: checked.problems }
  if (checked.input.sides.some((side) => side.monsters !== undefined)) return { kind: 'mission' }
  const fought = tried(() => fightOut(engine, checked.input))
  if (typeof fought === 'string') return { kind: 'broke', message: fought, failure: contents.failure }
  return {
    kind: 'fought',
    fought,
    stored: storedOf(contents, fought),
    names: namesOf(contents, checked.input),
    guilds: contents.guilds === null ? null : [guildOf(contents.guilds[0]), guildOf(contents.guilds[1])],
    failure: contents.failure,
    compared: {
      input: contents.inputHash !== null,
      events: contents.log === null ? 0 : contents.log.length >> 1,
      rounds: contents.rounds?.length ?? 0,
      final: contents.finalDigest !== null,
    },
    parting: partingOf(contents, fought),
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

/** A repro file is there because an engine threw: what it says is an answer here. */
function tried(fight: () => Fought): Fought | string {
  try {
    return fight()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function partingOf({ inputHash, log, rounds, finalDigest, failure }: FileContents, fought: Fought): Parting | null {
  if (inputHash !== null && inputHash !== fought.inputHash) return { kind: 'input' }
  const event = log === null ? null : firstDifference(log, fought.words)
  if (event !== null) return { kind: 'event', event }
  // A repro file knows the rounds before the failure alone; any other tells all of them, or none.
  const told = rounds ?? []
  const all = told.length === 0 || failure !== null ? told.length : Math.max(told.length, fought.roundDigests.length)
  for (let at = 0; at < all; at++) if (told[at] !== fought.roundDigests[at]) return { kind: 'round', round: at + 1 }
  return finalDigest !== null && finalDigest !== fought.finalDigest ? { kind: 'final' } : null
}

/** What *Verify* holds against the battle: the file's own words, and this battle's where the file says nothing. */
function storedOf({ inputHash, log, rounds, finalDigest, failure }: FileContents, fought: Fought): StoredBattle {
  const told = rounds ?? []
  const partial = told.length === 0 || failure !== null
  return {
    engine: fought.input.engine,
    input: fought.input,
    inputHash: inputHash ?? fought.inputHash,
    words: log ?? fought.words,
    roundDigests: partial ? [...told, ...fought.roundDigests.slice(told.length)] : told,
    finalDigest: finalDigest ?? fought.finalDigest,
  }
}

/** Of those who fight, the names that the file tells. */
function namesOf({ names }: FileContents, input: BattleInput): Record<string, string> {
  const keys = input.sides.flatMap((side) => side.heroes.map(({ key }) => key))
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(names, key) ? [[key, names[key] ?? key]] : [])))
}

function guildOf({ name, crest }: FileGuild): OpenedGuild {
  const checked = checkCrest(crest)
  return { name, crest: checked.ok ? checked.crest : null }
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === field)?.[1] : null
}
