import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ENGINE_VERSION, outcome, randomInput, randomMission, wideInput } from '../src/index.ts'
import { buildBundle, withoutRounds } from './build-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'mythic-battle-'))
const file = (name: string): string => join(folder, name)
const write = (name: string, value: unknown): string => {
  writeFileSync(file(name), JSON.stringify(value))
  return file(name)
}
type Run = { code: number | null; out: string; err: string; json: Record<string, unknown> }
function battle(...args: string[]): Run {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('./battle.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  const last = run.stdout.trim().split('\n').at(-1) ?? ''
  const json = args.includes('--json') ? (JSON.parse(last) as Record<string, unknown>) : {}
  return { code: run.status, out: run.stdout, err: run.stderr, json }
}

/** An engine in which critical blows do a little less: a bug as one would plant it. */
const bent = file('bent.mjs')
beforeAll(async () => {
  const clean = await buildBundle(ENGINE_VERSION)
  writeFileSync(file('clean.mjs'), clean)
  const played = withoutRounds(clean)
  const code = played.replace('criticalDamage:1500', 'criticalDamage:1400')
  if (code === played) throw new Error('the bundle has no such number: the planted bug would be none')
  writeFileSync(bent, code)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a record holds when it is fought again, and tells its first strange round and event when it does not', () => {
  expect(battle('play', '--seed', '7', '--record', file('record.json')).code).toBe(0)
  expect(battle('verify', file('record.json'), '--json')).toMatchObject({ code: 0, json: { same: true } })
  const record = JSON.parse(readFileSync(file('record.json'), 'utf8')) as { rounds: { chain: string }[]; log: string }
  record.rounds[4]!.chain = '0'.repeat(16)
  const log = Buffer.from(record.log, 'base64')
  log[8 * 300 + 4]! ^= 1
  const spoilt = battle('verify', write('spoilt.json', { ...record, log: log.toString('base64') }), '--json')
  expect(spoilt.code).toBe(1)
  expect(spoilt.json).toMatchObject({ battles: [{ trail: { round: { round: 5 }, event: { moment: { tick: 301 } } } }] })
  const beside = battle('diff', file('spoilt.json'), file('record.json'))
  expect(beside.code).toBe(1)
  expect(beside.out).toMatch(/\nexit code 1: a record does not hold\n$/)
}, 60_000)

test('a golden battle is named in its list, whether it is written out or made from its name', () => {
  const list = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url))
  for (const address of [`${list('battles.json')}#wide-7`, `${list('recipes.json')}#made-six-clerics`])
    expect(battle('verify', address, '--json')).toMatchObject({ code: 0, json: { same: true } })
  const nobody = battle('verify', `${list('recipes.json')}#made-up`)
  expect(nobody.code).toBe(2)
  expect(nobody.err).toContain('none of them "made-up"')
}, 60_000)

/** The seed of a mission, whatever seeds give today: beetles alone on the left, who hit somebody and see a second round. */
function missionOfBeetles(): string {
  for (let seed = 1; seed <= 5000; seed++) {
    const input = randomMission(seed)
    const { monsters = [] } = input.sides[0]
    if (monsters.length === 0 || monsters.some(({ monster }) => monster !== 'rust-beetle')) continue
    const { mission, rounds } = outcome(input)
    if (rounds > 1 && (mission?.rusted.length ?? 0) > 0) return String(seed)
  }
  throw new Error('none of 5000 random missions is one of Rust Beetles who hit')
}

test('a mission is told as one: monsters by their names, who stands, how it ended, what rust did; no glory and no draw', () => {
  const mission = ['--seed', missionOfBeetles(), '--mission']
  const told = battle('play', ...mission)
  expect(told.code).toBe(0)
  expect(told.out).toContain('The monsters against The party at ')
  expect(told.out).toMatch(/Rust Beetle m\d hits a\d for \d+/)
  expect(told.out).toMatch(/standing: Rust Beetle m\d \d+\/\d+.* \| a\d \d+\/\d+/)
  expect(told.out).toMatch(/The mission is (won|lost|not won: both sides stand) after \d+ rounds, digest [0-9a-f]{16}/)
  expect(told.out).toMatch(/a\d was hit by a Rust Beetle (once|\d times)/)
  expect(told.out).not.toMatch(/glory|draw|standards/)
  const explained = battle('explain', ...mission)
  expect(explained.out).toMatch(/^.*: (The party win|The monsters win|nobody wins) after \d+ rounds, \d+ falls/)
  expect(explained.out).not.toMatch(/ahead|glory|\d+ : \d+/)
  expect(battle('trace', ...mission, '--at', '2.1').code).toBe(0)
}, 60_000)

