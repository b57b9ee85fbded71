import { readGolden } from '../golden/file.ts'
import { compileEarly, measureTurnLoop } from '../heap/turn-loop-heap.ts'
import { whole, type Answer, type Call } from '../cli/options.ts'

export const heapUsage = `heap [--battles N]

  Plays the golden battles (or the first N of them) under V8's heap profiler and tells what their rounds put on the heap, by function.
  Holds when it is nothing: a battle allocates while its input is loaded and while its outcome is told, never while it is fought. What loading allocates must be seen, else nothing was measured.`

/** Passes after which what still allocates is the code's own doing, not the compiler's. */
const MOST = 40

export function heap({ options }: Call): Answer {
  const battles = readGolden().slice(0, whole(options, 'battles', 1_000_000))
  compileEarly()
  const inputs = battles.map(({ input }) => input)
  const found = measureTurnLoop(inputs, MOST)
  const { bytes, loadBytes, sites } = found.least
  const lines = [
    `${found.battles} battles, ${found.turns} turns: their rounds put ${bytes} bytes on the heap (${found.bytesPerTurn.toFixed(3)} a turn), pass ${found.passes}`,
    `loading an input puts ${Math.round(loadBytes / found.battles)} bytes there`,
    ...sites.map((site) => `  ${String(site.bytes).padStart(8)} bytes  ${site.function} (${site.file}:${site.line})`),
  ]
  // A profiler that does not see what loading puts there would see nothing in the rounds either.
  return { ok: bytes === 0 && loadBytes > 0, text: lines.join('\n'), json: found }
}
