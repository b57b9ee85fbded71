import { WASM, WASM_MEMORY } from '../state/memory.ts'

/**
 * The rounds of a battle compiled to WebAssembly from this very source (tools/compile, docs/adr/0038), in base64. Nothing in the
 * source: `buildBundle` writes it in, so a bundle has both, and the two must give the same digests.
 */
const COMPILED_ROUNDS: string = ''

type Rounds = () => number
/** What plays rounds: undefined before the first battle asks, 'source' where there is nothing compiled, no WebAssembly, or was a trap. */
const PLAYED_BY: { rounds: Rounds | 'source' | undefined; isOff: boolean } = { rounds: undefined, isOff: false }

/** The compiled rounds, made ready at the first battle; undefined where the code here must do. */
export function compiledRounds(): Rounds | undefined {
  if (PLAYED_BY.isOff) return undefined
  PLAYED_BY.rounds ??= instantiate() ?? 'source'
  return PLAYED_BY.rounds === 'source' ? undefined : PLAYED_BY.rounds
}

/** What plays the rounds of battles that nobody watches: what diagnostics and benchmarks tell. */
export function roundsPlayedBy(): 'wasm' | 'source' {
  return compiledRounds() === undefined ? 'source' : 'wasm'
}

/**
 * After a trap, which says only that there was one: from now on the source plays, as `roundsPlayedBy` tells. It throws with its
 * reason, or goes on as it does everywhere.
 */
export function giveUpCompiledRounds(): void {
  PLAYED_BY.rounds = 'source'
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

/** Undefined where there is nothing compiled, no WebAssembly, or a page's policy forbids it: never a reason not to play. */
function instantiate(): Rounds | undefined {
  if (COMPILED_ROUNDS === '' || WASM === undefined || WASM_MEMORY === undefined) return undefined
  try {
    const module = new WASM.Module(bytesOf(COMPILED_ROUNDS))
    return (new WASM.Instance(module, { engine: { memory: WASM_MEMORY } }).exports as { rounds: Rounds }).rounds
  } catch {
    return undefined
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
