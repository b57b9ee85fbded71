-- The tables of packages/domain/src/world/tables.ts, checked against it by check-schema. Each starts with world_id; none has a
-- default, a sequence or a clock: what a world holds is said by its changes alone.

-- Coins and game instants: integers that JavaScript can hold.
CREATE DOMAIN game.safe_bigint AS bigint CHECK (VALUE > -9007199254740992 AND VALUE < 9007199254740992);

CREATE TABLE game.world (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  ruleset_number integer NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('open', 'archived')),
  season integer NOT NULL,
  PRIMARY KEY (world_id, id),
  UNIQUE (world_id),
  CONSTRAINT world_is_its_own CHECK (id = world_id)
);

CREATE TABLE game.season (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  number integer NOT NULL,
  starts_at game.safe_bigint NOT NULL,
  scheduled boolean NOT NULL,
  battle_commitment text COLLATE "C" NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  lock_before_ms game.safe_bigint NOT NULL CHECK (lock_before_ms >= 0),
  broadcast_round_ms game.safe_bigint NOT NULL CHECK (broadcast_round_ms > 0),
  soft_close_ms game.safe_bigint NOT NULL CHECK (soft_close_ms >= 0),
  PRIMARY KEY (world_id, number)
);

CREATE TABLE game.division (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  season integer NOT NULL,
  tier integer NOT NULL,
  ordinal integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  PRIMARY KEY (world_id, id),
  UNIQUE (world_id, season, tier, ordinal),
  FOREIGN KEY (world_id, season) REFERENCES game.season (world_id, number)
);

CREATE TABLE game.guild (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  motto text COLLATE "C" NOT NULL,
  crest jsonb NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('person', 'computer')),
  temperament text COLLATE "C",
  status text COLLATE "C" NOT NULL CHECK (status IN ('active', 'annals')),
  home_arena text COLLATE "C" NOT NULL,
  founded_at game.safe_bigint NOT NULL,
  renown integer NOT NULL,
  charter_until_week integer NOT NULL,
  PRIMARY KEY (world_id, id)
);

CREATE TABLE game.hall (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  level integer NOT NULL CHECK (level >= 0),
  PRIMARY KEY (world_id, guild_id, kind),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);

CREATE TABLE game.hero (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid,
  name text COLLATE "C" NOT NULL,
  class_id text COLLATE "C" NOT NULL,
  ancestry text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('active', 'retired', 'annals')),
  age integer NOT NULL,
  rank integer NOT NULL,
  xp integer NOT NULL,
  might integer NOT NULL,
  agility integer NOT NULL,
  intellect integer NOT NULL,
  spirit integer NOT NULL,
  vitality integer NOT NULL,
  resolve integer NOT NULL,
  talents jsonb NOT NULL,
  ceilings jsonb NOT NULL,
  traits jsonb NOT NULL,
  abilities jsonb NOT NULL,
  form integer NOT NULL,
  morale integer NOT NULL,
  fatigue integer NOT NULL,
  joined_at game.safe_bigint NOT NULL,
  injury text COLLATE "C",
  injured_until_week integer NOT NULL,
  scars integer NOT NULL,
  focus text COLLATE "C" NOT NULL,
  intensity text COLLATE "C" NOT NULL,
  stamina_share_permille integer NOT NULL,
  participation_permille integer NOT NULL,
  salary_per_week game.safe_bigint NOT NULL CHECK (salary_per_week >= 0),
  signed_by uuid,
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id),
  FOREIGN KEY (world_id, signed_by) REFERENCES game.guild (world_id, id)
) WITH (fillfactor = 85);
CREATE INDEX hero_guild ON game.hero (world_id, guild_id, id);

CREATE TABLE game.line_up (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  version integer NOT NULL,
  places jsonb NOT NULL,
  reserves jsonb NOT NULL,
  stance text COLLATE "C" NOT NULL,
  orders jsonb NOT NULL,
  PRIMARY KEY (world_id, guild_id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);

CREATE TABLE game.gambit_set (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  version integer NOT NULL,
  gambits jsonb NOT NULL,
  PRIMARY KEY (world_id, hero_id),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id)
);

