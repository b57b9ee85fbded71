import { writeFileSync } from 'node:fs'

import type { Answer, Call } from '../cli/options.ts'
import { recordOf } from '../cli/stored-battle.ts'
import { oneSubject } from '../cli/subject.ts'

export const playUsage = `play [FILE | --match ID] [--seed N [--wide | --mission]] [--engine V] [--record OUT]

  Plays a battle and tells it. Without a file a random one: by --seed, with --wide one that uses the whole language of gambits,
  with --mission a party against monsters, told as a mission.
  --record OUT writes all it gave (digests by section, log) to compare with another machine or engine: diff, bisect, verify.`

/** Plays one battle. */
export async function play(call: Call): Promise<Answer> {
  const { engine, input, name, names } = await oneSubject(call)
  const report = engine.simulate(input)
  const record = recordOf(engine, input, report)
  if (call.options.record !== undefined) writeFileSync(call.options.record, `${JSON.stringify(record)}\n`)
  return {
    ok: true,
    text: engine.describeBattle(engine.headerOf(input), report.log, names, report.outcome),
    json: { name, outcome: report.outcome, ...record },
  }
}
