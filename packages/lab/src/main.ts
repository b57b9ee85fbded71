import { parseArgs } from 'node:util'

import { checkGolden, readGolden, updateGolden } from './run/golden-season.ts'
import { summaryLines } from './report/print-summary.ts'
import { summarise } from './report/summary.ts'
import { foundLabWorld } from './run/found-lab-world.ts'
import { runWeeks } from './run/run-weeks.ts'

const USAGE = `pnpm lab run [--seed 7] [--guilds 8] [--weeks 2] [--json]   plays a world of computer guilds in memory
pnpm lab golden [--update]                                 replays the golden season of ruleset 1, or writes it anew`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit code 0: it ran and every invariant held. 1: an invariant broke or a hash differs. 2: it was asked wrongly. */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '7' },
      guilds: { type: 'string', default: '8' },
      weeks: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  })
  const [verb] = positionals
  if (verb === 'run')
    return await run({ seed: values.seed, guilds: count(values.guilds), weeks: count(values.weeks), json: values.json })
  if (verb === 'golden') return await golden(values.update)
  throw new RangeError(verb === undefined ? 'say what to do' : `there is no ${verb}`)
}

async function run({
  seed,
  guilds,
  weeks,
  json,
}: {
  seed: string
  guilds: number
  weeks: number
  json: boolean
}): Promise<number> {
  const since = performance.now()
  const lab = await foundLabWorld({ seed, guilds })
  let broken = 0
  for await (const end of runWeeks(lab, weeks)) {
    if (json) say(JSON.stringify(end))
    else
      say(
        `Week ${String(end.week).padStart(2)}   ${end.hash.hash}   ${end.steps} steps   ${Math.round(performance.now() - since)} ms`,
      )
    for (const { name, problem } of end.broken) complain(`Broken in week ${end.week}: ${name}: ${problem}`)
    broken += end.broken.length
  }
  const summary = summarise(lab)
  if (json) say(JSON.stringify({ seed, guilds, weeks, ms: Math.round(performance.now() - since), broken, summary }))
  else for (const line of summaryLines(summary)) say(line)
  return broken === 0 ? 0 : 1
}

async function golden(update: boolean): Promise<number> {
  if (update) {
    say(`Written to ${await updateGolden()}. A changed hash of a published ruleset needs a new ruleset number.`)
    return 0
  }
  const differences = await checkGolden(await readGolden())
  for (const difference of differences) complain(difference)
  if (differences.length === 0) say('Every week has the hash it had.')
  return differences.length === 0 ? 0 : 1
}

function count(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`a whole number from 1, not ${text}`)
  return value
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof RangeError) && !(error instanceof TypeError && 'code' in error)) throw error
  complain(`${error.message}\n${USAGE}`)
  process.exitCode = 2
}
