import fc from 'fast-check'

import { bothWays } from '../hand-written.ts'
import { randomProgram } from './program.ts'
import type { Draw } from './values.ts'

/** A program that does not go compiled as by JavaScript, or is refused though it is lawful. */
export type ProgramFault = { seed: number; what: string; program: string }

const EDGES = [0, 1, -1, 0x7fffffff, -0x80000000, 0x7ffffffe, 1000, -1000] as const
const INPUTS = 32
const SHRINK_MS = 60_000

/** The sixteen words of IN: small ones, edges, any. */
function drawnWords(draw: Draw): number[] {
  return Array.from({ length: 16 }, () => {
    const kind = draw(4)
    if (kind < 2) return draw(74) - 3
    return kind === 2 ? EDGES[draw(EDGES.length)]! : draw(0x10000) * 0x10000 + draw(0x10000) - 0x80000000
  })
}

/** What goes wrong with a program; undefined when nothing does. */
async function faultOf(program: string, inputs: readonly number[][]): Promise<string | undefined> {
  for (const isChecked of [false, true]) {
    const how = isChecked ? 'checked' : 'compiled'
    try {
      const { bySource, compiled } = await bothWays(program, isChecked)
      for (const words of inputs) {
        const [wanted, found] = [bySource(words), compiled(words)]
        const at = wanted.memory.findIndex((value, i) => value !== found.memory[i])
        if (at < 0 && wanted.gave === found.gave) continue
        const [one, other] = at < 0 ? [wanted.gave, found.gave] : [wanted.memory[at], found.memory[at]]
        const place = at < 0 ? 'the result' : `byte ${at * 4} of the memory`
        return `${how}, of IN [${words.join(', ')}], ${place} is ${other}, by JavaScript ${one}`
      }
    } catch (error) {
      return `${how}: ${String(error)}`
    }
  }
  return undefined
}

/**
 * Random programs, one a seed, each compiled (checked and not) and run over a few inputs beside its JavaScript. Stops at the first
 * fault; `isShrunk` looks a minute for a smaller program that still shows one. Throws when a program cannot be drawn.
 */
export async function fuzzPrograms(
  from: number,
  count: number,
  { isShrunk = false, told = (_done: number): void => undefined, drawn = randomProgram } = {},
): Promise<ProgramFault | undefined> {
  for (let seed = from; seed < from + count; seed++) {
    let fault: ProgramFault | undefined
    const law = fc.asyncProperty(fc.gen(), async (gen) => {
      const draw: Draw = (below) => gen(unbiased, below - 1)
      const program = drawn(draw)
      const inputs = Array.from({ length: INPUTS }, () => drawnWords(draw))
      const what = await faultOf(program, inputs)
      if (what !== undefined) fault = { seed, what, program }
      return what === undefined
    })
    const limit = isShrunk ? { interruptAfterTimeLimit: SHRINK_MS } : { endOnFailure: true }
    const run = await fc.check(law, { seed, numRuns: 1, ...limit })
    told(seed + 1 - from)
    if (fault !== undefined) return fault
    if (run.failed) throw new Error(`seed ${seed} draws no program`, { cause: run.errorInstance })
  }
  return undefined
}

/** Every number is as likely: edges are drawn where they are wanted. */
function unbiased(most: number): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(most))
}
