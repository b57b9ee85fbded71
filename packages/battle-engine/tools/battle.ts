#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  ARENA_IDS,
  checkInput,
  describeBattle,
  ENGINE_VERSION,
  explain,
  headerOf,
  simulate,
  wideInput,
  randomInput,
  type BattleInput,
} from '../src/index.ts'
import { benchEngine } from './bench-engine.ts'
import { chooseGolden, coverageOf, runGolden, wantedCoverage, type GoldenBattle } from './golden.ts'
import { breaches } from './laws.ts'
import { classRecords, duel, measureFairness, powerSlope } from './measure.ts'

const USAGE = `pnpm battle <command> [options]        engine ${ENGINE_VERSION}

  play [FILE] [--seed N]      tell a battle from its input file (or a random one) as text; --json gives the report
  trace FILE --at TICK        why event TICK happened: rules tried, options weighed, rolls
  input [--seed N] [--wide]   print a random legal input, to edit and play
  golden [--update]           play the golden battles; --update writes them anew (say why in the commit)
  fuzz [--seed N] [--battles N]   random battles against every law; prints the command that repeats a failure
  verify                      golden battles, coverage and a short fuzz: what a check should run
  fairness [--battles N] [--seed N]   left wins by arena; holds when each is 490–510 ‰ (20000 by default)
  duel A B [--seeds N] [--arena ID]   two files, each a side of an input, changing places
  slope [--battles N]         what an edge in attributes is worth, and each class's record
  bench [--battles N]         battles a second beside the calibration loop

Options: --seed N, --json. Exit code 1 when something does not hold, 2 when the command makes no sense.`

const GOLDEN_FILE = new URL('../golden/battles.json', import.meta.url)

class UsageError extends Error {}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        battles: { type: 'string' },
        seeds: { type: 'string', default: '1000' },
        arena: { type: 'string', default: 'the-level' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        wide: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exit(2)
  }
})()

function whole(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} wants a whole number, not "${text}"`)
  return Number(text)
}
const seed = (): number => whole(values.seed, 'seed', 1)

function say(json: unknown, text: string): void {
  console.log(values.json ? JSON.stringify(json, null, 2) : text)
}

function readJson(file: string | undefined): unknown {
  if (file === undefined) throw new UsageError('which file?')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readInput(file: string | undefined): BattleInput {
  if (file === undefined) return randomInput(seed())
  const checked = checkInput(readJson(file))
  if (checked.kind === 'valid') return checked.input
  throw new UsageError(
    `${file} is no battle:\n${checked.problems.map((p) => `  ${p.path} ${p.message}: ${p.mend}`).join('\n')}`,
  )
}

function play(): boolean {
  const input = readInput(positionals[1])
  const report = simulate(input)
  const names = { hero: (key: string) => key, sides: ['The hosts', 'The guests'] as [string, string] }
  say(
    { ...report, log: [...report.log], digests: [...report.digests] },
    describeBattle(headerOf(input), report.log, names, report.outcome),
  )
  return true
}

function trace(): boolean {
  if (values.at === undefined) throw new UsageError('trace wants --at TICK')
  const why = explain(readInput(positionals[1]), whole(values.at, 'at', 1))
  const lines = [
    `event ${why.cursor}, round ${why.round}, turn of ${why.hero ?? 'nobody'}`,
    ...why.rules.map((r) => `  rule ${r.rule}: ${r.result}`),
    ...why.options.map((o) => `  option ${o.what} on ${o.target}: ${o.score}`),
    ...why.rolls.map((r) => `  roll ${r.stream}/${r.hero}#${r.counter} below ${r.bound}: ${r.value}`),
  ]
  say(why, lines.join('\n'))
  return true
}

function readGolden(): GoldenBattle[] {
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as GoldenBattle[]
}

