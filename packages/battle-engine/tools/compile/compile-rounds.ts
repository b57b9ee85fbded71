import binaryen from 'binaryen'

import { liveModule, type LiveModule } from './live-module.ts'
import { openProgram } from './program.ts'
import { addChecks } from './words.ts'

/** Where the rounds begin; what they call is compiled with them (src/battle/play.ts). */
const ROUNDS = 'playRounds'
/** Names by which the engine imports and exports (src/battle/compiled.ts). */
const IMPORT = ['engine', 'memory'] as const
const EXPORT = 'rounds'
const PAGE = 65_536

export type CompiledRounds = {
  bytes: Uint8Array
  functions: number
  /** The engine that was compiled, alive: its memory is laid out as the bytes expect it. */
  module: LiveModule
  /** Constants of the compiled code that are no longer what they were: to be asked after battles have been fought. */
  changed: () => string[]
}

/**
 * The rounds of a battle as WebAssembly, from an engine bundle that is not minified. `isChecked`: they stop where a number
 * outgrows its 32 bits or a division leaves a fraction, which JavaScript would reckon with; slower. Throws CannotCompile where
 * the rounds do what cannot be compiled.
 */
export async function compileRounds(code: string, { isChecked = false } = {}): Promise<CompiledRounds> {
  const module = liveModule(code)
  const memory = module.valueOf('WASM_MEMORY') as { buffer: ArrayBuffer }
  const m = new binaryen.Module()
  const { BulkMemory, BulkMemoryOpt, MutableGlobals, SignExt } = binaryen.Features
  m.setFeatures(BulkMemory | BulkMemoryOpt | MutableGlobals | SignExt)
  const pages = memory.buffer.byteLength / PAGE
  m.setMemory(pages, pages, '', [], false, false, 'memory')
  m.addMemoryImport('memory', ...IMPORT, false)
  if (isChecked) addChecks(m)
  const { program, finish, changed } = openProgram(m, module, memory.buffer, isChecked)
  const rounds = program.compiled(module.valueOf(ROUNDS) as object, [])
  m.addFunctionExport(rounds.name, EXPORT)
  const functions = finish()
  if (m.validate() !== 1) throw new Error('the compiled rounds are no valid WebAssembly: a fault of tools/compile')
  optimize(m)
  const bytes = m.emitBinary()
  m.dispose()
  return { bytes, functions, module, changed }
}

/** For speed. What is written out at its call is left to binaryen's own measures: larger ones gained nothing (docs/adr/0038). */
function optimize(m: binaryen.Module): void {
  binaryen.setOptimizeLevel(4)
  binaryen.setShrinkLevel(0)
  m.optimize()
}
