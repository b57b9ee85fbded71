import type { BattleInput, BattleReport } from '@mythic/battle-engine'
import { fightDue } from '@mythic/db'

import type { JobsContext } from '../../context.ts'
import { BattleFailed } from '../../fight/fight-pool.ts'
import { storeRepro } from '../../fight/store-repro.ts'
import { defineJob } from '../../job-definition.ts'
import { parseDueRows } from '../../timeline/due-rows.ts'
import type { DueRows } from '../../timeline/due-rows.ts'

/** A batch of matches is fought in worker threads and sealed in one commit. Nothing of it shows before the reveal. */
export const fightMatches = defineJob<DueRows>({
  name: 'fight-matches',
  queue: 'battles',
  parse: (data) => parseDueRows('fight-matches', data),
  /** A battle that fails leaves the others of its batch sealed; the job fails with it and is tried again. */
  run: async (context, { worldId, dueIds }) =>
    await fightDue(context.db, worldId, dueIds, async (input) => await fightOrStore(context, input)),
})

async function fightOrStore(context: JobsContext, input: BattleInput): Promise<BattleReport> {
  try {
    return await context.pool.fight(input)
  } catch (error) {
    if (error instanceof BattleFailed) await store(context, error)
    throw error
  }
}

async function store({ config, log, metrics }: JobsContext, failure: BattleFailed): Promise<void> {
  metrics.battleFailed()
  const { message: reason } = failure
  try {
    log.error(
      { file: await storeRepro(config.reproDir, failure, config.reproMost), reason },
      'a battle failed; its input is stored',
    )
  } catch (error) {
    // A full or forbidden disk must not hide why the battle failed.
    log.error({ err: error, reason }, 'a battle failed, and its input could not be stored')
  }
}
