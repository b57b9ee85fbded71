import { parseArgs } from 'node:util'

import { NoPeers } from '@mythic/battle-engine/tools'

import { holds } from './bench.ts'
import type { Bench } from './bench.ts'
import { engineBench } from './engine.ts'
import { matchesBench } from './matches.ts'
import { pageBench } from './page.ts'
import { viewsBench } from './views.ts'

const benches: Readonly<Record<string, Bench>> = {
  engine: engineBench,
  matches: matchesBench,
  page: pageBench,
  views: viewsBench,
}
const usage = `pnpm bench <name> [--seed 1] [--tiers n] [--peers] [--json]
${Object.entries(benches)
  .map(([name, bench]) => `  ${name.padEnd(9)} ${bench.usage}`)
  .join('\n')}
  Ratios are taken in one run, medians of 5; exit code 1 when a figure misses its bar. --json: one JSON object as the last line.
  --tiers: a smaller world for a quick look, where the bench has one. --peers (engine): beside Pokémon Showdown, fetched from npm for this run.`

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof NoPeers)) throw error
  process.stderr.write(`${error.message}\n`)
  return 2
})

async function run(): Promise<number> {
  const asked = parse()
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n${usage}\n`)
    return 2
  }
  const { name, bench, seed, tiers, peers, json } = asked
  const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`)
  const { figures, gates } = await bench.run({ seed, say, peers, ...(tiers === null ? {} : { tiers }) })
  for (const [figure, value] of Object.entries(figures)) say(`  ${figure.padEnd(28)} ${JSON.stringify(value)}`)
  for (const gate of gates)
    say(`  ${holds(gate) ? '✓' : '✗'} ${gate.name.padEnd(26)} ${gate.figure}, wanted ${gate.is} ${gate.bar}`)
  const held = gates.every(holds)
  if (json) process.stdout.write(`${JSON.stringify({ bench: name, seed, held, figures, gates })}\n`)
  return held ? 0 : 1
}

function parse():
  | { name: string; bench: Bench; seed: number; tiers: number | null; peers: boolean; json: boolean }
  | string {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2).filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        tiers: { type: 'string' },
        peers: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [name = ''] = positionals
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
    if (bench === undefined) return name === '' ? 'Say what to measure.' : `There is no benchmark ${name}.`
    const seed = Number(values.seed)
    if (!Number.isInteger(seed) || seed < 0 || seed > 1_000_000) return 'the seed is a whole number from 0 to 1,000,000'
    const tiers = values.tiers === undefined ? null : Number(values.tiers)
    if (tiers !== null && (!Number.isInteger(tiers) || tiers < 1 || tiers > 9)) return 'there are 1 to 9 tiers'
    if (values.peers && name !== 'engine') return `${name} has no peers to be measured beside: only engine has.`
    return { name, bench, seed, tiers, peers: values.peers, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