function golden(): boolean {
  if (values.update) {
    const { battles, missing } = chooseGolden(48, 90)
    if (missing.length > 0) {
      say({ missing }, `these are reached by no battle: ${missing.join(', ')}`)
      return false
    }
    writeFileSync(GOLDEN_FILE, `[\n${battles.map((battle) => JSON.stringify(battle)).join(',\n')}\n]\n`)
    say({ written: battles.length }, `${battles.length} golden battles written`)
    return true
  }
  const battles = readGolden()
  const found = runGolden(battles)
  const reached = new Set(battles.flatMap(({ input }) => [...coverageOf(input)]))
  const missing = wantedCoverage().filter((what) => !reached.has(what))
  const text = [
    ...found.map((b) => `${b.name}: round ${b.round} gives ${b.got}, not ${b.want}`),
    ...missing.map((what) => `reached by no golden battle: ${what}`),
    `${battles.length} golden battles, ${found.length} breaches, ${missing.length} gaps`,
  ]
  say({ battles: battles.length, breaches: found, missing }, text.join('\n'))
  return found.length === 0 && missing.length === 0
}

function fuzz(count: number): boolean {
  for (let i = 0; i < count; i++) {
    const at = seed() + i
    const input = wideInput(at)
    const checked = checkInput(input)
    const found = checked.kind === 'valid' ? breaches(input, 97) : checked.problems.map((p) => `${p.path} ${p.message}`)
    if (found.length === 0) continue
    say(
      { seed: at, breaches: found },
      `seed ${at}:\n  ${found.join('\n  ')}\nrepeat with: pnpm battle fuzz --seed ${at} --battles 1`,
    )
    return false
  }
  say({ battles: count, breaches: [] }, `${count} battles from seed ${seed()}, no law broken`)
  return true
}

function fairness(): boolean {
  const rows = measureFairness(seed(), whole(values.battles, 'battles', 20_000))
  say(
    rows,
    rows
      .map((r) => `${r.arena.padEnd(14)} left ${r.left}  right ${r.right}  draws ${r.draws}  left ${r.leftPermille} ‰`)
      .join('\n'),
  )
  return rows.every((r) => r.leftPermille >= 490 && r.leftPermille <= 510)
}

function fightDuel(): boolean {
  const arena = ARENA_IDS.find((id) => id === values.arena)
  if (arena === undefined) throw new UsageError(`no arena ${values.arena}: ${ARENA_IDS.join(', ')}`)
  const input = { ...randomInput(1), arena, sides: [readJson(positionals[1]), readJson(positionals[2])] }
  const checked = checkInput(input)
  if (checked.kind === 'invalid')
    throw new UsageError(checked.problems.map((p) => `${p.path} ${p.message}: ${p.mend}`).join('\n'))
  const result = duel(...checked.input.sides, arena, whole(values.seeds, 'seeds', 1000), seed())
  say(
    result,
    `${result.first} : ${result.second}, ${result.draws} draws; the first has ${result.firstPoints} ‰ of the points`,
  )
  return true
}

function slope(): boolean {
  const battles = whole(values.battles, 'battles', 1000)
  const rows = powerSlope(seed(), battles)
  const classes = classRecords(seed(), battles)
  say(
    { slope: rows, classes },
    [
      ...rows.map((r) => `+${r.gap}: wins ${r.winPermille} ‰, draws ${r.drawPermille} ‰, points ${r.points} ‰`),
      ...classes.map((c) => `${c.classId.padEnd(13)} ${c.points} ‰ in ${c.fielded}`),
    ].join('\n'),
  )
  return true
}

function bench(): boolean {
  const result = benchEngine({ seed: seed(), battles: whole(values.battles, 'battles', 600) })
  say(
    result,
    `${result.battlesPerSecond} battles/s, calibration ${result.calibrationPerSecond}/s, ratio ${result.ratio}, log ${result.logBytesMedian} bytes (median)`,
  )
  return true
}

const COMMANDS: Record<string, () => boolean> = {
  play,
  trace,
  golden,
  fairness,
  slope,
  bench,
  duel: fightDuel,
  fuzz: () => fuzz(whole(values.battles, 'battles', 200)),
  verify: () => [golden(), fuzz(whole(values.battles, 'battles', 60))].every(Boolean),
  input: () => {
    console.log(JSON.stringify(values.wide ? wideInput(seed()) : randomInput(seed()), null, 2))
    return true
  },
}

try {
  const command = COMMANDS[positionals[0] ?? '']
  if (values.help) console.log(USAGE)
  else if (command === undefined)
    throw new UsageError(positionals[0] === undefined ? 'which command?' : `no command ${positionals[0]}`)
  else process.exitCode = command() ? 0 : 1
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}
