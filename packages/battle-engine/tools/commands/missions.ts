import { MONSTER_IDS } from '../../src/index.ts'
import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { measureMissions } from '../measure-missions.ts'

export const missionsUsage = `missions [MONSTER] [--battles N] [--seed N]

  How often a party of a danger's size and worth wins against its monsters (400 fights each by default), monster by monster and
  danger by danger. Holds when each is won in 600–750 ‰.`

export function missions({ files, options }: Call): Answer {
  const only = MONSTER_IDS.find((id) => id === files[0])
  if (files[0] !== undefined && only === undefined)
    throw new UsageError(`no monster "${files[0]}": ${MONSTER_IDS.join(', ')}`)
  const rows = measureMissions(whole(options, 'seed', 1), whole(options, 'battles', 400), only)
  const lines = rows.map(
    (r) => `${r.name.padEnd(18)} party of ${r.party}  won ${r.won} ‰  unfinished ${r.unfinished} ‰  ${r.rounds} rounds`,
  )
  return { ok: rows.every((r) => r.won >= 600 && r.won <= 750), text: lines.join('\n'), json: { missions: rows } }
}
