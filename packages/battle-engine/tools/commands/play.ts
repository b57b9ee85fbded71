import { writeFileSync } from 'node:fs'

import type { Answer, Call } from '../cli/options.ts'
import { recordOf } from '../cli/stored-battle.ts'
import { oneSubject } from '../cli/subject.ts'
import { NAMES } from '../story/words.ts'

export const playUsage = `play [FILE | --match ID] [--seed N [--wide]] [--engine V] [--record OUT]

  Plays a battle and tells it. Without a file a random one: by --seed, with --wide one that uses the whole language of gambits.
  --record OUT writes all it gave (digests by section, log) to compare with another machine or engine: diff, bisect, verify.`

/** Plays one battle. */
export async function play(call: Call): Promise<Answer> {
  const { engine, input, name } = await oneSubject(call)
  const report = engine.simulate(input)
  const record = recordOf(engine, input, report)
  if (call.options.record !== undefined) writeFileSync(call.options.record, `${JSON.stringify(record)}\n`)
  return {
    ok: true,
    text: engine.describeBattle(engine.headerOf(input), report.log, NAMES, report.outcome),
    json: { name, outcome: report.outcome, ...record },
  }
}