test('a battle saved with names is told by them: play, explain and trace; the label of a draw stays the key in JSON', () => {
  const input = randomInput(7)
  const keys = input.sides.flatMap(({ heroes }) => heroes.map(({ key }) => key))
  const names = Object.fromEntries(keys.map((key, i) => [key, `Hero Number${i}`]))
  const guilds = [{ name: 'Ashen Lanterns' }, { name: 'Langbrand Jackdaws' }]
  const saved = write('named.json', { input, names, guilds })
  const asked = { names: keys.map((key) => ({ key, name: names[key] })), host: guilds[0], guest: guilds[1] }
  const match = write('named-match.json', { ...asked, phase: 'revealed', battle: { input } })
  const bareKey = new RegExp(`\\b(${keys.join('|')})\\b`)
  const explained = battle('explain', match)
  const told = [battle('play', saved), explained, battle('trace', saved, '--at', '7.3')]
  for (const { code, out } of [...told, battle('explain', saved, '--at', '7.3')]) {
    expect(code).toBe(0)
    expect(out).toMatch(/Hero Number\d/)
    expect(out).not.toMatch(/The (hosts|guests)/)
  }
  expect(told[0]?.out).toContain('Ashen Lanterns against Langbrand Jackdaws at ')
  expect(explained.out).not.toMatch(bareKey)
  const { draws } = battle('trace', saved, '--at', '7.3', '--json').json as { draws: { label: string }[] }
  for (const { label } of draws) expect(label).toMatch(/^\w+#\d+$/)
}, 120_000)

test('trace tells the rules and draws of a turn, explain its turning points and its moment', () => {
  const trace = battle('trace', '--seed', '7', '--at', '7.3', '--json').json as {
    at: { round: number; turn: { turn: number } }
    rules: unknown[]
    draws: { stream: string; label: string; bound: number; value: number }[]
  }
  expect(trace.at).toMatchObject({ round: 7, turn: { turn: 3 } })
  expect(trace.rules.length).toBeGreaterThan(0)
  for (const { bound, value, label } of trace.draws) {
    expect(value).toBeLessThan(bound)
    expect(label).toMatch(/^\w+#\d+$/)
  }
  const points = battle('explain', '--seed', '7', '--json').json['turningPoints'] as { kind: string }[]
  for (const kind of ['lead', 'fall', 'standard', 'hour', 'end']) expect(points.map((p) => p.kind)).toContain(kind)
  expect(battle('explain', '--seed', '7', '--at', '7.3').out).toContain('because')
}, 60_000)

test('two engines that differ are led to round, hero, section, field and draw in under 5 s', () => {
  const input = write('input.json', randomInput(3))
  const found = battle('bisect', input, '--good', file('clean.mjs'), '--bad', bent, '--json')
  // By CPU time: this machine may be busy with other tests.
  expect(found.json['cpuMs']).toBeLessThan(5000)
  expect(found.code).toBe(1)
  expect(found.json).toMatchObject({
    firstBad: bent,
    trail: {
      round: { round: expect.any(Number), sections: expect.arrayContaining(['heroes']) },
      event: {
        hero: expect.any(String),
        a: expect.stringContaining('critically'),
        b: expect.stringContaining('critically'),
      },
      state: {
        first: {
          section: expect.any(String),
          field: expect.any(String),
          word: expect.stringMatching(/^\w+\.[\w-]+\[\d+\]$/),
        },
      },
      // No draw differs: the same critical roll was worth something else.
      hung: [expect.arrayContaining([expect.objectContaining({ stream: 'critical' })]), expect.any(Array)],
      why: [{ rolls: expect.any(Array) }, { rolls: expect.any(Array) }],
    },
  })
  expect(battle('bisect', input, '--good', 'source', '--bad', file('clean.mjs'), '--json')).toMatchObject({
    code: 0,
    json: { same: true },
  })
  // Without a battle one that shows it is looked for.
  const told = battle('bisect', '--good', 'source', '--bad', bent)
  expect(told.code).toBe(1)
  expect(told.out).toMatch(/\nexit code 1: they differ\n$/)
}, 60_000)

test('two records alone lead to their first strange round and section; with the engines, further', () => {
  const input = write('input.json', randomInput(3))
  battle('play', input, '--record', file('good.json'))
  battle('play', input, '--engine', bent, '--record', file('bad.json'))
  const found = battle('bisect', file('good.json'), file('bad.json'), '--json')
  expect(found.code).toBe(1)
  expect(found.json).toMatchObject({
    round: { sections: expect.arrayContaining(['heroes']) },
    records: [{ same: true }, { same: false, event: {} }],
  })
}, 60_000)

test('two inputs are told apart word by word', () => {
  const input = wideInput(4)
  const other = structuredClone(input)
  other.sides[1].heroes[0]!.attributes.resolve += 300
  const found = battle('diff', write('a.json', input), write('b.json', other), '--json')
  expect(found.code).toBe(1)
  expect(found.json).toMatchObject({
    inputs: [{ path: 'sides[1].heroes[0].attributes.resolve' }],
    loaded: { word: expect.stringMatching(/^input\.attribute\[/) },
  })
  expect(battle('diff', file('a.json'), file('a.json')).code).toBe(0)
}, 60_000)

test('a failure is shrunk to few heroes and still fails', () => {
  const out = file('small.json')
  const shrunk = battle('shrink', '--seed', '3', '--differs-from', bent, '--out', out, '--json')
  expect(shrunk.code).toBe(0)
  const { before, after } = shrunk.json as {
    before: { heroes: number; gambits: number }
    after: { heroes: number; gambits: number }
  }
  expect(before.heroes).toBe(12)
  expect(after.heroes).toBeLessThanOrEqual(4)
  expect(after.gambits).toBeLessThan(before.gambits)
  const told = battle('diff', out, '--engine', 'source', '--engine', bent)
  expect(told.code).toBe(1)
  expect(told.out).toMatch(/\nexit code 1: they differ\n$/)
  // Nothing fails: said, and exit code 1.
  expect(battle('shrink', '--seed', '3', '--digest-mismatch')).toMatchObject({ code: 1 })
}, 120_000)

test.each([
  [['walk'], 'no command "walk"'],
  [['play', 'nowhere.json'], 'cannot read nowhere.json'],
  [['play', '--at', '3'], 'play knows no --at'],
  [['trace', '--seed', '7', '--at', '7.99'], 'round 7 has turns 7.1 to 7.'],
  [['trace', '--seed', '7', '--at', '99999'], 'events 1 to'],
  [['play', '--engine', '9.9.9'], 'no engine "9.9.9"'],
  [['shrink', '--seed', '1'], 'shrink wants one of'],
  [['shrink', '--seed', '1', '--breaks', 'gravity'], 'no law "gravity"'],
  [['play', '--match', 'x'], '"x" is no match id'],
  [['play', '--match', '00000000-0000-4000-8000-000000000000', '--url', 'http://127.0.0.1:1'], 'no league answers'],
  [['soak', '--seeds', 'many'], '--seeds wants a whole number'],
  [['bench', '--battles', '0'], 'without a battle nothing is shown'],
  [['engines', '--engine', '9.9.9'], 'engine 9.9.9 is not published'],
  [['play', '--wide', '--mission'], '--wide or --mission, not both'],
  [['fuzz', '--programs', '1', '--battles', '5'], '--battles or --programs, not both'],
  [['fuzz', '--programs', '0'], 'without a program nothing is shown'],
  [['golden', '--update', '--coverage'], '--update or --coverage'],
])('%j makes no sense, and is told how to', (args, words) => {
  const run = battle(...args)
  expect(run.code).toBe(2)
  expect(run.err).toContain(words)
  expect(run.err).not.toContain('    at ')
})

test('an input with problems is refused with every path and remedy', () => {
  const input = randomInput(1)
  const bad = write('bad-input.json', { ...input, arena: 'moon', seed: 'x' })
  const run = battle('play', bad)
  expect(run.code).toBe(2)
  expect(run.err).toMatch(/arena is not a known word: use one of .*\n.*|seed is not 128 bits/)
  expect(run.err).toContain('seed is not 128 bits')
})
