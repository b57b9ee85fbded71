import { SOURCE } from '../cli/engine-choice.ts'
import { UsageError, whole, type Answer, type Call, type Options } from '../cli/options.ts'
import { benchEngine } from '../bench-engine.ts'
import { benchPeers, besidePeers, NoPeers, type PeerFigure } from '../peers/bench-peers.ts'
import { answerOf } from './balance.ts'

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

  How often the left side wins on each arena (40,000 mirrored battles each by default). Holds when each is 490–510 ‰.`
export function fairness({ options }: Call): Promise<Answer> {
  return answerOf({ seed: whole(options, 'seed', 1), form: 'long', only: ['fairness'], ...pairsIn(options) })
}

export const slopeUsage = `slope [--battles N] [--seed N]

  What an edge in attributes is worth, how equals fare, and what two of each class are worth: pnpm battle balance asks all of it.`
export function slope({ options }: Call): Promise<Answer> {
  const only = ['slope', 'equals', 'classes']
  return answerOf({ seed: whole(options, 'seed', 1), form: 'long', only, ...pairsIn(options) })
}

/** Trials are pairs of battles. */
function pairsIn(options: Options): { repeats?: number } {
  return options.battles === undefined ? {} : { repeats: Math.ceil(whole(options, 'battles', 0) / 2) }
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
