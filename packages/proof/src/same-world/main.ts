import { parseArgs } from 'node:util'

import { playSameWorld } from './play.ts'
import type { SameWorldOptions, WeekProof } from './play.ts'
import { readStage } from './read-env.ts'
import { openStage } from './stage.ts'

const usage = `pnpm prove same-world [--seed 7] [--guilds 8] [--weeks 2] [--faults] [--json]
  Plays one world in memory and through Postgres, BullMQ and a real worker; its hash must be the same at every week's end.
  --faults   kills worker, Postgres and Redis, flushes Redis and doubles jobs, each in the middle of a step
  Brings its own Postgres and Redis, or uses those of PROVE_DATABASE_OWNER_URL, PROVE_DATABASE_URL, PROVE_DATABASE_JOBS_URL
  (it makes a database of its own there and drops it) and PROVE_REDIS_URL; faults need its own servers.`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit code 0: the same world at every week's end. 1: a difference, a broken invariant, a slow recovery. 2: asked wrongly. */
async function run(args: readonly string[]): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'string') {
    complain(`${asked}\n${usage}`)
    return 2
  }
  const { json, ...options } = asked
  const since = performance.now()
  await using stage = await openStage(readStage(), complain)
  let problems = 0
  let weeks = 0
  for await (const week of playSameWorld(stage, options)) {
    tell(week, json)
    problems += week.problems.length
    weeks += 1
  }
  const proven = problems === 0 && weeks === options.weeks
  const ms = Math.round(performance.now() - since)
  if (json) say(JSON.stringify({ proven, ...options, ms }))
  else
    say(
      proven
        ? `The same world at the end of ${weeks === 1 ? 'the week' : `all ${weeks} weeks`} (${(ms / 1000).toFixed(1)} s).`
        : 'Not the same world.',
    )
  return proven ? 0 : 1
}

function tell(proof: WeekProof, json: boolean): void {
  if (json) return say(JSON.stringify(proof))
  say(`Week ${String(proof.week).padStart(2)}   ${proof.hash}   ${proof.tookMs} ms`)
  for (const { kind, verb, caught, movedMs, recoveredMs, limitMs } of proof.strikes) {
    say(
      `          ${kind.padEnd(14)} with ${caught} × ${verb.padEnd(15)} in hand   moved after ${padded(movedMs)} ms, whole after ${padded(recoveredMs)} ms (limit ${limitMs})`,
    )
  }
  for (const problem of proof.problems) complain(`Week ${proof.week}: ${problem}`)
}

function padded(ms: number): string {
  return String(ms).padStart(5)
}

function parse(args: readonly string[]): (SameWorldOptions & { json: boolean }) | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '7' },
        guilds: { type: 'string', default: '8' },
        weeks: { type: 'string', default: '2' },
        faults: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [guilds, weeks] = [Number(values.guilds), Number(values.weeks)]
    if (!Number.isInteger(guilds) || !Number.isInteger(weeks) || weeks < 1 || weeks > WEEKS_MOST)
      return `guilds is a whole number, weeks one from 1 to ${WEEKS_MOST}`
    if (values.faults && readStage() !== null)
      return 'faults are not done to a Postgres and Redis that somebody else runs'
    return { seed: values.seed, guilds, weeks, faults: values.faults, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A season, and the week after it: its secret is told when it is over. */
const WEEKS_MOST = 17

export const sameWorld = { usage, run }
