import { beforeAll, describe, expect, test } from 'vitest'

import { whySourcePlays } from '../../src/bundle.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import { ENGINE_VERSION } from '../../src/index.ts'
import { buildBundle, plainBundle } from '../build-bundle.ts'
import type { GoldenBattle } from '../golden/battle.ts'
import { readGolden } from '../golden/file.ts'
import { loadBundleCode } from '../load-code.ts'
import { reportDifferences } from '../report-differences.ts'
import { compileRounds } from './compile-rounds.ts'
import { roundsOf } from './hand-written.ts'

const battles = readGolden()

/** What of the golden battles goes another way on an engine than it was kept. */
function breachesOf({ simulate, digestAt }: EngineBundle): string[] {
  return battles.flatMap(({ name, input, rounds, chains, finalDigest }) => {
    const report = simulate(input)
    const goesSo =
      report.outcome.rounds === rounds && chains.every((c, i) => digestAt(report, i + 1).chain.startsWith(c))
    return goesSo && report.finalDigest === finalDigest ? [] : [name]
  })
}

let code: string
beforeAll(async () => {
  code = await buildBundle(ENGINE_VERSION)
}, 120_000)

describe('the golden battles', () => {
  let bundle: EngineBundle
  beforeAll(() => {
    bundle = loadBundleCode(code)
  })

  test('go by the compiled rounds of the bundle as they were kept', () => {
    expect(bundle.roundsPlayedBy()).toBe('wasm')
    expect(breachesOf(bundle)).toEqual([])
    // No trap, after which the source would have played.
    expect(bundle.roundsPlayedBy()).toBe('wasm')
  }, 60_000)

  test('give the same log, digests and outcome by its compiled rounds and by its JavaScript', () => {
    const { outcome, roundsPlayedBy, simulate, withoutCompiledRounds } = bundle
    const unlike = battles.flatMap(({ name, input }: GoldenBattle) => {
      const compiled = simulate(input)
      const told = outcome(input)
      const bySource = withoutCompiledRounds(() => {
        expect(roundsPlayedBy()).toBe('source')
        return simulate(input)
      })
      const alone = JSON.stringify(told) === JSON.stringify(bySource.outcome) ? [] : ['outcome alone differs']
      return [...reportDifferences('both ways', compiled, bySource), ...alone].map((what) => `${name}: ${what}`)
    })
    expect(unlike).toEqual([])
  }, 60_000)

  test('are told roll by roll and reason by reason as by its JavaScript: nobody who looks on is played past', () => {
    const { explain, rollsOf, simulate, stateAt, withoutCompiledRounds } = bundle
    for (const { input } of battles.slice(0, 10)) {
      const told = () => [rollsOf(input), ...[60, 200].map((at) => [explain(input, at), stateAt(input, at)])]
      expect(rollsOf(input)).toHaveLength(simulate(input).outcome.draws)
      expect(told()).toEqual(withoutCompiledRounds(told))
    }
  }, 60_000)

  test('after one that a watcher stopped in its midst are the same by compiled rounds', () => {
    const { simulate, stateAt, withoutCompiledRounds } = bundle
    const [first, second] = battles as [GoldenBattle, GoldenBattle]
    const wanted = withoutCompiledRounds(() => simulate(second.input))
    stateAt(first.input, 40)
    expect(reportDifferences('the two', simulate(second.input), wanted)).toEqual([])
  })
})

test('the checked rounds come through all golden battles: no number outgrows its word, no constant of theirs changes', async () => {
  const { bytes, changed, functions, module } = await compileRounds(await plainBundle(ENGINE_VERSION), {
    isChecked: true,
  })
  expect(functions).toBeGreaterThan(100)
  const playedBy = module.valueOf('PLAYED_BY') as { rounds: unknown }
  playedBy.rounds = roundsOf(bytes, module.valueOf('WASM_MEMORY') as object)
  expect(module.engine.roundsPlayedBy()).toBe('wasm')
  expect(breachesOf(module.engine)).toEqual([])
  expect(module.engine.roundsPlayedBy()).toBe('wasm')
  expect(changed()).toEqual([])
}, 180_000)

test('a bundle says why its JavaScript plays: no WebAssembly, bytes that are none, or nothing compiled', () => {
  const without = loadBundleCode(`const WebAssembly = undefined\n${code}`)
  expect(without.whySourcePlays()).toEqual({
    because: 'no-webassembly',
    message: 'there is no WebAssembly here',
  })
  expect(without.roundsPlayedBy()).toBe('source')
  const bent = loadBundleCode(code.replace(/(["'`])AGFzb/, '$1AGFzc'))
  expect(bent.whySourcePlays()).toEqual({ because: 'refused', message: expect.stringContaining('CompileError') })
  const whole = loadBundleCode(code)
  expect(whole.whySourcePlays()).toBe(undefined)
  expect(whole.withoutCompiledRounds(whole.whySourcePlays)).toMatchObject({ because: 'switched-off' })
  expect(whySourcePlays()).toEqual({ because: 'not-compiled', message: 'the engine is no bundle' })
})

test('where compiled rounds come to a trap the source plays the battle anew, and every one after it', async () => {
  const { bytes, module } = await compileRounds(await plainBundle(ENGINE_VERSION))
  const { roundsPlayedBy, simulate, whySourcePlays, withoutCompiledRounds } = module.engine
  const rounds = roundsOf(bytes, module.valueOf('WASM_MEMORY') as object)
  const playedBy = module.valueOf('PLAYED_BY') as { rounds: unknown }
  playedBy.rounds = () => {
    rounds()
    throw new Error('unreachable')
  }
  const [{ input }] = battles as [GoldenBattle]
  const wanted = withoutCompiledRounds(() => simulate(input))
  expect([roundsPlayedBy(), whySourcePlays()]).toEqual(['wasm', undefined])
  expect(reportDifferences('both', simulate(input), wanted)).toEqual([])
  expect([roundsPlayedBy(), whySourcePlays()]).toEqual([
    'source',
    { because: 'trapped', message: 'Error: unreachable' },
  ])
}, 60_000)
