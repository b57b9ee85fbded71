import type { ClassId } from '@mythic/battle-engine'
import { abilitiesNamed, coins, salariesAt, trainingAt, weekOfOrders } from '@mythic/domain'
import type { Coins, GameInstant, GuildId, HeroId, MatchId, WorldId } from '@mythic/domain'
import { calendar } from '@mythic/domain/ruleset-1/calendar'
import { league } from '@mythic/domain/ruleset-1/league'

import type { Db } from '../connect/create-db.ts'
import { listChronicle } from './chronicle.ts'
import type { ChronicleLine } from './chronicle.ts'
import { listGambits } from './gambits.ts'
import type { GambitsView } from './gambits.ts'
import type { HeroLine } from './hero-line.ts'
import { viewLineUp } from './line-up.ts'
import type { LineUpView } from './line-up.ts'
import type { MatchLine } from './match-line.ts'
import { lastMatches } from './matches.ts'
import type { GuildName } from './names.ts'
import { findNextMatch, findNextUnlocked } from './next-match.ts'
import { find } from './query.ts'
import { findRoster, heroesInWeek } from './roster.ts'
import { findStanding } from './standing.ts'
import type { GuildStanding } from './standing.ts'
import { findNow, placeOf } from './world-clock.ts'
import type { WorldClock } from './world-clock.ts'

export interface Need {
  readonly kind: 'line-up-short' | 'hero-unfit' | 'hero-twice-tired' | 'ability-set-aside' | 'debt'
  readonly heroIds: HeroId[]
  readonly until: GameInstant | null
}

export interface GreatHallView {
  readonly guild: GuildName
  readonly clock: WorldClock
  readonly at: ReturnType<typeof placeOf>
  readonly catchingUp: boolean
  readonly coins: Coins
  readonly coinsThisWeek: Coins
  readonly needs: Need[]
  readonly deadlines: {
    readonly kind: 'lock' | 'kickoff' | 'reveal' | 'salaries' | 'training'
    readonly at: GameInstant
    readonly matchId: MatchId | null
  }[]
  readonly nextMatch: MatchLine | null
  readonly lastMatch: MatchLine | null
  readonly standing: GuildStanding | null
  readonly wounded: {
    readonly id: HeroId
    readonly name: string
    readonly classId: ClassId
    readonly injury: NonNullable<HeroLine['injury']>
  }[]
  readonly news: ChronicleLine[]
}

const NEWS_SHOWN = 10
/** Two matches more and he refuses: ruleset 1, section 9. */
const TIRED_FROM = 70

/** What needs an owner now; null when there is no such guild. */
export async function viewGreatHall(db: Db, worldId: WorldId, guildId: GuildId): Promise<GreatHallView | null> {
  const [now, kept, lineUp, nextMatch, nextOrders, played, standing, news, purse, gambits] = await Promise.all([
    findNow(db, worldId),
    findRoster(db, worldId, guildId),
    viewLineUp(db, worldId, guildId),
    findNextMatch(db, worldId, guildId),
    findNextUnlocked(db, worldId, guildId),
    lastMatches(db, worldId, guildId, 1),
    findStanding(db, worldId, guildId),
    listChronicle(db, worldId, { guildId, importance: 1, after: null, limit: NEWS_SHOWN }),
    findPurse(db, worldId, guildId),
    listGambits(db, worldId, guildId),
  ])
  if (now === null || kept === null) return null
  const { roster } = kept
  const { gameNow } = now.clock
  return {
    guild: roster.guild,
    clock: now.clock,
    at: placeOf(gameNow),
    catchingUp: now.catchingUp,
    coins: purse.balance,
    coinsThisWeek: purse.thisWeek,
    needs: needsOf(heroesInWeek(kept, weekOfOrders(nextOrders, gameNow)), lineUp, gambits, purse.balance),
    deadlines: deadlinesOf(nextMatch, gameNow),
    nextMatch,
    lastMatch: played[0] ?? null,
    standing,
    wounded: roster.heroes.flatMap(({ id, name, classId, injury }) =>
      injury === null ? [] : [{ id, name, classId, injury }],
    ),
    news: news.lines,
  }
}

