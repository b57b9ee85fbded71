import { UsageError, type Answer, type Call } from '../cli/options.ts'
import { storedBattles, subjectOf, type Subject } from '../cli/subject.ts'
import { recordTrail, recordWords } from '../trail/record-trail.ts'
import { trailOf, trailWords } from '../trail/trail.ts'

export const diffUsage = `diff A B [--engine V [--engine V]]
diff FILE --engine V --engine V

  Two battles (inputs, records, repro files, golden battles, --match ID): what differs in their inputs, the first round and
  section, the first event, the word of state that tells most, the first draw, and both explanations. One battle with two engines
  compares the engines. A record is also compared with what its own engine gives now. Exit code 1 when they differ.`

export async function diff(call: Call): Promise<Answer> {
  const [a, b] = await twoSubjects(call)
  const trail = trailOf(a, b)
  const records = [recordTrail(a), recordTrail(b)]
  const holds = records.every((record) => record === null || record.same)
  const text = [
    `A ${a.name} (engine ${a.engine.ENGINE_VERSION})`,
    `B ${b.name} (engine ${b.engine.ENGINE_VERSION})`,
    ...records.flatMap((record, i) =>
      record === null || record.same
        ? []
        : [`${'AB'.charAt(i)} is not what its engine gives now:`, recordWords(record, i === 0 ? a : b)],
    ),
    trailWords(trail, a, b),
    ...(trail.same && holds ? [] : [`exit code 1: ${trail.same ? 'a record does not hold' : 'they differ'}`]),
  ].join('\n')
  return { ok: trail.same && holds, text, json: { ...trail, same: trail.same && holds, records } }
}

/** Two battles, or one on two engines. */
async function twoSubjects(call: Call): Promise<[Subject, Subject]> {
  const stored = await storedBattles(call)
  const engines = call.options.engine ?? []
  const [a, b] = stored
  if (a === undefined || stored.length > 2)
    throw new UsageError('diff wants two battles, or one battle and two engines')
  if (b === undefined && engines.length !== 2) throw new UsageError('diff wants a second battle, or --engine twice')
  return [
    await subjectOf(a, engines[0]),
    await subjectOf(b ?? a, engines[1] ?? (b === undefined ? undefined : engines[0])),
  ]
}
