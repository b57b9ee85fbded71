import { writeFileSync } from 'node:fs'

import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { REPRO_FORMAT } from '../cli/stored-battle.ts'
import { fuzzPrograms } from '../compile/random/fuzz-programs.ts'
import { fuzzInputs } from '../fuzz/fuzz.ts'
import { mutatedInput } from '../fuzz/mutate.ts'

export const fuzzUsage = `fuzz [--seed N] [--battles N] [--out FILE]
fuzz --programs N [--seed N] [--out FILE]

  Mutated inputs (10,000 by default) from seed N: each must be refused with every problem named, or be a battle that breaks no
  law (ends, repeats, mirrors, view is state …): never a throw, a hang or another digest. Stops at the first fault, prints the
  command that repeats it, and with --out stores its input as a repro file to shrink.
  --programs: random programs instead, each compiled as the rounds of a battle are and run beside its JavaScript: the same words in the
  memory, also where the program checks itself. The first that goes another way is shrunk, and with --out kept.`

export async function fuzz({ options }: Call): Promise<Answer> {
  const from = whole(options, 'seed', 1)
  if (options.programs !== undefined && options.battles !== undefined)
    throw new UsageError('--battles or --programs, not both: they are different runs')
  if (options.programs !== undefined) return await ofPrograms(from, whole(options, 'programs', 1), options.out)
  const count = whole(options, 'battles', 10_000)
  const { faults, ...tally } = await fuzzInputs(from, count, (seed) => progress(seed - from, count))
  const figures = `${tally.inputs} inputs from seed ${from}: ${tally.refused} refused with their problems, ${tally.lawful} lawful battles, ${tally.stepLimit} at the step limit`
  const [fault] = faults
  if (fault === undefined) return { ok: true, text: `${figures}, no fault`, json: { from, ...tally, faults } }
  const repeat = `pnpm battle fuzz --seed ${fault.seed} --battles 1`
  if (options.out !== undefined) {
    const error = { kind: 'fuzz', message: fault.what.join('; ') }
    writeFileSync(
      options.out,
      `${JSON.stringify({ format: REPRO_FORMAT, error, input: mutatedInput(fault.seed) }, null, 2)}\n`,
    )
  }
  const text = [
    figures,
    `seed ${fault.seed}:`,
    ...fault.what.map((what) => `  ${what}`),
    `repeat with: ${repeat}`,
  ].join('\n')
  return { ok: false, text, json: { from, ...tally, faults, repeat } }
}

async function ofPrograms(from: number, count: number, out: string | undefined): Promise<Answer> {
  const fault = await fuzzPrograms(from, count, { isShrunk: true, told: (done) => progress(done, count) })
  if (fault === undefined)
    return { ok: true, text: `${count} programs from seed ${from}, no fault`, json: { from, programs: count } }
  const repeat = `pnpm battle fuzz --programs 1 --seed ${fault.seed}`
  if (out !== undefined) writeFileSync(out, fault.program)
  const text = [`seed ${fault.seed}: ${fault.what}`, fault.program, `repeat with: ${repeat}`].join('\n')
  return { ok: false, text, json: { from, ...fault, repeat } }
}

/** A line on standard error, renewed in place where somebody watches. */
export function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}${done >= of ? '\n' : ''}`)
}
