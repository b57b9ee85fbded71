import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What this file uses of Pokémon Showdown's simulator, which comes without types for it. */
type Team = { readonly team: readonly unknown[] }
type Runner = new (options: { format: string; prng: readonly number[]; p1options: Team; p2options: Team }) => {
  run: () => Promise<void>
}
type Simulator = { Teams: { generate: (format: string, options: { seed: readonly number[] }) => unknown[] } }

/** As a program: `node showdown-battles.ts FOLDER FORMAT BATTLES REPEATS` prints battles a second and core, a figure a repeat. */
const [folder = '', format = '', battlesText = '', repeatsText = ''] = process.argv.slice(2)
const [battles, repeats] = [Number(battlesText), Number(repeatsText)]
const load = createRequire(join(folder, 'package.json'))
const { Teams } = load('pokemon-showdown') as Simulator
const { Runner } = load('pokemon-showdown/dist/sim/tools/runner') as { Runner: Runner }

/** Line-ups are made before the clock runs, as ours are. */
const made = Array.from({ length: battles }, (_, i) => {
  const seed = [1, 2, 3, i + 1]
  const team = (side: number): Team => ({ team: Teams.generate(format, { seed: [side, 5, 7, i + 1] }) })
  return { format, prng: seed, p1options: team(1), p2options: team(2) }
})

async function perCpuSecond(): Promise<number> {
  const before = process.cpuUsage()
  for (const options of made) await new Runner(options).run()
  const { user, system } = process.cpuUsage(before)
  return (battles * 1_000_000) / (user + system)
}

// The first repeat warms up.
await perCpuSecond()
const rates: number[] = []
for (let repeat = 0; repeat < repeats; repeat++) rates.push(await perCpuSecond())
console.log(JSON.stringify(rates))
