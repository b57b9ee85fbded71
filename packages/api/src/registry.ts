import { register } from './features/account/register.ts'
import { signIn } from './features/account/sign-in.ts'
import { signOut } from './features/account/sign-out.ts'
import { viewMe } from './features/account/view-me.ts'
import { listSessions } from './features/account/list-sessions.ts'
import { revokeSession } from './features/account/revoke-session.ts'
import { revokeOtherSessions } from './features/account/revoke-other-sessions.ts'
import { listWorlds } from './features/world/list-worlds.ts'
import { viewWorld } from './features/world/view-world.ts'
import { search } from './features/world/search.ts'
import { foundGuild } from './features/guild/found-guild.ts'
import { viewGuild } from './features/guild/view-guild.ts'
import { viewGreatHall } from './features/guild/view-great-hall.ts'
import { viewRoster } from './features/guild/view-roster.ts'
import { viewHero } from './features/hero/view-hero.ts'
import { viewLegacy } from './features/hero/view-legacy.ts'
import { listHallOfFame } from './features/hero/list-hall-of-fame.ts'
import { viewLineUp } from './features/orders/view-line-up.ts'
import { saveLineUp } from './features/orders/save-line-up.ts'
import { viewGambits } from './features/orders/view-gambits.ts'
import { saveGambits } from './features/orders/save-gambits.ts'
import { viewWarTable } from './features/orders/view-war-table.ts'
import { listMatches } from './features/match/list-matches.ts'
import { viewMatch } from './features/match/view-match.ts'
import { viewBattle } from './features/match/view-battle.ts'
import { listEngines } from './features/engine/list-engines.ts'
import { viewPyramid } from './features/league/view-pyramid.ts'
import { viewTable } from './features/league/view-table.ts'
import { listSealedMatches } from './features/league/list-sealed-matches.ts'
import { viewSeasonProof } from './features/league/view-season-proof.ts'
import { viewSchedule } from './features/league/view-schedule.ts'
import { viewMarket } from './features/market/view-market.ts'
import { listChronicle } from './features/chronicle/list-chronicle.ts'
import { viewTreasury } from './features/treasury/view-treasury.ts'
import { listLedger } from './features/treasury/list-ledger.ts'
import { devFoundWorld } from './features/dev/found-world.ts'
import { devGiveStarterHeroes } from './features/dev/give-starter-heroes.ts'
import { devScheduleSeason } from './features/dev/schedule-season.ts'
import { devEnqueueMatch } from './features/dev/enqueue-match.ts'
import { devEnqueueMatchday } from './features/dev/enqueue-matchday.ts'
import { devAdvance } from './features/dev/advance.ts'
import { devSetPace } from './features/dev/set-pace.ts'
import { devRunWeeklyStep } from './features/dev/run-weekly-step.ts'
import { devListTimeline } from './features/dev/list-timeline.ts'
import { devViewQueues } from './features/dev/view-queues.ts'
import { devViewOutbox } from './features/dev/view-outbox.ts'
import { devArchiveWorld } from './features/dev/archive-world.ts'
import { devCheckInvariants } from './features/dev/check-invariants.ts'
import type { Route } from './http/route.ts'

/** Every route of the league. One a file; a file that is not here does not exist. */
export const routes: readonly Route[] = [
  register,
  signIn,
  signOut,
  viewMe,
  listSessions,
  revokeSession,
  revokeOtherSessions,
  listWorlds,
  viewWorld,
  search,
  foundGuild,
  viewGuild,
  viewGreatHall,
  viewRoster,
  viewHero,
  viewLegacy,
  listHallOfFame,
  viewLineUp,
  saveLineUp,
  viewGambits,
  saveGambits,
  viewWarTable,
  listMatches,
  viewMatch,
  viewBattle,
  listEngines,
  viewPyramid,
  viewTable,
  viewSchedule,
  viewSeasonProof,
  listSealedMatches,
  viewMarket,
  listChronicle,
  viewTreasury,
  listLedger,
]

/** Registered with DEV_MODE=true only. */
export const devRoutes: readonly Route[] = [
  devFoundWorld,
  devGiveStarterHeroes,
  devScheduleSeason,
  devEnqueueMatch,
  devEnqueueMatchday,
  devAdvance,
  devSetPace,
  devRunWeeklyStep,
  devListTimeline,
  devViewQueues,
  devViewOutbox,
  devArchiveWorld,
  devCheckInvariants,
]
