import type { StoredBattle } from '../cli/stored-battle.ts'
import type { Subject } from '../cli/subject.ts'
import { momentWords, roundAt, turnsOf, type Moment } from '../story/moment.ts'
import { eventWords } from '../story/words.ts'
import { firstEvent } from './trail.ts'

/** What was stored of a battle beside what its engine gives now. */
export type RecordTrail = {
  same: boolean
  /** What was compared: nothing says nothing. */
  compared: string[]
  inputHash: [stored: string, now: string] | null
  finalDigest: [stored: string, now: string] | null
  /** First round whose chain differs, with the sections that do where they are stored. */
  round: { round: number; stored: string; now: string; sections: string[] } | null
  event: { moment: Moment; stored: string; now: string } | null
}

/** Fights a stored battle again; null when nothing but its input is stored. */
export function recordTrail({ engine, input, stored }: Subject): RecordTrail | null {
  const { log, rounds, inputHash, finalDigest } = stored
  const compared = [
    ...(inputHash === undefined ? [] : ['input hash']),
    ...(finalDigest === undefined ? [] : ['final digest']),
    ...(rounds === undefined || rounds.length === 0 ? [] : [`${rounds.length} rounds`]),
    ...(log === undefined ? [] : [`${log.length >> 1} events`]),
  ]
  if (compared.length === 0) return null
  const report = engine.simulate(input)
  const differing = (want: string | undefined, got: string): [string, string] | null =>
    want === undefined || want === got ? null : [want, got]
  const now = Array.from({ length: report.outcome.rounds }, (_, i) => engine.digestAt(report, i + 1))
  const trail = {
    compared,
    inputHash: differing(inputHash, report.inputHash),
    finalDigest: differing(finalDigest, report.finalDigest),
    round: firstRound(stored, now),
    event: log === undefined ? null : eventTrail({ engine, input }, log, report.log),
  }
  return { same: !trail.inputHash && !trail.finalDigest && !trail.round && !trail.event, ...trail }
}

type Now = { chain: string; sections: Record<string, string> }[]

/** A repro file of a battle that failed holds the rounds before the failure alone: fewer rounds stored are no difference there. */
export function firstRound({ rounds = [], failure }: StoredBattle, now: Now): RecordTrail['round'] {
  const count = failure === undefined && rounds.length > 0 ? Math.max(rounds.length, now.length) : rounds.length
  for (let i = 0; i < count; i++) {
    const [stored, here] = [rounds[i], now[i]]
    // A golden battle may keep the beginning of each digest alone.
    if (stored !== undefined && stored.chain !== '' && here?.chain.startsWith(stored.chain) === true) continue
    const sections = Object.entries(stored?.sections ?? {}).filter(([name, digest]) => here?.sections[name] !== digest)
    return {
      round: i + 1,
      stored: stored?.chain ?? 'no such round',
      now: here?.chain ?? 'no such round',
      sections: sections.map(([name]) => name),
    }
  }
  return null
}

function eventTrail(
  { engine, input }: Pick<Subject, 'engine' | 'input'>,
  stored: Int32Array,
  now: Int32Array,
): RecordTrail['event'] {
  const tick = firstEvent(engine, stored, now)
  if (tick === null) return null
  const turn = turnsOf(engine.decode(now)).find((t) => t.from <= tick && tick <= t.to)
  return {
    moment: { tick, round: roundAt(engine, now, tick), turn },
    stored: storedWords(() => eventWords(engine, input, stored, tick)),
    now: eventWords(engine, input, now, tick),
  }
}

/** A stored log may hold anything. */
function storedWords(words: () => string): string {
  try {
    return words()
  } catch (error) {
    return `no event of this engine (${error instanceof Error ? error.message : String(error)})`
  }
}

export function recordWords(trail: RecordTrail, { engine, input }: Pick<Subject, 'engine' | 'input'>): string {
  if (trail.same) return `holds: ${trail.compared.join(', ')}`
  const { inputHash, finalDigest, round, event } = trail
  return [
    ...(inputHash === null ? [] : [`  input hash ${inputHash[0]}, the input's is ${inputHash[1]}`]),
    ...(finalDigest === null ? [] : [`  final digest ${finalDigest[0]}, fought again ${finalDigest[1]}`]),
    ...(round === null
      ? []
      : [
          `  first round that differs: ${round.round} (${round.stored}, fought again ${round.now})${round.sections.length === 0 ? '' : `, in ${round.sections.join(', ')}`}`,
        ]),
    ...(event === null
      ? []
      : [
          `  first event that differs: ${momentWords(event.moment, engine, input)}`,
          `    stored: ${event.stored}`,
          `    fought again: ${event.now}`,
        ]),
  ].join('\n')
}
