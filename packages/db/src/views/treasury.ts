import { coins } from '@mythic/domain'
import type { Coins, GameInstant, GuildId, TransferKind, WorldId } from '@mythic/domain'
import { calendar } from '@mythic/domain/ruleset-1/calendar'

import type { Db } from '../connect/create-db.ts'
import { find, list, pageLimit } from './query.ts'
import type { Mark } from './query.ts'
import { placeOf } from './world-clock.ts'

export interface WeekSum {
  readonly season: number
  readonly week: number
  readonly income: Coins
  readonly spending: Coins
  readonly byKind: { readonly kind: TransferKind; readonly amount: Coins }[]
}

export interface TreasuryView {
  readonly guildId: GuildId
  readonly balance: Coins
  readonly purses: { readonly purse: 'treasury' | 'escrow' | 'reserves'; readonly balance: Coins }[]
  readonly weeks: WeekSum[]
  readonly forecast: {
    readonly weeksLeft: number
    readonly salariesPerWeek: Coins
    readonly otherPerWeek: Coins
    readonly atSeasonEnd: Coins
  } | null
}

const WEEKS_SHOWN = 16
const WEEKS_MEASURED = 3
/** Once-only moves say nothing about the weeks to come. */
const ONCE: ReadonlySet<TransferKind> = new Set(['founding-grant', 'annals'])

/** SQL: every move of the treasury $2 in world $1 with its sign, by both indexes. */
const MOVES = `(SELECT id, at, season, week, kind, cause_id, amount AS change FROM game.transfer WHERE world_id = $1 AND to_account_id = $2
  UNION ALL SELECT id, at, season, week, kind, cause_id, -amount FROM game.transfer WHERE world_id = $1 AND from_account_id = $2)`

/** A guild's coins; null when there is no such guild. For its owner. */
export async function viewTreasury(db: Db, worldId: WorldId, guildId: GuildId): Promise<TreasuryView | null> {
  const purses = await list<{ id: string; purse: 'treasury' | 'escrow' | 'reserves'; balance: Coins; now: number }>(
    db,
    `SELECT id, kind AS purse, balance, game.world_now($1) AS now FROM game.ledger_account
     WHERE world_id = $1 AND guild_id = $2 ORDER BY kind = 'treasury' DESC, kind`,
    [worldId, guildId],
  )
  const treasury = purses.find(({ purse }) => purse === 'treasury')
  if (treasury === undefined) return null
  const [sums, payroll] = await Promise.all([
    list<{ season: number; week: number; kind: TransferKind; amount: Coins }>(
      db,
      `SELECT season, week, kind, sum(change)::bigint AS amount FROM ${MOVES} AS m
       GROUP BY season, week, kind ORDER BY season DESC, week DESC, kind`,
      [worldId, treasury.id],
    ),
    find<{ salaries: Coins }>(
      db,
      `SELECT coalesce(sum(salary_per_week), 0)::bigint AS salaries FROM game.hero WHERE world_id = $1 AND guild_id = $2 AND status = 'active'`,
      [worldId, guildId],
    ),
  ])
  const weeks = weeksOf(sums)
  return {
    guildId,
    balance: treasury.balance,
    purses: purses.map(({ purse, balance }) => ({ purse, balance })),
    weeks: weeks.slice(0, WEEKS_SHOWN),
    forecast: forecastOf(treasury.balance, payroll?.salaries ?? coins(0), weeks, treasury.now),
  }
}

function weeksOf(sums: readonly { season: number; week: number; kind: TransferKind; amount: Coins }[]): WeekSum[] {
  return [...Map.groupBy(sums, ({ season, week }) => `${season}.${week}`).values()].flatMap((kinds) => {
    const [first] = kinds
    if (first === undefined) return []
    const sum = (of: (amount: number) => boolean): Coins =>
      coins(kinds.reduce((total, { amount }) => total + (of(amount) ? amount : 0), 0))
    return [
      {
        season: first.season,
        week: first.week,
        income: sum((amount) => amount > 0),
        spending: coins(Math.abs(sum((amount) => amount < 0))),
        byKind: kinds.map(({ kind, amount }) => ({ kind, amount })),
      },
    ]
  })
}

