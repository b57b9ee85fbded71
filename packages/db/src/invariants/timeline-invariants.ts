import type { Invariant } from './invariant.ts'

export const timelineInvariants: readonly Invariant[] = [
  {
    name: 'a timeline is done in order: nothing is done while something of an earlier phase is not',
    sql: `
      SELECT d.world_id AS "worldId", format('%s %s is done before something of an earlier phase', d.verb, d.id) AS problem
      FROM game.due AS d
      JOIN LATERAL (
        SELECT at, phase FROM game.due WHERE world_id = d.world_id AND done_at IS NULL ORDER BY at, phase LIMIT 1
      ) AS first ON (first.at, first.phase) < (d.at, d.phase)
      WHERE d.done_at IS NOT NULL AND ($1::uuid IS NULL OR d.world_id = $1)`,
  },
  {
    name: 'nothing is done before its instant',
    sql: `
      SELECT d.world_id AS "worldId", format('%s %s is done, due at %s', d.verb, d.id, d.at) AS problem
      FROM game.due AS d WHERE d.done_at IS NOT NULL AND d.at > game.world_now(d.world_id) AND ($1::uuid IS NULL OR d.world_id = $1)`,
  },
  {
    name: 'each guild pays its salaries once in every week that is done',
    sql: `
      SELECT d.world_id AS "worldId", format('%s of guild %s in week %s of season %s left no run', d.verb, d.payload ->> 'guildId', d.payload ->> 'week', d.payload ->> 'season') AS problem
      FROM game.due AS d
      JOIN game.guild AS g ON g.world_id = d.world_id AND g.id = (d.payload ->> 'guildId')::uuid AND g.status = 'active'
      WHERE d.verb = 'pay-salaries' AND d.done_at IS NOT NULL AND ($1::uuid IS NULL OR d.world_id = $1)
        AND g.founded_at < d.at
        AND NOT EXISTS (
          SELECT FROM game.salary_run AS r WHERE r.world_id = d.world_id AND r.guild_id = g.id
            AND r.season = (d.payload ->> 'season')::integer AND r.week = (d.payload ->> 'week')::integer
        )`,
  },
  {
    name: 'each match is locked, fought and revealed when its steps are done, and not before',
    sql: `
      SELECT m.world_id AS "worldId", format('match %s is %s, its reveal is %s', m.id, m.status, CASE WHEN d.done_at IS NULL THEN 'open' ELSE 'done' END) AS problem
      FROM game.match AS m
      JOIN game.due AS d ON d.world_id = m.world_id AND d.verb = 'reveal-matchday' AND d.at = m.reveal_at
        AND (d.payload ->> 'season')::integer = m.season AND (d.payload ->> 'matchday')::integer = m.matchday
      WHERE (m.status = 'revealed') <> (d.done_at IS NOT NULL) AND ($1::uuid IS NULL OR m.world_id = $1)`,
  },
  {
    name: 'a clock has segments without a gap and never goes back',
    sql: `
      SELECT s.world_id AS "worldId", format('segment %s begins at %s', s.ordinal, s.game_from) AS problem
      FROM (
        SELECT *, lag(ordinal, 1, -1) OVER w AS before, lag(game_from, 1, 0::bigint) OVER w AS game_before
        FROM (SELECT world_id, ordinal, game_from::bigint AS game_from FROM game.world_clock_segment) AS plain
        WINDOW w AS (PARTITION BY world_id ORDER BY ordinal)
      ) AS s
      WHERE (s.before <> s.ordinal - 1 OR s.game_from < s.game_before) AND ($1::uuid IS NULL OR s.world_id = $1)`,
  },
]
