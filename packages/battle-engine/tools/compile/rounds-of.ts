import { WASM } from '../../src/state/memory.ts'

/** Compiled rounds made ready over a memory, as src/battle/compiled.ts does it: for tests of what was compiled. */
export function roundsOf(bytes: Uint8Array, memory: object): () => number {
  if (WASM === undefined) throw new Error('no WebAssembly here')
  const program = new WASM.Module(Uint8Array.from(bytes))
  return (new WASM.Instance(program, { engine: { memory } }).exports as { rounds: () => number }).rounds
}
