import { writeFileSync } from 'node:fs'

import type { Answer, Call } from '../cli/options.ts'
import { chooseGolden, coverageOf, runGolden, wantedCoverage } from '../golden.ts'
import { GOLDEN_FILE, readGolden } from '../golden-file.ts'

export const goldenUsage = `golden [--update]

  Plays the golden battles, compares every round with what is kept, and tells what no golden battle reaches.
  --update chooses and writes them anew: say why in the commit. A breach is looked into with
    pnpm battle verify packages/battle-engine/golden/battles.json#NAME`

export function golden({ options }: Call): Answer {
  return options.update ? update() : compare()
}

function update(): Answer {
  const { battles, missing } = chooseGolden(48, 90)
  if (missing.length > 0)
    return { ok: false, text: `these are reached by no battle: ${missing.join(', ')}`, json: { missing } }
  writeFileSync(GOLDEN_FILE, `[\n${battles.map((battle) => JSON.stringify(battle)).join(',\n')}\n]\n`)
  return { ok: true, text: `${battles.length} golden battles written`, json: { written: battles.length } }
}

function compare(): Answer {
  const battles = readGolden()
  const breaches = runGolden(battles)
  const reached = new Set(battles.flatMap(({ input }) => [...coverageOf(input)]))
  const missing = wantedCoverage().filter((what) => !reached.has(what))
  const lines = [
    ...breaches.map((b) => `${b.name}: round ${b.round} gives ${b.got}, not ${b.want}`),
    ...missing.map((what) => `reached by no golden battle: ${what}`),
    `${battles.length} golden battles, ${breaches.length} breaches, ${missing.length} gaps`,
  ]
  const ok = breaches.length === 0 && missing.length === 0
  return { ok, text: lines.join('\n'), json: { battles: battles.length, breaches, missing } }
}
