export { createDb, type Db, type DbOptions } from './connect/create-db.ts'
export { readInt8 } from './connect/int8.ts'
export { inTx, inWorldSnapshot, inWorldTx, type Tx, type WorldTx } from './connect/tx.ts'
export type { CommandRow, Database } from './connect/database.ts'

export { migrate, type MigrateOptions, type MigrateUrls } from './migrate/migrate.ts'
export { migrationsChecksum } from './migrate/read-migrations.ts'
export { checkSchema, listSchemaProblems } from './schema/check-schema.ts'
export { dumpSchema } from './schema/dump-schema.ts'

export { applyEffects } from './world/apply-effects.ts'
export { listWorlds, type WorldLine } from './world/list-worlds.ts'
export { listSeasonEngines, type SeasonEngine } from './world/list-season-engines.ts'
export { readWorld } from './world/read-world.ts'

export { findClock, worldNow, type Clock } from './clock/world-now.ts'
export { advanceTo, setPace } from './clock/move-clock.ts'
export { findOutage, noteHeartbeat, OUTAGE_MS, pauseForOutage, type Outage } from './clock/heartbeat.ts'

export type { Capacity } from './commands/capacity.ts'
export type { CommandCall } from './commands/command-call.ts'
export { runCommand, type Beside } from './commands/run-command.ts'
export { foundWorldIn, type Founder, type NewWorld } from './commands/found-world.ts'
export { archiveWorldIn } from './commands/archive-world.ts'
export { overrideEngineIn } from './commands/override-engine.ts'
export { findGuildOf, foundGuildFor } from './commands/guild-owner.ts'

export {
  findNextDue,
  listRunnable,
  sweepDue,
  type Queueing,
  type RunnableDue,
  type SweepOptions,
} from './timeline/runnable.ts'
export { runDue, type DueResult } from './timeline/run-due.ts'
export { fightDue, type FightOptions, type SeededMatch } from './timeline/fight-due.ts'

export { findBattleLog, type BattleLog } from './battles/find-battle-log.ts'
export { findBattleShown, type BattleShown, type RoundShown } from './battles/watch-battle.ts'

export { announce, type Topic } from './outbox/announce.ts'
export { claimOutbox, type OutboxRow } from './outbox/claim-outbox.ts'

export { checkInvariants, type BrokenInvariant } from './invariants/check-invariants.ts'
