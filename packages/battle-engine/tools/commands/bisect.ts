import type { BattleInput } from '../../src/input.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import { engineNamed, forEngine } from '../cli/engine-choice.ts'
import { UsageError, type Answer, type Call } from '../cli/options.ts'
import { checkedFor, storedBattles, subjectOf } from '../cli/subject.ts'
import type { StoredBattle } from '../cli/stored-battle.ts'
import { readGolden } from '../golden/file.ts'
import { byVersion, listPublished } from '../published.ts'
import { firstRound, recordTrail, recordWords } from '../trail/record-trail.ts'
import { trailOf, trailWords } from '../trail/trail.ts'

export const bisectUsage = `bisect [FILE | --match ID] --good V --bad V
bisect RECORD RECORD

  Which engine first played a battle otherwise, and where: V is a published version, "source", or a bundle file. Between two
  published versions (or one and the source) every one in between is tried by halves. Without a file golden and random
  battles are searched for one that shows it. Two records of one battle (pnpm battle play --record) lead to the round and section by their
  digests alone, and on to event, hero, field and draw where their engines are at hand. Exit code 1 when they differ.`

/** Where an old engine cannot read the golden battles, random ones of its own are tried. */
const RANDOM = 200

/** Said last: pnpm calls whatever exits with 1 a command that failed. */
const EXIT_WORDS = 'exit code 1: they differ'

type Named = { name: string; engine: EngineBundle }

export async function bisect(call: Call): Promise<Answer> {
  const { good, bad } = call.options
  const stored = await storedBattles(call)
  if (good === undefined && bad === undefined && stored.length === 2) return await bisectRecords(stored[0]!, stored[1]!)
  if (good === undefined || bad === undefined) throw new UsageError('bisect wants --good V and --bad V, or two records')
  if (stored.length > 1) throw new UsageError('bisect takes one battle with --good and --bad')
  const line = await enginesBetween(good, bad)
  const [first, last] = [line[0]!, line.at(-1)!]
  const input =
    stored[0] === undefined ? goldenThatDiffers(first.engine, last.engine) : checkedFor(first.engine, stored[0], true)
  const differs = ({ engine }: Named): boolean =>
    input !== undefined && digestOn(engine, input) !== digestOn(first.engine, input)
  if (input === undefined || !differs(last)) {
    const what = stored[0]?.name ?? 'no golden or random battle'
    const text =
      stored[0] === undefined
        ? `${what} goes another way on ${bad} than on ${good}`
        : `${what} goes alike on ${good} and ${bad}`
    return { ok: true, text, json: { same: true, good, bad } }
  }
  let [low, high] = [0, line.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (differs(line[middle]!)) high = middle
    else low = middle
  }
  const [a, b] = [line[low]!, line[high]!].map(({ engine }) => ({ engine, input: forEngine(input, engine) })) as [
    Fight,
    Fight,
  ]
  const trail = trailOf(a, b)
  const names: [string, string] = [line[low]!.name, line[high]!.name]
  return {
    ok: false,
    text: [
      `last good engine ${names[0]}, first bad engine ${names[1]} (of ${line.length})`,
      trailWords(trail, a, b, names),
      EXIT_WORDS,
    ].join('\n'),
    json: { same: false, lastGood: names[0], firstBad: names[1], cpuMs: cpuMs(), input, trail },
  }
}

/** Of this process so far, in ms: what the search cost, however busy the machine is. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

type Fight = { engine: EngineBundle; input: BattleInput }

function digestOn(engine: EngineBundle, input: BattleInput): string {
  try {
    return engine.outcome(forEngine(input, engine)).finalDigest
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Good, every published version between, bad. A bundle file has no place among the versions: then only the two ends. */
async function enginesBetween(good: string, bad: string): Promise<Named[]> {
  const ends = [good, bad]
  const versions = listPublished().map(({ version }) => version)
  const [from, to] = ends.map((name) => (name === 'source' ? '9999.0.0' : name))
  const between =
    ends.every((name) => name === 'source' || versions.includes(name)) && byVersion(from!, to!) < 0
      ? versions.filter((version) => byVersion(version, from!) > 0 && byVersion(version, to!) < 0)
      : []
  return await Promise.all([good, ...between, bad].map(async (name) => ({ name, engine: await engineNamed(name) })))
}

function takes(engine: EngineBundle, input: BattleInput): boolean {
  return engine.checkInput(forEngine(input, engine)).kind === 'valid'
}

function goldenThatDiffers(good: EngineBundle, bad: EngineBundle): BattleInput | undefined {
  const inputs = [
    ...readGolden().map(({ input }) => input),
    ...Array.from({ length: RANDOM }, (_, n) => good.randomInput(n)),
  ]
  return inputs.find(
    (input) => takes(good, input) && takes(bad, input) && digestOn(good, input) !== digestOn(bad, input),
  )
}

/** Two records of one battle, by their digests; then by playing each on its own engine. */
async function bisectRecords(one: StoredBattle, other: StoredBattle): Promise<Answer> {
  if (one.rounds === undefined || other.rounds === undefined)
    throw new UsageError(
      'bisect without --good and --bad wants two records: write them with pnpm battle play FILE --record OUT',
    )
  const now = other.rounds.map(({ chain, sections = {} }) => ({ chain, sections }))
  const round = firstRound(one, now)
  if (round === null) return { ok: true, text: 'their digests are alike, round by round', json: { same: true } }
  const head = `first round that differs: ${round.round} (${round.stored} | ${round.now})${round.sections.length === 0 ? '' : `, in ${round.sections.join(', ')}`}`
  const subjects = await Promise.all([one, other].map(async (stored) => await subjectOf(stored)))
  const [a, b] = subjects as [(typeof subjects)[0], (typeof subjects)[0]]
  const records = subjects.map(recordTrail)
  const strange = records.flatMap((record, i) =>
    record === null || record.same
      ? []
      : [
          `${subjects[i]!.name} is not what engine ${subjects[i]!.engine.ENGINE_VERSION} gives here:\n${recordWords(record, subjects[i]!)}`,
        ],
  )
  const trail = trailOf(a, b)
  return {
    ok: false,
    text: [head, ...strange, ...(trail.same ? [] : [trailWords(trail, a, b, [a.name, b.name])]), EXIT_WORDS].join('\n'),
    json: { same: false, round, records, trail },
  }
}