/** If every week were as the last three full ones were, with today's salaries; null before the first of them. */
function forecastOf(
  balance: Coins,
  salariesPerWeek: Coins,
  weeks: readonly WeekSum[],
  now: number,
): TreasuryView['forecast'] {
  const { season, week } = placeOf(now)
  const measured = weeks.filter((sum) => sum.season < season || sum.week < week).slice(0, WEEKS_MEASURED)
  if (measured.length === 0) return null
  const other = measured.flatMap(({ byKind }) => byKind.filter(({ kind }) => kind !== 'salaries' && !ONCE.has(kind)))
  const otherPerWeek = coins(Math.trunc(other.reduce((sum, { amount }) => sum + amount, 0) / measured.length))
  const weeksLeft = Math.max(0, calendar.weeksInSeason - week)
  return {
    weeksLeft,
    salariesPerWeek,
    otherPerWeek,
    atSeasonEnd: coins(balance + weeksLeft * (otherPerWeek - salariesPerWeek)),
  }
}

export interface LedgerLine {
  readonly id: string
  readonly at: GameInstant
  readonly season: number
  readonly week: number
  readonly kind: TransferKind
  readonly change: Coins
  /** Treasury after this line. */
  readonly balance: Coins
  readonly cause: {
    readonly kind: 'match' | 'hero' | 'guild' | 'week'
    readonly id: string | null
    readonly label: string
  }
}

export interface LedgerWanted {
  readonly guildId: GuildId
  readonly kind?: TransferKind
  readonly season?: number
  readonly after: Mark | null
  readonly limit: number
}

/** Every move of a guild's treasury, the newest first, with the balance it left and what caused it. */
export async function listLedger(
  db: Db,
  worldId: WorldId,
  wanted: LedgerWanted,
): Promise<{ lines: LedgerLine[]; next: Mark | null }> {
  const treasury = await find<{ id: string; balance: number }>(
    db,
    `SELECT id, balance FROM game.ledger_account WHERE world_id = $1 AND guild_id = $2 AND kind = 'treasury'`,
    [worldId, wanted.guildId],
  )
  if (treasury === null) return { lines: [], next: null }
  const values: unknown[] = [worldId, treasury.id, treasury.balance, wanted.guildId]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where: string[] = []
  if (wanted.kind !== undefined) where.push(`m.kind = ${bind(wanted.kind)}`)
  if (wanted.season !== undefined) where.push(`m.season = ${bind(wanted.season)}`)
  if (wanted.after !== null)
    where.push(`(m.at, m.id) < (${bind(wanted.after.at)}::bigint, ${bind(wanted.after.id)}::uuid)`)
  // The balance counts every move, also those the filters hide: newest first, what is left is all minus what came later.
  const rows = await list<
    Omit<LedgerLine, 'cause'> & { causeId: string; match: string | null; hero: string | null; guild: string | null }
  >(
    db,
    `SELECT m.id, m.at, m.season, m.week, m.kind, m.change, m.cause_id AS "causeId",
       ($3::bigint - m.later)::bigint AS balance,
       (SELECT host.name || ' – ' || guest.name FROM game.match AS x
        JOIN game.guild AS host ON host.world_id = x.world_id AND host.id = x.host_guild_id
        JOIN game.guild AS guest ON guest.world_id = x.world_id AND guest.id = x.guest_guild_id
        WHERE x.world_id = $1 AND x.id = m.cause_id) AS match,
       (SELECT name FROM game.hero WHERE world_id = $1 AND id = m.cause_id) AS hero,
       (SELECT name FROM game.guild WHERE world_id = $1 AND id = m.cause_id AND id <> $4) AS guild
     FROM (
       SELECT *, coalesce(sum(change) OVER (ORDER BY at DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS later
       FROM ${MOVES} AS all_moves
     ) AS m
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY m.at DESC, m.id DESC ${pageLimit(wanted.limit)}`,
    values,
  )
  const last = rows[wanted.limit - 1]
  return {
    lines: rows.slice(0, wanted.limit).map(({ causeId, match, hero, guild, ...line }) => ({
      ...line,
      cause: causeOf(line, causeId, { match, hero, guild }),
    })),
    next: rows.length > wanted.limit && last !== undefined ? { at: last.at, id: last.id } : null,
  }
}

function causeOf(
  { season, week }: { season: number; week: number },
  id: string,
  names: { match: string | null; hero: string | null; guild: string | null },
): LedgerLine['cause'] {
  if (names.match !== null) return { kind: 'match', id, label: names.match }
  if (names.hero !== null) return { kind: 'hero', id, label: names.hero }
  if (names.guild !== null) return { kind: 'guild', id, label: names.guild }
  return { kind: 'week', id: null, label: `Season ${season}, week ${week}` }
}
