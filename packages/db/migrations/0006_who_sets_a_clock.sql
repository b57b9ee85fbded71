-- Who may set a world's clock. The API begins the clock of a world it founds and stops that of one it archives; it moves one only
-- where developers may (granted with DEV_MODE alone). The worker, which notes outages, may append segments.

CREATE FUNCTION game.begin_clock(p_world uuid, p_rate integer) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  -- A second beginning breaks the primary key.
  INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
  VALUES (p_world, 0, clock_timestamp(), 0, p_rate, 'founding')
$$;

CREATE FUNCTION game.stop_clock(p_world uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM game.world AS world WHERE world.world_id = p_world AND world.status = 'archived') THEN
    RAISE EXCEPTION 'world % is not archived: its clock goes on', p_world USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
  SELECT p_world, max(segment.ordinal) + 1, clock_timestamp(), game.world_now(p_world), 0, 'archived'
  FROM game.world_clock_segment AS segment WHERE segment.world_id = p_world;
END;
$$;

-- Forward only, by construction: what has been shown or decided stays in the past. Null: from now on at another pace.
CREATE FUNCTION game.move_clock(p_world uuid, p_game_from bigint, p_rate integer, p_reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF p_reason NOT IN ('advance', 'pace') THEN
    RAISE EXCEPTION 'a clock is moved by an advance or a pace, not by %', p_reason USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM game.world AS world WHERE world.world_id = p_world AND world.status = 'open') THEN
    RAISE EXCEPTION 'world % is not open: its clock stands', p_world USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
  SELECT p_world, max(segment.ordinal) + 1, clock_timestamp(), greatest(p_game_from, game.world_now(p_world)), p_rate, p_reason
  FROM game.world_clock_segment AS segment WHERE segment.world_id = p_world;
END;
$$;
