import { setFlagsFromString } from 'node:v8'

/**
 * What V8 inlines at most into one function: about twice its own measure. A turn is some 200 small functions, and calls between
 * them cost the engine 5 % with the flags as V8 sets them. More than this makes the code too large for the processor's cache.
 * The last is what counts as small and is always inlined, twice V8's own too: `hero & 15` makes small functions longer (+2 %).
 * All that is of JavaScript: engines before 0.3.0 fight by it alone, compiled rounds neither gain nor lose by these flags.
 */
const FLAGS = [
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=2500',
  '--max-inlined-bytecode-size-small=60',
]

/** For threads that do nothing but fight, before they load an engine: flags hold for the whole process. */
export function setEngineFlags(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