CREATE TABLE game.seat (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  season integer NOT NULL,
  division_id uuid NOT NULL,
  ordinal integer NOT NULL,
  guild_id uuid NOT NULL,
  played integer NOT NULL,
  won integer NOT NULL,
  drawn integer NOT NULL,
  lost integer NOT NULL,
  points integer NOT NULL,
  glory_for integer NOT NULL,
  glory_against integer NOT NULL,
  glory_difference integer NOT NULL,
  away_wins integer NOT NULL,
  PRIMARY KEY (world_id, id),
  UNIQUE (world_id, division_id, ordinal),
  FOREIGN KEY (world_id, division_id) REFERENCES game.division (world_id, id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
) WITH (fillfactor = 85);
CREATE INDEX seat_guild ON game.seat (world_id, guild_id, season);
CREATE INDEX seat_season ON game.seat (world_id, season, division_id);

CREATE TABLE game.match (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  matchday integer NOT NULL,
  division_id uuid NOT NULL,
  host_seat_id uuid NOT NULL,
  guest_seat_id uuid NOT NULL,
  host_guild_id uuid NOT NULL,
  guest_guild_id uuid NOT NULL,
  arena text COLLATE "C" NOT NULL,
  lock_at game.safe_bigint NOT NULL,
  kickoff_at game.safe_bigint NOT NULL,
  reveal_at game.safe_bigint NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN ('scheduled', 'locked', 'revealed')),
  input_hash text COLLATE "C",
  host_glory integer,
  guest_glory integer,
  winner text COLLATE "C" CHECK (winner IN ('host', 'guest', 'draw')),
  rounds integer,
  final_digest text COLLATE "C",
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, division_id) REFERENCES game.division (world_id, id),
  FOREIGN KEY (world_id, host_seat_id) REFERENCES game.seat (world_id, id),
  FOREIGN KEY (world_id, guest_seat_id) REFERENCES game.seat (world_id, id),
  FOREIGN KEY (world_id, host_guild_id) REFERENCES game.guild (world_id, id),
  FOREIGN KEY (world_id, guest_guild_id) REFERENCES game.guild (world_id, id),
  CONSTRAINT match_instants CHECK (lock_at <= kickoff_at AND kickoff_at < reveal_at),
  CONSTRAINT match_two_seats CHECK (host_seat_id <> guest_seat_id),
  CONSTRAINT match_locked_with_input CHECK ((status = 'scheduled') = (input_hash IS NULL)),
  CONSTRAINT match_result_whole CHECK (
    num_nonnulls(host_glory, guest_glory, winner, rounds, final_digest) = CASE status WHEN 'revealed' THEN 5 ELSE 0 END
  )
) WITH (fillfactor = 85);
CREATE INDEX match_matchday ON game.match (world_id, season, matchday, division_id);
CREATE INDEX match_division ON game.match (world_id, division_id, matchday);
CREATE INDEX match_host ON game.match (world_id, host_guild_id, kickoff_at);
CREATE INDEX match_guest ON game.match (world_id, guest_guild_id, kickoff_at);
-- Found by seat when a guild is handed over; by kick-off for "being fought now".
CREATE INDEX match_host_seat ON game.match (world_id, host_seat_id);
CREATE INDEX match_guest_seat ON game.match (world_id, guest_seat_id);
CREATE INDEX match_kickoff ON game.match (world_id, kickoff_at, id);

CREATE TABLE game.locked_match (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  arena text COLLATE "C" NOT NULL,
  sides jsonb NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (world_id, match_id),
  FOREIGN KEY (world_id, match_id) REFERENCES game.match (world_id, id)
);

CREATE TABLE game.battle (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  final_digest text COLLATE "C" NOT NULL,
  digests jsonb NOT NULL,
  PRIMARY KEY (world_id, match_id),
  FOREIGN KEY (world_id, match_id) REFERENCES game.match (world_id, id)
);

CREATE TABLE game.deed (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  match_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  season integer NOT NULL,
  at game.safe_bigint NOT NULL,
  damage_dealt integer NOT NULL,
  damage_taken integer NOT NULL,
  healing integer NOT NULL,
  falls_dealt integer NOT NULL,
  times_fallen integer NOT NULL,
  standards_taken integer NOT NULL,
  xp integer NOT NULL,
  PRIMARY KEY (world_id, hero_id, match_id),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id),
  FOREIGN KEY (world_id, match_id) REFERENCES game.match (world_id, id)
);
CREATE INDEX deed_match ON game.deed (world_id, match_id);

CREATE TABLE game.ledger_account (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  guild_id uuid,
  balance game.safe_bigint,
  PRIMARY KEY (world_id, id),
  UNIQUE NULLS NOT DISTINCT (world_id, guild_id, kind),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id),
  -- Only a guild's purse stores a balance: a stored faucet would be one hot row for every match of the world.
  CONSTRAINT ledger_account_balance_of_guild CHECK ((guild_id IS NULL) = (balance IS NULL)),
  CONSTRAINT ledger_account_faucet_or_sink CHECK ((guild_id IS NULL) = (kind ~ '^(mint|burn):')),
  -- A treasury may run into debt; what was set aside cannot.
  CONSTRAINT ledger_account_floor CHECK (kind NOT IN ('escrow', 'reserves') OR balance >= 0)
) WITH (fillfactor = 85);

