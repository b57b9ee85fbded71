import { setFlagsFromString } from 'node:v8'

/**
 * What V8 inlines at most into one function. A turn is some 200 small functions, and calls between them cost.
 * - Of JavaScript, about twice its own measure, for engines before 0.3.0, which fight by it alone (+5 %; more makes the code too large
 *   for the processor's cache), and twice what counts as small and is always inlined: `hero & 15` makes small functions longer (+2 %).
 * - Of WebAssembly, what was called often while it warmed up, with next to no limit to the whole and a little larger than by itself: +4 %
 *   for compiled rounds (docs/adr/0038).
 */
const FLAGS = [
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=2500',
  '--max-inlined-bytecode-size-small=60',
  '--wasm-inlining-budget=40000',
  '--wasm-inlining-factor=30',
  '--wasm-inlining-max-size=800',
]

/** For threads that do nothing but fight, before they load an engine: flags hold for the whole process. */
export function setEngineFlags(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
