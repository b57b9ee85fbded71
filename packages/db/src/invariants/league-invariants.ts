import type { Invariant } from './invariant.ts'

export const leagueInvariants: readonly Invariant[] = [
  {
    name: 'a revealed match has one battle with its digest and its log, any other has none',
    sql: `
      SELECT m.world_id AS "worldId", format('match %s is %s: battle %s, log %s, digest %s', m.id, m.status,
        CASE WHEN b.match_id IS NULL THEN 'absent' ELSE 'there' END, count(l.match_id), m.final_digest IS NOT DISTINCT FROM b.final_digest) AS problem
      FROM game.match AS m
      LEFT JOIN game.battle AS b ON b.world_id = m.world_id AND b.match_id = m.id
      LEFT JOIN game.battle_log AS l ON l.world_id = m.world_id AND l.match_id = m.id
      WHERE $1::uuid IS NULL OR m.world_id = $1
      GROUP BY m.world_id, m.id, m.status, m.final_digest, b.match_id, b.final_digest
      HAVING count(l.match_id) <> (m.status = 'revealed')::integer
        OR (b.match_id IS NOT NULL) <> (m.status = 'revealed')
        OR m.final_digest IS DISTINCT FROM b.final_digest`,
  },
  {
    name: 'a match is locked with the input it is fought on',
    sql: `
      SELECT m.world_id AS "worldId", format('match %s is %s, its locked input is %s', m.id, m.status, coalesce(l.input_hash, 'absent')) AS problem
      FROM game.match AS m LEFT JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
      WHERE m.input_hash IS DISTINCT FROM l.input_hash AND ($1::uuid IS NULL OR m.world_id = $1)`,
  },
  {
    name: 'a fought battle is sealed or revealed, and sealed only from lock to reveal',
    sql: `SELECT world_id AS "worldId", format('match %s: %s', match_id, fault) AS problem FROM game.broken_seals($1)`,
  },
  {
    name: 'a season keeps the battle secret it committed to',
    sql: `SELECT world_id AS "worldId", format('season %s', season) AS problem FROM game.broken_commitments($1)`,
  },
  {
    name: 'standings are the sum of the revealed matches',
    sql: `
      WITH sides AS (
        SELECT world_id, host_seat_id AS seat, host_glory AS own, guest_glory AS other, winner = 'host' AS won, winner = 'draw' AS drew, false AS away
        FROM game.match WHERE status = 'revealed' AND ($1::uuid IS NULL OR world_id = $1)
        UNION ALL
        SELECT world_id, guest_seat_id, guest_glory, host_glory, winner = 'guest', winner = 'draw', true
        FROM game.match WHERE status = 'revealed' AND ($1::uuid IS NULL OR world_id = $1)
      ), counted AS (
        SELECT world_id, seat, count(*) AS played, count(*) FILTER (WHERE won) AS won, count(*) FILTER (WHERE drew) AS drawn,
          count(*) FILTER (WHERE NOT won AND NOT drew) AS lost, sum(CASE WHEN won THEN 3 WHEN drew THEN 1 ELSE 0 END) AS points,
          sum(own) AS own, sum(other) AS other, sum(greatest(-50, least(50, own - other))) AS difference,
          count(*) FILTER (WHERE won AND away) AS away_wins
        FROM sides GROUP BY world_id, seat
      )
      SELECT s.world_id AS "worldId", format('seat %s does not say what its %s matches say', s.id, coalesce(c.played, 0)) AS problem
      FROM game.seat AS s LEFT JOIN counted AS c ON c.world_id = s.world_id AND c.seat = s.id
      WHERE ($1::uuid IS NULL OR s.world_id = $1) AND
        (s.played, s.won, s.drawn, s.lost, s.points, s.glory_for, s.glory_against, s.glory_difference, s.away_wins) IS DISTINCT FROM
        (coalesce(c.played, 0), coalesce(c.won, 0), coalesce(c.drawn, 0), coalesce(c.lost, 0), coalesce(c.points, 0), coalesce(c.own, 0),
         coalesce(c.other, 0), coalesce(c.difference, 0), coalesce(c.away_wins, 0))`,
  },
  {
    name: 'a legacy is the sum of its deeds',
    sql: `
      WITH done AS (
        SELECT world_id, hero_id, season, guild_id, count(*) AS matches, sum(damage_dealt) AS damage, sum(healing) AS healing,
          sum(falls_dealt) AS falls, sum(times_fallen) AS fallen, sum(standards_taken) AS standards
        FROM game.deed WHERE $1::uuid IS NULL OR world_id = $1 GROUP BY 1, 2, 3, 4
      ), told AS (
        SELECT * FROM game.hero_season WHERE $1::uuid IS NULL OR world_id = $1
      )
      SELECT coalesce(t.world_id, d.world_id) AS "worldId", format('hero %s, season %s: %s matches told, %s done', coalesce(t.hero_id, d.hero_id),
        coalesce(t.season, d.season), coalesce(t.matches, 0), coalesce(d.matches, 0)) AS problem
      FROM told AS t FULL JOIN done AS d
        ON d.world_id = t.world_id AND d.hero_id = t.hero_id AND d.season = t.season AND d.guild_id = t.guild_id
      WHERE (coalesce(t.matches, 0), coalesce(t.damage_dealt, 0), coalesce(t.healing, 0), coalesce(t.falls_dealt, 0), coalesce(t.times_fallen, 0), coalesce(t.standards_taken, 0))
        IS DISTINCT FROM (coalesce(d.matches, 0), coalesce(d.damage, 0), coalesce(d.healing, 0), coalesce(d.falls, 0), coalesce(d.fallen, 0), coalesce(d.standards, 0))
        OR t.wins + t.draws + t.losses <> t.matches`,
  },
  {
    name: 'a line-up names heroes of its guild, each once',
    sql: `
      WITH named AS (
        SELECT l.world_id, l.guild_id, (place ->> 'heroId')::uuid AS hero_id FROM game.line_up AS l, jsonb_array_elements(l.places) AS place
        WHERE $1::uuid IS NULL OR l.world_id = $1
        UNION ALL
        SELECT l.world_id, l.guild_id, reserve::uuid FROM game.line_up AS l, jsonb_array_elements_text(l.reserves) AS reserve
        WHERE $1::uuid IS NULL OR l.world_id = $1
      )
      SELECT n.world_id AS "worldId", format('guild %s names hero %s %s times; he is of guild %s', n.guild_id, n.hero_id, count(*), h.guild_id) AS problem
      FROM named AS n LEFT JOIN game.hero AS h ON h.world_id = n.world_id AND h.id = n.hero_id
      GROUP BY n.world_id, n.guild_id, n.hero_id, h.guild_id HAVING count(*) > 1 OR h.guild_id IS DISTINCT FROM n.guild_id`,
  },
  {
    name: 'every seat of a running season has an active guild, each guild one seat',
    sql: `
      SELECT s.world_id AS "worldId", format('guild %s (%s) has %s seats in season %s', s.guild_id, g.status, count(*), s.season) AS problem
      FROM game.seat AS s
      JOIN game.world AS w ON w.world_id = s.world_id AND w.season = s.season
      JOIN game.guild AS g ON g.world_id = s.world_id AND g.id = s.guild_id
      WHERE $1::uuid IS NULL OR s.world_id = $1
      GROUP BY s.world_id, s.guild_id, g.status, s.season HAVING count(*) > 1 OR g.status <> 'active'`,
  },
  {
    name: 'an owned guild is an active guild of a person, and each of those is owned',
    sql: `
      SELECT g.world_id AS "worldId", format('guild %s: kind %s, %s, owner %s', g.id, g.kind, g.status, coalesce(o.account_id, 'nobody')) AS problem
      FROM game.guild AS g LEFT JOIN game.guild_owner AS o ON o.world_id = g.world_id AND o.guild_id = g.id
      WHERE ($1::uuid IS NULL OR g.world_id = $1) AND (g.kind = 'person' AND g.status = 'active') <> (o.guild_id IS NOT NULL)`,
  },
]