CREATE TABLE game.transfer (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  amount game.safe_bigint NOT NULL CHECK (amount > 0),
  kind text COLLATE "C" NOT NULL,
  cause_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, from_account_id) REFERENCES game.ledger_account (world_id, id),
  FOREIGN KEY (world_id, to_account_id) REFERENCES game.ledger_account (world_id, id),
  CONSTRAINT transfer_goes_somewhere CHECK (from_account_id <> to_account_id)
);
CREATE INDEX transfer_from ON game.transfer (world_id, from_account_id, at, id);
CREATE INDEX transfer_to ON game.transfer (world_id, to_account_id, at, id);

CREATE TABLE game.salary_run (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  heroes integer NOT NULL,
  total game.safe_bigint NOT NULL CHECK (total >= 0),
  PRIMARY KEY (world_id, guild_id, season, week),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);

CREATE TABLE game.training_report (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  guild_id uuid NOT NULL,
  attribute text COLLATE "C" NOT NULL,
  gain integer NOT NULL,
  factors jsonb NOT NULL,
  PRIMARY KEY (world_id, hero_id, season, week),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id)
);
CREATE INDEX training_report_guild ON game.training_report (world_id, guild_id, season, week);

CREATE TABLE game.chronicle (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  v integer NOT NULL,
  importance integer NOT NULL CHECK (importance BETWEEN 3 AND 5),
  hero_ids jsonb NOT NULL,
  other_guild_id uuid,
  match_id uuid,
  round integer,
  data jsonb NOT NULL,
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);
CREATE INDEX chronicle_guild ON game.chronicle (world_id, guild_id, at, id);
CREATE INDEX chronicle_hero ON game.chronicle USING gin (hero_ids jsonb_path_ops);

-- Bounded history: rows of folded seasons are deleted from here.
CREATE TABLE game.chronicle_minor (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  v integer NOT NULL,
  importance integer NOT NULL CHECK (importance BETWEEN 1 AND 2),
  hero_ids jsonb NOT NULL,
  other_guild_id uuid,
  match_id uuid,
  round integer,
  data jsonb NOT NULL,
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
);
CREATE INDEX chronicle_minor_guild ON game.chronicle_minor (world_id, guild_id, at, id);

CREATE TABLE game.hero_season (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  season integer NOT NULL,
  guild_id uuid NOT NULL,
  tier integer NOT NULL,
  matches integer NOT NULL,
  wins integer NOT NULL,
  draws integer NOT NULL,
  losses integer NOT NULL,
  falls_dealt integer NOT NULL,
  times_fallen integer NOT NULL,
  standards_taken integer NOT NULL,
  damage_dealt integer NOT NULL,
  healing integer NOT NULL,
  best_falls_in_match integer NOT NULL,
  PRIMARY KEY (world_id, hero_id, season, guild_id),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id),
  FOREIGN KEY (world_id, guild_id) REFERENCES game.guild (world_id, id)
) WITH (fillfactor = 85);
CREATE INDEX hero_season_guild ON game.hero_season (world_id, guild_id, season);

CREATE TABLE game.moment (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  hero_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  weight integer NOT NULL,
  match_id uuid,
  round integer,
  data jsonb NOT NULL,
  PRIMARY KEY (world_id, id),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id)
);
CREATE INDEX moment_hero ON game.moment (world_id, hero_id, weight);

CREATE TABLE game.hall_of_fame (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  inducted_at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  tier text COLLATE "C" NOT NULL CHECK (tier IN ('Legendary', 'Mythic')),
  score integer NOT NULL,
  guild_id uuid,
  PRIMARY KEY (world_id, hero_id),
  FOREIGN KEY (world_id, hero_id) REFERENCES game.hero (world_id, id)
);
CREATE INDEX hall_of_fame_order ON game.hall_of_fame (world_id, inducted_at, hero_id);

-- The timeline. What it is comes first; the last four are its progress, set by the worker.
CREATE TABLE game.due (
  world_id uuid NOT NULL REFERENCES game.world (world_id),
  id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  phase integer NOT NULL,
  order_key text COLLATE "C" NOT NULL,
  shard integer NOT NULL,
  verb text COLLATE "C" NOT NULL,
  payload jsonb NOT NULL,
  attempt integer,
  queued_at timestamptz,
  queued_as text COLLATE "C",
  done_at timestamptz,
  PRIMARY KEY (world_id, id)
) WITH (fillfactor = 85);
CREATE INDEX due_undone ON game.due (world_id, at, phase, order_key, id) WHERE done_at IS NULL;
CREATE INDEX due_verb ON game.due (world_id, verb, at);
