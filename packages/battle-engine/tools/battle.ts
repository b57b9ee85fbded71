#!/usr/bin/env node
import { ENGINE_VERSION } from '../src/index.ts'
import { allow, readArguments, UsageError, type Answer, type Call, type Options } from './cli/options.ts'
import { balance, balanceUsage } from './commands/balance.ts'
import { bisect, bisectUsage } from './commands/bisect.ts'
import { bundle, bundleUsage } from './commands/bundle.ts'
import { diff, diffUsage } from './commands/diff.ts'
import { duel, duelUsage } from './commands/duel.ts'
import { engines, enginesUsage } from './commands/engines.ts'
import { explain, explainUsage } from './commands/explain.ts'
import { fuzz, fuzzUsage } from './commands/fuzz.ts'
import { golden, goldenUsage } from './commands/golden.ts'
import * as measures from './commands/measures.ts'
import { heap, heapUsage } from './commands/heap.ts'
import { missions, missionsUsage } from './commands/missions.ts'
import { play, playUsage } from './commands/play.ts'
import { shrink, shrinkUsage } from './commands/shrink.ts'
import { soak, soakUsage } from './commands/soak.ts'
import { trace, traceUsage } from './commands/trace.ts'
import { verify, verifyUsage } from './commands/verify.ts'

const USAGE = `pnpm battle <command> [options]        engine ${ENGINE_VERSION}

  play      tell a battle as text; --record keeps all it gave
  explain   a battle's turning points, or one moment, in words
  trace     one turn: rules, alternatives with scores, every draw
  diff      where two battles (or one on two engines) first differ: event, state word, draw
  bisect    which engine version first played otherwise, and where
  shrink    the smallest battle that still shows a failure
  verify    stored battles fought again and compared; without any: golden battles and a short fuzz
  fuzz      mutated inputs: problems or a lawful battle, never a throw, a hang or another digest; random programs for the compiler
  soak      battles by the hundred thousand against themselves; --paranoid saves and restores before every step
  golden    the kept battles go as they always went
  heap      what the turns of a battle put on the heap: nothing
  engines   the golden battles on other JavaScript engines: same digests
  bundle    the source as one file, to compare with later
  duel      two line-ups over many seeds
  balance   every class, stance, strategy, gambit set, ability, trait and monster by thousands of battles
  missions  parties of each danger against its monsters
  input, fairness, slope, bench

A battle is a FILE (an input, a record, a repro file, a golden battle as FILE#NAME, - for standard input), a revealed match of a
league (--match ID [--url http://127.0.0.1:4400] [--world ID]), or a random one
(--seed N, with --wide or --mission).
--json ends with one JSON object on one line. Exit code 1 when what is shown does not hold, 2 when the command makes no sense.
More: pnpm battle <command> --help, docs/how-to/debug-a-battle.md`

type Command = {
  run: (call: Call) => Answer | Promise<Answer>
  usage: string
  options: readonly (keyof Options)[]
  files: number
}
const STORED = ['match', 'world', 'url', 'engine'] as const
const ONE = [...STORED, 'seed', 'wide', 'mission'] as const

const COMMANDS: Record<string, Command> = {
  play: { run: play, usage: playUsage, options: [...ONE, 'record'], files: 1 },
  explain: { run: explain, usage: explainUsage, options: [...ONE, 'at'], files: 1 },
  trace: { run: trace, usage: traceUsage, options: [...ONE, 'at'], files: 1 },
  diff: { run: diff, usage: diffUsage, options: STORED, files: 2 },
  bisect: { run: bisect, usage: bisectUsage, options: ['match', 'world', 'url', 'good', 'bad'], files: 2 },
  shrink: {
    run: shrink,
    usage: shrinkUsage,
    options: [...ONE, 'out', 'differs-from', 'throws', 'breaks', 'digest-mismatch'],
    files: 1,
  },
  verify: { run: verify, usage: verifyUsage, options: [...STORED, 'seed', 'battles'], files: 1000 },
  fuzz: { run: fuzz, usage: fuzzUsage, options: ['seed', 'battles', 'out', 'programs'], files: 0 },
  soak: { run: soak, usage: soakUsage, options: ['seed', 'seeds', 'paranoid', 'resume'], files: 0 },
  golden: { run: golden, usage: goldenUsage, options: ['update', 'coverage'], files: 0 },
  engines: { run: engines, usage: enginesUsage, options: ['engine', 'battles', 'fetch', 'only'], files: 0 },
  heap: { run: heap, usage: heapUsage, options: ['battles'], files: 0 },
  bundle: { run: bundle, usage: bundleUsage, options: ['out'], files: 0 },
  duel: { run: duel, usage: duelUsage, options: ['match', 'world', 'url', 'seeds', 'seed', 'arena'], files: 2 },
  balance: { run: balance, usage: balanceUsage, options: ['seed', 'battles', 'short', 'only'], files: 0 },
  missions: { run: missions, usage: missionsUsage, options: ['seed', 'battles'], files: 1 },
  input: { run: measures.input, usage: measures.inputUsage, options: ['seed', 'wide', 'mission'], files: 0 },
  fairness: { run: measures.fairness, usage: measures.fairnessUsage, options: ['seed', 'battles'], files: 0 },
  slope: { run: measures.slope, usage: measures.slopeUsage, options: ['seed', 'battles'], files: 0 },
  bench: { run: measures.bench, usage: measures.benchUsage, options: ['seed', 'battles', 'peers'], files: 0 },
}

/** Runs one command; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wantsJson = args.includes('--json')
  try {
    const { command: name, ...call } = readArguments(args)
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (call.options.help || (name === undefined && args.length === 0)) {
      console.log(
        command === undefined ? USAGE : `pnpm battle ${command.usage.replaceAll('\n' + name, `\npnpm battle ${name}`)}`,
      )
      return name === undefined && !call.options.help ? 2 : 0
    }
    if (name === undefined || command === undefined)
      throw new UsageError(
        name === undefined ? 'which command?' : `no command "${name}": ${Object.keys(COMMANDS).join(', ')}`,
      )
    allow(call, name, command.options, command.files)
    const { ok, text, json } = await command.run(call)
    console.log(wantsJson ? JSON.stringify(json) : text)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof UsageError)) {
      // A fault of a tool or an engine. Its stack alone: Node would print the source line first, which of a bundle is all of it.
      console.error(error instanceof Error ? error.stack : error)
      if (wantsJson) console.log(JSON.stringify({ fault: error instanceof Error ? error.message : String(error) }))
      return 1
    }
    console.error(error.message)
    if (wantsJson) console.log(JSON.stringify({ error: error.message }))
    else console.error('pnpm battle --help tells what there is')
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
