import { SOURCE } from '../cli/engine-choice.ts'
import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { benchEngine } from '../bench-engine.ts'
import { benchPeers, besidePeers, NoPeers, type PeerFigure } from '../peers/bench-peers.ts'
import { classRecords, measureFairness, powerSlope } from '../measure.ts'

export const inputUsage = `input [--seed N] [--wide | --mission]

  Prints a random legal input, to edit and play; --wide: one that uses the whole language of gambits and orders; --mission: a party
  against monsters.`
export function input({ options }: Call): Answer {
  const seed = whole(options, 'seed', 1)
  if (options.wide && options.mission) throw new UsageError('--wide or --mission, not both')
  const make = options.mission ? SOURCE.randomMission : options.wide ? SOURCE.wideInput : SOURCE.randomInput
  const made = make(seed)
  return { ok: true, text: JSON.stringify(made, null, 2), json: made }
}

export const fairnessUsage = `fairness [--battles N] [--seed N]

  How often the left side wins on each arena (20,000 mirrored battles each by default). Holds when each is 490–510 ‰.`
export function fairness({ options }: Call): Answer {
  const arenas = measureFairness(whole(options, 'seed', 1), whole(options, 'battles', 20_000))
  const lines = arenas.map(
    (r) => `${r.arena.padEnd(14)} left ${r.left}  right ${r.right}  draws ${r.draws}  left ${r.leftPermille} ‰`,
  )
  const ok = arenas.every((r) => r.leftPermille >= 490 && r.leftPermille <= 510)
  return { ok, text: lines.join('\n'), json: { arenas } }
}

export const slopeUsage = `slope [--battles N] [--seed N]

  What an edge in attributes is worth, and each class's record (1,000 battles each by default).`
export function slope({ options }: Call): Answer {
  const [seed, battles] = [whole(options, 'seed', 1), whole(options, 'battles', 1000)]
  const rows = powerSlope(seed, battles)
  const classes = classRecords(seed, battles)
  const lines = [
    ...rows.map((r) => `+${r.gap}: wins ${r.winPermille} ‰, draws ${r.drawPermille} ‰, points ${r.points} ‰`),
    ...classes.map((c) => `${c.classId.padEnd(13)} ${c.points} ‰ in ${c.fielded}`),
  ]
  return { ok: true, text: lines.join('\n'), json: { slope: rows, classes } }
}

export const benchUsage = `bench [--battles N] [--seed N] [--peers]

  Battles a second with log and digests beside the calibration loop, interleaved in one run, by CPU time.
  --peers  then Pokémon Showdown's simulator too, generations 9 and 1, fetched from npm for this run only (12 s, 150 MB)`
export async function bench({ options }: Call): Promise<Answer> {
  // Peers first: what cannot be fetched is said before a minute is spent.
  const others = options.peers ? measuredPeers() : null
  const result = await benchEngine({ seed: whole(options, 'seed', 1), battles: whole(options, 'battles', 600) })
  const text = `${result.battlesPerSecond} battles/s, calibration ${result.calibrationPerSecond}/s, ratio ${result.ratio}, outcome ${result.outcomeRatio}, two threads ${result.twoThreads}, log ${result.logBytesMedian} bytes (median)`
  if (others === null) return { ok: true, text, json: result }
  const peers = besidePeers(result.battlesPerSecond, others)
  const lines = peers.map(
    (p) =>
      `${p.simulator} ${p.version}, ${p.format}: ${p.battlesPerSecond} battles/s, ours ${p.timesOurs} times as many`,
  )
  return { ok: true, text: [text, ...lines].join('\n'), json: { ...result, peers } }
}

function measuredPeers(): PeerFigure[] {
  try {
    return benchPeers((line) => process.stderr.write(`${line}\n`))
  } catch (error) {
    if (error instanceof NoPeers) throw new UsageError(error.message)
    throw error
  }
}
