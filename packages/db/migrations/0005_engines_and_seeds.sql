-- The season's secret is told at its end; another engine may play a running season from a matchday on, for everybody to see; the
-- input of a match is sealed with a salt a side; a public beacon may go into its seed.
ALTER TABLE game.season ADD COLUMN battle_secret text COLLATE "C";

CREATE TABLE game.engine_override (
  world_id uuid NOT NULL,
  season integer NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  from_matchday integer NOT NULL CHECK (from_matchday >= 1),
  engine_version text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL CHECK (reason <> ''),
  at game.safe_bigint NOT NULL CHECK (at >= 0),
  PRIMARY KEY (world_id, season, ordinal),
  FOREIGN KEY (world_id, season) REFERENCES game.season (world_id, number)
);

-- Rows of worlds from before have no salt and no beacon: their seals cannot be checked, and say so.
ALTER TABLE game.locked_match ADD COLUMN salts jsonb NOT NULL DEFAULT '["", ""]';
ALTER TABLE game.locked_match ALTER COLUMN salts DROP DEFAULT;
ALTER TABLE game.battle ADD COLUMN beacon text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE game.battle ALTER COLUMN beacon DROP DEFAULT;
ALTER TABLE game.sealed_battle ADD COLUMN beacon text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE game.sealed_battle ALTER COLUMN beacon DROP DEFAULT;

DROP FUNCTION game.sealed_for_reveal(uuid, uuid[]);
CREATE FUNCTION game.sealed_for_reveal(p_world uuid, p_matches uuid[])
RETURNS TABLE (
  match_id uuid, engine_version text, seed text, beacon text, input_hash text, final_digest text, digests jsonb, outcome jsonb
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM game.refuse_before_reveal(p_world, p_matches);
  RETURN QUERY
    SELECT sealed.match_id, sealed.engine_version, sealed.seed, sealed.beacon, sealed.input_hash, sealed.final_digest,
      sealed.digests, sealed.outcome
    FROM game.sealed_battle AS sealed
    WHERE sealed.world_id = p_world AND sealed.match_id = ANY (p_matches)
    ORDER BY sealed.match_id;
END;
$$;

-- The input hash of a battle is the engine's own name of what it fought; the seal of the locked input stands in game.match.
CREATE OR REPLACE FUNCTION game.broken_seals(p_world uuid) RETURNS TABLE (world_id uuid, match_id uuid, fault text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT due.world_id, (due.payload ->> 'matchId')::uuid, 'fought, but neither sealed nor revealed'
  FROM game.due AS due
  WHERE due.verb = 'fight-match' AND due.done_at IS NOT NULL AND (p_world IS NULL OR due.world_id = p_world)
    AND NOT EXISTS (SELECT FROM game.sealed_battle AS s WHERE s.world_id = due.world_id AND s.match_id = (due.payload ->> 'matchId')::uuid)
    AND NOT EXISTS (SELECT FROM game.battle_log AS l WHERE l.world_id = due.world_id AND l.match_id = (due.payload ->> 'matchId')::uuid)
  UNION ALL
  SELECT sealed.world_id, sealed.match_id, 'sealed, but the match is ' || match.status
  FROM game.sealed_battle AS sealed
  JOIN game.match AS match ON match.world_id = sealed.world_id AND match.id = sealed.match_id
  WHERE match.status <> 'locked' AND (p_world IS NULL OR sealed.world_id = p_world)
  UNION ALL
  SELECT fought.world_id, fought.match_id, 'fought on engine ' || fought.engine_version || ', locked for ' || locked.engine_version
  FROM (
    SELECT s.world_id, s.match_id, s.engine_version FROM game.sealed_battle AS s
    UNION ALL
    SELECT b.world_id, b.match_id, b.engine_version FROM game.battle AS b
  ) AS fought
  JOIN game.locked_match AS locked ON locked.world_id = fought.world_id AND locked.match_id = fought.match_id
  JOIN game.match AS match ON match.world_id = fought.world_id AND match.id = fought.match_id
  WHERE fought.engine_version <> locked.engine_version AND (p_world IS NULL OR fought.world_id = p_world)
    AND NOT EXISTS (
      SELECT FROM game.engine_override AS o
      WHERE o.world_id = match.world_id AND o.season = match.season AND o.from_matchday <= match.matchday
        AND o.engine_version = fought.engine_version
    )
$$;

-- For the invariants: seasons whose battle secret, kept or revealed, is not the one they committed to.
CREATE OR REPLACE FUNCTION game.broken_commitments(p_world uuid) RETURNS TABLE (world_id uuid, season integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT season.world_id, season.number
  FROM game.season AS season
  LEFT JOIN game.season_secret AS secret ON secret.world_id = season.world_id AND secret.season = season.number
  WHERE (p_world IS NULL OR season.world_id = p_world)
    AND (
      encode(sha256(convert_to(secret.battle_secret, 'UTF8')), 'hex') IS DISTINCT FROM season.battle_commitment
      OR season.battle_secret <> secret.battle_secret
    )
$$;
