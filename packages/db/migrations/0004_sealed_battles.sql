-- Fight and reveal are two effects. A fought battle lies sealed; three functions open it, each no further than the world's
-- clock allows. Nobody but the owner may select from game.sealed_battle. The input is in game.locked_match, but for the seed.
CREATE TABLE game.sealed_battle (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  final_digest text COLLATE "C" NOT NULL,
  digests jsonb NOT NULL,
  outcome jsonb NOT NULL,
  -- What a watcher gets when the battle begins: no seed, no gambit, no order, no result.
  header jsonb NOT NULL,
  -- Int32 words, little-endian; round_ends[n] is the number of words up to the end of round n.
  log bytea NOT NULL,
  round_ends integer[] NOT NULL,
  fought_at timestamptz NOT NULL,
  PRIMARY KEY (world_id, match_id),
  FOREIGN KEY (world_id, match_id) REFERENCES game.match (world_id, id),
  CONSTRAINT sealed_battle_rounds CHECK (cardinality(round_ends) > 0 AND octet_length(log) = 4 * round_ends[cardinality(round_ends)])
);
-- Packed logs hardly compress, and trying costs the fight its time.
ALTER TABLE game.sealed_battle ALTER COLUMN log SET STORAGE EXTERNAL;

-- Revealed battles, by the real month of their reveal. Append-only, not hashed: game.battle holds the digest.
CREATE TABLE game.battle_log (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  revealed_at timestamptz NOT NULL,
  header jsonb NOT NULL,
  log bytea NOT NULL,
  round_ends integer[] NOT NULL,
  outcome jsonb NOT NULL,
  PRIMARY KEY (world_id, match_id, revealed_at)
) PARTITION BY RANGE (revealed_at);
ALTER TABLE game.battle_log ALTER COLUMN log SET STORAGE EXTERNAL;

-- Makes the partitions of this and the next two months; the default one only catches a clock gone wrong.
CREATE TABLE game.battle_log_other PARTITION OF game.battle_log DEFAULT;
CREATE FUNCTION game.make_battle_log_months() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  first_day date;
  partition_name text;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('game.make_battle_log_months', 0));
  FOR ahead IN 0..2 LOOP
    first_day := (date_trunc('month', timezone('UTC', clock_timestamp())) + make_interval(months => ahead))::date;
    partition_name := format('battle_log_%s', to_char(first_day, 'YYYY_MM'));
    CONTINUE WHEN to_regclass(format('game.%I', partition_name)) IS NOT NULL;
    EXECUTE format(
      'CREATE TABLE game.%I PARTITION OF game.battle_log FOR VALUES FROM (%L) TO (%L)',
      partition_name,
      first_day::timestamp AT TIME ZONE 'UTC',
      (first_day + interval '1 month') AT TIME ZONE 'UTC'
    );
    made := made + 1;
  END LOOP;
  RETURN made;
END;
$$;

