import { WASM } from '../../src/state/memory.ts'
import { compileRounds } from './compile-rounds.ts'

/** Compiled rounds made ready over a memory, as src/battle/compiled.ts does it: for tests of what was compiled. */
export function roundsOf(bytes: Uint8Array, memory: object): () => number {
  if (WASM === undefined) throw new Error('no WebAssembly here')
  const program = new WASM.Module(Uint8Array.from(bytes))
  return (new WASM.Instance(program, { engine: { memory } }).exports as { rounds: () => number }).rounds
}

/** What every hand-written module begins with: words to read, words to write, and narrower ones. */
const HEAD = `
const WASM_MEMORY = new WebAssembly.Memory({ initial: 1, maximum: 1 })
const IN = new Int32Array(WASM_MEMORY.buffer, 64, 16)
const OUT = new Int32Array(WASM_MEMORY.buffer, 128, 128)
const BARE = new Uint32Array(WASM_MEMORY.buffer, 1024, 16)
const SHORTS = new Int16Array(WASM_MEMORY.buffer, 1088, 16)
const BYTES = new Uint8Array(WASM_MEMORY.buffer, 1152, 16)
`

/** What a run leaves: what it gave, and every word of the memory that is not 0, by its place in OUT. */
export type Left = { gave: number; memory: Int32Array }
export type BothWays = { bySource: (words: readonly number[]) => Left; compiled: (words: readonly number[]) => Left }

/**
 * A module written by hand, its `playRounds` played by JavaScript and compiled, over a memory that begins with the same words in
 * IN and nothing else.
 */
export async function bothWays(code: string, isChecked = false): Promise<BothWays> {
  const { bytes, module } = await compileRounds(`${HEAD}${code}`, { isChecked })
  const memory = module.valueOf('WASM_MEMORY') as { buffer: ArrayBuffer }
  const words = new Int32Array(memory.buffer)
  const run = (rounds: () => number) => (given: readonly number[]) => {
    words.fill(0)
    words.set(given, 16)
    return { gave: rounds(), memory: words.slice() }
  }
  return {
    bySource: run(module.valueOf('playRounds') as () => number),
    compiled: run(roundsOf(bytes, memory)),
  }
}

/** A module whose OUT becomes what these expressions of the words `a`, `b`, `c` and `n` give, in their order. */
export function reckoning(expressions: readonly string[]): string {
  return `
function playRounds() {
  const a = IN[0]
  const b = IN[1]
  const c = IN[2]
  const n = IN[3]
${expressions.map((text, i) => `  OUT[${i}] = ${text}`).join('\n')}
  return ${expressions.length}
}`
}
