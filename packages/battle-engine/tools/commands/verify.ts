import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { storedBattles, subjectOf, type Subject } from '../cli/subject.ts'
import { recordTrail, recordWords, type RecordTrail } from '../trail/record-trail.ts'
import { fuzz } from './fuzz.ts'
import { golden } from './golden.ts'

export const verifyUsage = `verify FILE … | --match ID … [--engine V]
verify [--seed N] [--battles N]

  Fights stored battles again on the engine they ask for and compares all that is stored of them: input hash, digest of each
  round, final digest, log. Names the first round and event that differ.
  Without battles: the golden battles, their coverage and a short fuzz (60), what a check should run.`

export async function verify(call: Call): Promise<Answer> {
  const stored = await storedBattles(call)
  if (stored.length === 0) return await verifyEngine(call)
  const rows: { name: string; engine: string; same: boolean; trail: RecordTrail }[] = []
  const lines: string[] = []
  for (const battle of stored) {
    const subject = await subjectOf(battle, call.options.engine?.[0])
    const trail = recordTrail(subject) ?? failureAgain(subject)
    rows.push({ name: battle.name, engine: subject.engine.ENGINE_VERSION, same: trail.same, trail })
    lines.push(
      `${battle.name} (engine ${subject.engine.ENGINE_VERSION}) ${trail.same ? '' : 'DIFFERS\n'}${recordWords(trail, subject)}`,
    )
  }
  const ok = rows.every(({ same }) => same)
  return { ok, text: lines.join('\n'), json: { same: ok, battles: rows } }
}

/** Only an input is stored: there is nothing that could hold, and to say so is better than to say it holds. */
function failureAgain({ name }: Subject): never {
  throw new UsageError(
    `${name} holds an input and nothing that it gave: there is nothing to compare. Try play, explain or trace`,
  )
}

async function verifyEngine(call: Call): Promise<Answer> {
  const options = { ...call.options, battles: String(whole(call.options, 'battles', 60)) }
  const answers = [golden(call), await fuzz({ files: [], options })]
  return {
    ok: answers.every(({ ok }) => ok),
    text: answers.map(({ text }) => text).join('\n'),
    json: { golden: answers[0]!.json, fuzz: answers[1]!.json },
  }
}
