export { viewBattle, type BattleView, type RevealedBattle } from './battle.ts'
export { isGuild, listChronicle, listChronicleKinds, type ChronicleLine } from './chronicle.ts'
export { findGuildWorld, findWorldOfMatch } from './find-world-of.ts'
export { findGambits, type GambitsView } from './gambits.ts'
export { viewGreatHall, type GreatHallView } from './great-hall.ts'
export { viewGuild, type GuildView } from './guild.ts'
export { listHallOfFame, type HallOfFameEntry } from './hall-of-fame.ts'
export { viewHero, type Asker, type HeroView } from './hero.ts'
export { viewLegacy, type LegacyView } from './legacy.ts'
export { viewLineUp, type LineUpView } from './line-up.ts'
export { findMatch, viewMatch, type MatchView } from './match.ts'
export { listMatches } from './matches.ts'
export type { MatchLine, MatchPhase } from './match-line.ts'
export type { GuildName } from './names.ts'
export { findHeroOwnership, findOwnership, listOwnedGuilds, type OwnedGuild, type Ownership } from './ownership.ts'
export { viewPyramid, type PyramidView } from './pyramid.ts'
export type { Mark, Page } from './query.ts'
export { checkDatabase, checkMayMoveClocks } from './readiness.ts'
export { viewRoster, type RosterView } from './roster.ts'
export { viewSchedule, type ScheduleView } from './schedule.ts'
export {
  isSeason,
  listSealedMatches,
  viewSeasonProof,
  type EngineOverride,
  type SealedMatch,
  type SeasonProof,
} from './season-proof.ts'
export { search } from './search.ts'
export { viewTable, type TableView } from './table.ts'
export { countDue, countOpenFights, listNextWeekly, viewOutbox, viewTimeline, type TimelineView } from './timeline.ts'
export { listLedger, viewTreasury, type LedgerLine, type TreasuryView } from './treasury.ts'
export { viewWarTable, type WarTableView } from './war-table.ts'
export { isWorld, viewWorld, viewWorlds, type WorldView } from './worlds.ts'