-- Rounds after p_after whose time has come: round n is told when n broadcast rounds have passed since kick-off. `ended` tells
-- that it was the last one, and so is never true before that.
CREATE FUNCTION game.sealed_rounds(p_world uuid, p_match uuid, p_after integer)
RETURNS TABLE (round integer, words bytea, ended boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH shown AS (
    SELECT greatest(0, (game.world_now(p_world) - match.kickoff_at) / season.broadcast_round_ms)::integer AS rounds
    FROM game.match AS match
    JOIN game.season AS season ON season.world_id = match.world_id AND season.number = match.season
    WHERE match.world_id = p_world AND match.id = p_match AND game.world_now(p_world) >= match.kickoff_at
  ), told AS (
    SELECT sealed.log, sealed.round_ends, shown.rounds
    FROM shown, game.sealed_battle AS sealed
    WHERE sealed.world_id = p_world AND sealed.match_id = p_match
    UNION ALL
    SELECT revealed.log, revealed.round_ends, shown.rounds
    FROM shown, game.battle_log AS revealed
    WHERE revealed.world_id = p_world AND revealed.match_id = p_match
  )
  SELECT n,
    substring(told.log FROM 4 * coalesce(told.round_ends[n - 1], 0) + 1 FOR 4 * (told.round_ends[n] - coalesce(told.round_ends[n - 1], 0))),
    n = cardinality(told.round_ends)
  FROM told, generate_series(greatest(p_after, 0) + 1, least(told.rounds, cardinality(told.round_ends))) AS n
  ORDER BY n
$$;

-- Who stands where when the battle begins; nothing before kick-off.
CREATE FUNCTION game.sealed_header(p_world uuid, p_match uuid) RETURNS jsonb
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT coalesce(
    (SELECT sealed.header FROM game.sealed_battle AS sealed WHERE sealed.world_id = p_world AND sealed.match_id = p_match),
    (SELECT revealed.header FROM game.battle_log AS revealed WHERE revealed.world_id = p_world AND revealed.match_id = p_match)
  )
  FROM game.match AS match
  WHERE match.world_id = p_world AND match.id = p_match AND game.world_now(p_world) >= match.kickoff_at
$$;

-- What the reveal step reads. Refuses as a whole before the reveal instant of any of the matches.
CREATE FUNCTION game.sealed_for_reveal(p_world uuid, p_matches uuid[])
RETURNS TABLE (
  match_id uuid, engine_version text, seed text, input_hash text, final_digest text, digests jsonb, outcome jsonb
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM game.refuse_before_reveal(p_world, p_matches);
  RETURN QUERY
    SELECT sealed.match_id, sealed.engine_version, sealed.seed, sealed.input_hash, sealed.final_digest, sealed.digests, sealed.outcome
    FROM game.sealed_battle AS sealed
    WHERE sealed.world_id = p_world AND sealed.match_id = ANY (p_matches)
    ORDER BY sealed.match_id;
END;
$$;

-- Moves the logs of revealed matches to where everybody may read them. Returns how many were moved.
CREATE FUNCTION game.publish_battles(p_world uuid, p_matches uuid[]) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  moved integer;
BEGIN
  PERFORM game.refuse_before_reveal(p_world, p_matches);
  WITH opened AS (
    DELETE FROM game.sealed_battle AS sealed
    USING game.match AS match
    WHERE sealed.world_id = p_world AND sealed.match_id = ANY (p_matches)
      AND match.world_id = sealed.world_id AND match.id = sealed.match_id AND match.status = 'revealed'
    RETURNING sealed.match_id, sealed.header, sealed.log, sealed.round_ends, sealed.outcome
  )
  INSERT INTO game.battle_log (world_id, match_id, revealed_at, header, log, round_ends, outcome)
  SELECT p_world, opened.match_id, clock_timestamp(), opened.header, opened.log, opened.round_ends, opened.outcome FROM opened;
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END;
$$;

CREATE FUNCTION game.refuse_before_reveal(p_world uuid, p_matches uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  early uuid;
  clock bigint := game.world_now(p_world);
BEGIN
  SELECT match.id INTO early
  FROM game.match AS match
  WHERE match.world_id = p_world AND match.id = ANY (p_matches) AND (clock IS NULL OR match.reveal_at > clock)
  ORDER BY match.id LIMIT 1;
  IF early IS NOT NULL THEN
    RAISE EXCEPTION 'the battle of match % is sealed until its reveal', early USING ERRCODE = 'insufficient_privilege';
  END IF;
END;
$$;

-- For the invariants, which may not look inside: fights done without a battle, and battles sealed for no open fight.
CREATE FUNCTION game.broken_seals(p_world uuid) RETURNS TABLE (world_id uuid, match_id uuid, fault text)
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
  SELECT sealed.world_id, sealed.match_id, 'sealed from another input than the one locked'
  FROM game.sealed_battle AS sealed
  JOIN game.match AS match ON match.world_id = sealed.world_id AND match.id = sealed.match_id
  WHERE match.input_hash IS DISTINCT FROM sealed.input_hash AND (p_world IS NULL OR sealed.world_id = p_world)
$$;

-- For the invariants: seasons whose battle secret is not the one they committed to.
CREATE FUNCTION game.broken_commitments(p_world uuid) RETURNS TABLE (world_id uuid, season integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT season.world_id, season.number
  FROM game.season AS season
  LEFT JOIN game.season_secret AS secret ON secret.world_id = season.world_id AND secret.season = season.number
  WHERE (p_world IS NULL OR season.world_id = p_world)
    AND encode(sha256(convert_to(secret.battle_secret, 'UTF8')), 'hex') IS DISTINCT FROM season.battle_commitment
$$;
