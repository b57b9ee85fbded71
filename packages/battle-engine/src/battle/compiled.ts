import { WASM, WASM_MEMORY } from '../state/memory.ts'

/**
 * The rounds of a battle compiled to WebAssembly from this very source (tools/compile, docs/adr/0038), in base64. Nothing in the
 * source: `buildBundle` writes it in, so a bundle has both, and the two must give the same digests.
 */
const COMPILED_ROUNDS: string = ''

type Rounds = () => number
/**
 * Why the code here plays: nothing is compiled (the unbuilt source), there is no WebAssembly, it would not take the rounds (a page's
 * policy, no memory), or they came to a trap. `message` is what was said of it.
 */
export type WhySource = {
  because: 'not-compiled' | 'no-webassembly' | 'refused' | 'trapped' | 'switched-off'
  message: string
}
/** What plays rounds: undefined before the first battle asks, or why the code here does. */
const PLAYED_BY: { rounds: Rounds | WhySource | undefined; isOff: boolean } = { rounds: undefined, isOff: false }

/** The compiled rounds, made ready at the first battle; undefined where the code here must do. */
export function compiledRounds(): Rounds | undefined {
  if (PLAYED_BY.isOff) return undefined
  PLAYED_BY.rounds ??= instantiate()
  return typeof PLAYED_BY.rounds === 'function' ? PLAYED_BY.rounds : undefined
}

/** What plays the rounds of battles that nobody watches: what diagnostics and benchmarks tell. */
export function roundsPlayedBy(): 'wasm' | 'source' {
  return compiledRounds() === undefined ? 'source' : 'wasm'
}

/** Why the code here plays the rounds; undefined where they are compiled. For the operator: a player sees no difference. */
export function whySourcePlays(): WhySource | undefined {
  if (PLAYED_BY.isOff) return { because: 'switched-off', message: 'the two are being compared' }
  compiledRounds()
  return typeof PLAYED_BY.rounds === 'function' ? undefined : PLAYED_BY.rounds
}

/**
 * After a trap, which says little more than that there was one: from now on the source plays, as `roundsPlayedBy` tells. It throws
 * with its reason, or goes on as it does everywhere.
 */
export function giveUpCompiledRounds(trap: unknown): void {
  PLAYED_BY.rounds = { because: 'trapped', message: String(trap) }
}

/** Runs `body` without the compiled rounds: for comparing the two. */
export function withoutCompiledRounds<T>(body: () => T): T {
  const before = PLAYED_BY.isOff
  PLAYED_BY.isOff = true
  try {
    return body()
  } finally {
    PLAYED_BY.isOff = before
  }
}

/** The compiled rounds, or why there are none: never a reason not to play. */
function instantiate(): Rounds | WhySource {
  if (COMPILED_ROUNDS === '') return { because: 'not-compiled', message: 'the engine is no bundle' }
  if (WASM === undefined) return { because: 'no-webassembly', message: 'there is no WebAssembly here' }
  if (WASM_MEMORY === undefined) return { because: 'refused', message: 'no memory of WebAssembly is to be had' }
  try {
    const module = new WASM.Module(bytesOf(COMPILED_ROUNDS))
    return (new WASM.Instance(module, { engine: { memory: WASM_MEMORY } }).exports as { rounds: Rounds }).rounds
  } catch (error) {
    return { because: 'refused', message: String(error) }
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Of base64: written out, since not every JavaScript engine has `atob`. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128)
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i
  const end = base64.indexOf('=')
  const digits = end < 0 ? base64.length : end
  const bytes = new Uint8Array((digits * 3) >> 2)
  let word = 0
  let at = 0
  for (let i = 0; i < digits; i++) {
    word = (word << 6) | values[base64.charCodeAt(i) & 127]!
    if ((i & 3) !== 0) bytes[at++] = (word >> (6 - 2 * (i & 3))) & 255
  }
  return bytes
}
