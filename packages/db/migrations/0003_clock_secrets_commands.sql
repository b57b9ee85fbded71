-- What a world needs beside its hashed state: its clock, its secrets, whose its guilds are, and what was asked of it.

-- Game time = game_from + real time since real_from × rate; rate 0 is a pause. The newest ordinal rules. Append-only.
CREATE TABLE game.world_clock_segment (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  real_from timestamptz NOT NULL,
  game_from game.safe_bigint NOT NULL CHECK (game_from >= 0),
  rate_permille integer NOT NULL CHECK (rate_permille >= 0),
  reason text COLLATE "C" NOT NULL CHECK (reason IN ('founding', 'advance', 'pace', 'outage', 'resumed', 'archived')),
  PRIMARY KEY (world_id, ordinal)
);

-- The only place that reads a clock for the game. Called after locks are held; never takes now(), which is the start of the
-- transaction. Null: no such world.
CREATE FUNCTION game.world_now(p_world uuid) RETURNS bigint
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  SELECT segment.game_from
    + floor(greatest(0, extract(epoch FROM clock_timestamp() - segment.real_from)) * segment.rate_permille)::bigint
  FROM game.world_clock_segment AS segment
  WHERE segment.world_id = p_world
  ORDER BY segment.ordinal DESC
  LIMIT 1;
END;

CREATE TABLE game.season_secret (
  world_id uuid NOT NULL,
  season integer NOT NULL,
  chance_secret text COLLATE "C" NOT NULL,
  battle_secret text COLLATE "C" NOT NULL,
  PRIMARY KEY (world_id, season),
  FOREIGN KEY (world_id, season) REFERENCES game.season (world_id, number)
);

-- Whose a guild is. No foreign key to auth: worlds are the unit of sharding.
CREATE TABLE game.guild_owner (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (world_id, guild_id),
  UNIQUE (world_id, account_id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);
CREATE INDEX guild_owner_account ON game.guild_owner (account_id);

-- Every write that was asked for, in the transaction that answered it: idempotency, audit, support, replay. Append-only.
CREATE TABLE game.command (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  id uuid NOT NULL,
  actor text COLLATE "C" NOT NULL,
  capacity text COLLATE "C" NOT NULL,
  verb text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  body_hash text COLLATE "C" NOT NULL,
  guild_id uuid,
  request jsonb NOT NULL,
  game_at game.safe_bigint NOT NULL,
  real_at timestamptz NOT NULL,
  -- 'OK', or the code of the refusal.
  result_code text COLLATE "C" NOT NULL,
  -- What the command answered, or the details of its refusal.
  response jsonb NOT NULL,
  PRIMARY KEY (world_id, id),
  UNIQUE (world_id, actor, verb, idempotency_key)
);
CREATE INDEX command_order ON game.command (world_id, game_at, id);