async function findPurse(db: Db, worldId: WorldId, guildId: GuildId): Promise<{ balance: Coins; thisWeek: Coins }> {
  const found = await find<{ balance: Coins; thisWeek: Coins }>(
    db,
    `SELECT a.balance,
       ((SELECT coalesce(sum(amount), 0) FROM game.transfer WHERE world_id = a.world_id AND to_account_id = a.id AND at >= week.began)
        - (SELECT coalesce(sum(amount), 0) FROM game.transfer WHERE world_id = a.world_id AND from_account_id = a.id AND at >= week.began))::bigint AS "thisWeek"
     FROM game.ledger_account AS a
     CROSS JOIN (SELECT game.world_now($1) / 604800000 * 604800000 AS began) AS week
     WHERE a.world_id = $1 AND a.guild_id = $2 AND a.kind = 'treasury'`,
    [worldId, guildId],
  )
  return found ?? { balance: coins(0), thisWeek: coins(0) }
}

function needsOf(
  heroes: readonly HeroLine[],
  lineUp: LineUpView | null,
  gambits: readonly GambitsView[],
  balance: Coins,
): Need[] {
  const until = lineUp?.lockAt ?? null
  const placed = new Set((lineUp?.places ?? []).map(({ heroId }) => heroId))
  const needs: Need[] = []
  const fit = heroes.filter((hero) => hero.fit).length
  if (placed.size < Math.min(league.lineUp, fit)) needs.push({ kind: 'line-up-short', heroIds: [...placed], until })
  const unfit = heroes.filter(({ id, fit: isFitThen }) => placed.has(id) && !isFitThen)
  if (unfit.length > 0) needs.push({ kind: 'hero-unfit', heroIds: unfit.map(({ id }) => id), until })
  const tired = heroes.filter(({ id, fit: isFitThen, fatigue }) => placed.has(id) && isFitThen && fatigue >= TIRED_FROM)
  if (tired.length > 0) needs.push({ kind: 'hero-twice-tired', heroIds: tired.map(({ id }) => id), until })
  const named = new Set([...placed, ...(lineUp?.reserves ?? [])])
  const lost = gambits.filter((written) => named.has(written.heroId) && asksForSetAside(written))
  if (lost.length > 0) needs.push({ kind: 'ability-set-aside', heroIds: lost.map(({ heroId }) => heroId), until })
  if (balance < 0) needs.push({ kind: 'debt', heroIds: [], until: null })
  return needs
}

/** A new rank may have put another ability in the place of one that a gambit names: the lock leaves that gambit out. */
function asksForSetAside({ gambits, sets, abilities }: GambitsView): boolean {
  const all = [...gambits, ...(sets.b ?? []), ...(sets.c ?? [])]
  return all.some((gambit) => abilitiesNamed(gambit).some((ability) => !abilities.includes(ability)))
}

function deadlinesOf(match: MatchLine | null, gameNow: number): GreatHallView['deadlines'] {
  const { season, week } = placeOf(gameNow)
  const weekly = [week, week + 1]
    .filter((each) => each <= calendar.weeksInSeason)
    .flatMap((each): GreatHallView['deadlines'] => [
      { kind: 'salaries', at: salariesAt(season, each), matchId: null },
      { kind: 'training', at: trainingAt(season, each), matchId: null },
    ])
  const ofMatch: GreatHallView['deadlines'] =
    match === null
      ? []
      : [
          { kind: 'lock', at: match.lockAt, matchId: match.id },
          { kind: 'kickoff', at: match.kickoffAt, matchId: match.id },
          { kind: 'reveal', at: match.revealAt, matchId: match.id },
        ]
  return [...ofMatch, ...weekly].filter(({ at }) => at > gameNow).sort((a, b) => a.at - b.at)
}
