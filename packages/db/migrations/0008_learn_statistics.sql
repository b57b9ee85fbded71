-- After a mass of new rows (a world founded, a season scheduled) the planner must know of them at once, not when autovacuum comes by:
-- until then it reads the whole world where a few rows by their key would do. One table after the other, those of schema game alone.
CREATE FUNCTION game.learn_statistics(p_tables text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  p_table text;
BEGIN
  FOREACH p_table IN ARRAY p_tables LOOP
    EXECUTE format('ANALYZE game.%I', p_table);
  END LOOP;
END;
$$;

-- Few guilds are a person's; who counts them need not look at the others.
CREATE INDEX guild_person ON game.guild (world_id, id) WHERE kind = 'person';
