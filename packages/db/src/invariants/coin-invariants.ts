import type { Invariant } from './invariant.ts'

export const coinInvariants: readonly Invariant[] = [
  {
    name: 'a balance is the sum of its transfers',
    sql: `
      WITH moved AS (
        SELECT world_id, account, sum(amount) AS amount FROM (
          SELECT world_id, to_account_id AS account, amount FROM game.transfer WHERE $1::uuid IS NULL OR world_id = $1
          UNION ALL
          SELECT world_id, from_account_id, -amount FROM game.transfer WHERE $1::uuid IS NULL OR world_id = $1
        ) AS sides GROUP BY world_id, account
      )
      SELECT a.world_id AS "worldId", format('%s %s holds %s, its transfers say %s', a.kind, a.id, a.balance, coalesce(m.amount, 0)) AS problem
      FROM game.ledger_account AS a LEFT JOIN moved AS m ON m.world_id = a.world_id AND m.account = a.id
      WHERE a.balance IS NOT NULL AND a.balance <> coalesce(m.amount, 0) AND ($1::uuid IS NULL OR a.world_id = $1)`,
  },
  {
    name: 'coins are conserved: what guilds hold is what was minted less what was burnt',
    sql: `
      WITH held AS (
        SELECT world_id, sum(balance) AS coins FROM game.ledger_account WHERE $1::uuid IS NULL OR world_id = $1 GROUP BY world_id
      ), made AS (
        SELECT t.world_id,
          sum(CASE WHEN f.balance IS NULL THEN t.amount ELSE 0 END) - sum(CASE WHEN g.balance IS NULL THEN t.amount ELSE 0 END) AS coins
        FROM game.transfer AS t
        JOIN game.ledger_account AS f ON f.world_id = t.world_id AND f.id = t.from_account_id
        JOIN game.ledger_account AS g ON g.world_id = t.world_id AND g.id = t.to_account_id
        WHERE $1::uuid IS NULL OR t.world_id = $1 GROUP BY t.world_id
      )
      SELECT h.world_id AS "worldId", format('guilds hold %s coins, %s were minted and not burnt', h.coins, coalesce(m.coins, 0)) AS problem
      FROM held AS h LEFT JOIN made AS m ON m.world_id = h.world_id
      WHERE coalesce(h.coins, 0) <> coalesce(m.coins, 0)`,
  },
  {
    name: 'coins come out of mints and go into burns, never the other way',
    sql: `
      SELECT t.world_id AS "worldId", format('transfer %s goes from %s to %s', t.id, f.kind, g.kind) AS problem
      FROM game.transfer AS t
      JOIN game.ledger_account AS f ON f.world_id = t.world_id AND f.id = t.from_account_id
      JOIN game.ledger_account AS g ON g.world_id = t.world_id AND g.id = t.to_account_id
      WHERE (f.kind LIKE 'burn:%' OR g.kind LIKE 'mint:%') AND ($1::uuid IS NULL OR t.world_id = $1)`,
  },
  {
    name: 'a salary run is what its guild paid in that week',
    sql: `
      WITH paid AS (
        SELECT t.world_id, a.guild_id, t.season, t.week, sum(t.amount) AS total
        FROM game.transfer AS t JOIN game.ledger_account AS a ON a.world_id = t.world_id AND a.id = t.from_account_id
        WHERE t.kind = 'salaries' AND ($1::uuid IS NULL OR t.world_id = $1) GROUP BY 1, 2, 3, 4
      ), run AS (
        SELECT * FROM game.salary_run WHERE $1::uuid IS NULL OR world_id = $1
      )
      SELECT coalesce(r.world_id, p.world_id) AS "worldId",
        format('guild %s, season %s, week %s: the run says %s, the transfers %s', coalesce(r.guild_id, p.guild_id), coalesce(r.season, p.season),
          coalesce(r.week, p.week), coalesce(r.total, 0), coalesce(p.total, 0)) AS problem
      FROM run AS r FULL JOIN paid AS p
        ON p.world_id = r.world_id AND p.guild_id = r.guild_id AND p.season = r.season AND p.week = r.week
      WHERE coalesce(r.total, 0) <> coalesce(p.total, 0)`,
  },
]
