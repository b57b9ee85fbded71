-- Written by tools/dump-schema.ts from a freshly migrated database. Never edited; `--check` compares.

CREATE DOMAIN game.safe_bigint AS bigint CHECK (((VALUE > '-9007199254740992'::bigint) AND (VALUE < '9007199254740992'::bigint)));

CREATE TABLE auth.account (
  id text NOT NULL,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");

CREATE TABLE auth.session (
  id text NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  token text NOT NULL,
  "createdAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_key UNIQUE (token),
  CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

CREATE TABLE auth.user (
  id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT user_pkey PRIMARY KEY (id),
  CONSTRAINT user_email_key UNIQUE (email)
);

CREATE TABLE auth.verification (
  id text NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  "createdAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

CREATE TABLE game.battle (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  final_digest text COLLATE "C" NOT NULL,
  digests jsonb NOT NULL,
  beacon text COLLATE "C" NOT NULL,
  CONSTRAINT battle_pkey PRIMARY KEY (world_id, match_id),
  CONSTRAINT battle_world_id_match_id_fkey FOREIGN KEY (world_id, match_id) REFERENCES game.match(world_id, id)
);

CREATE TABLE game.battle_log (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  revealed_at timestamp with time zone NOT NULL,
  header jsonb NOT NULL,
  log bytea NOT NULL,
  round_ends integer[] NOT NULL,
  outcome jsonb NOT NULL,
  CONSTRAINT battle_log_pkey PRIMARY KEY (world_id, match_id, revealed_at)
);

CREATE TABLE game.chronicle (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  v integer NOT NULL,
  importance integer NOT NULL,
  hero_ids jsonb NOT NULL,
  other_guild_id uuid,
  match_id uuid,
  round integer,
  data jsonb NOT NULL,
  CONSTRAINT chronicle_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT chronicle_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT chronicle_importance_check CHECK (((importance >= 3) AND (importance <= 5)))
);
CREATE INDEX chronicle_guild ON game.chronicle USING btree (world_id, guild_id, at, id);
CREATE INDEX chronicle_hero ON game.chronicle USING gin (hero_ids jsonb_path_ops);

CREATE TABLE game.chronicle_minor (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  v integer NOT NULL,
  importance integer NOT NULL,
  hero_ids jsonb NOT NULL,
  other_guild_id uuid,
  match_id uuid,
  round integer,
  data jsonb NOT NULL,
  CONSTRAINT chronicle_minor_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT chronicle_minor_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT chronicle_minor_importance_check CHECK (((importance >= 1) AND (importance <= 2)))
);
CREATE INDEX chronicle_minor_guild ON game.chronicle_minor USING btree (world_id, guild_id, at, id);

CREATE TABLE game.command (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  actor text COLLATE "C" NOT NULL,
  capacity text COLLATE "C" NOT NULL,
  verb text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  body_hash text COLLATE "C" NOT NULL,
  guild_id uuid,
  request jsonb NOT NULL,
  game_at game.safe_bigint NOT NULL,
  real_at timestamp with time zone NOT NULL,
  result_code text COLLATE "C" NOT NULL,
  response jsonb NOT NULL,
  v integer NOT NULL,
  CONSTRAINT command_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT command_world_id_actor_verb_idempotency_key_key UNIQUE (world_id, actor, verb, idempotency_key),
  CONSTRAINT command_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id),
  CONSTRAINT command_v_check CHECK ((v >= 1))
);
CREATE INDEX command_order ON game.command USING btree (world_id, game_at, id);

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
  CONSTRAINT deed_pkey PRIMARY KEY (world_id, hero_id, match_id),
  CONSTRAINT deed_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id),
  CONSTRAINT deed_world_id_match_id_fkey FOREIGN KEY (world_id, match_id) REFERENCES game.match(world_id, id)
);
CREATE INDEX deed_match ON game.deed USING btree (world_id, match_id);

CREATE TABLE game.division (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  season integer NOT NULL,
  tier integer NOT NULL,
  ordinal integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  CONSTRAINT division_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT division_world_id_season_tier_ordinal_key UNIQUE (world_id, season, tier, ordinal),
  CONSTRAINT division_world_id_season_fkey FOREIGN KEY (world_id, season) REFERENCES game.season(world_id, number)
);

CREATE TABLE game.due (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  phase integer NOT NULL,
  order_key text COLLATE "C" NOT NULL,
  shard integer NOT NULL,
  verb text COLLATE "C" NOT NULL,
  payload jsonb NOT NULL,
  attempt integer,
  queued_at timestamp with time zone,
  queued_as text COLLATE "C",
  done_at timestamp with time zone,
  CONSTRAINT due_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT due_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id)
);
CREATE INDEX due_undone ON game.due USING btree (world_id, at, phase, order_key, id) WHERE (done_at IS NULL);
CREATE INDEX due_verb ON game.due USING btree (world_id, verb, at);

CREATE TABLE game.engine_override (
  world_id uuid NOT NULL,
  season integer NOT NULL,
  ordinal integer NOT NULL,
  from_matchday integer NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  at game.safe_bigint NOT NULL,
  CONSTRAINT engine_override_pkey PRIMARY KEY (world_id, season, ordinal),
  CONSTRAINT engine_override_world_id_season_fkey FOREIGN KEY (world_id, season) REFERENCES game.season(world_id, number),
  CONSTRAINT engine_override_at_check CHECK (((at)::bigint >= 0)),
  CONSTRAINT engine_override_from_matchday_check CHECK ((from_matchday >= 1)),
  CONSTRAINT engine_override_ordinal_check CHECK ((ordinal >= 1)),
  CONSTRAINT engine_override_reason_check CHECK ((reason <> ''::text))
);

CREATE TABLE game.gambit_set (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  version integer NOT NULL,
  gambits jsonb NOT NULL,
  sets jsonb NOT NULL,
  CONSTRAINT gambit_set_pkey PRIMARY KEY (world_id, hero_id),
  CONSTRAINT gambit_set_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id)
);

CREATE TABLE game.guild (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  motto text COLLATE "C" NOT NULL,
  crest jsonb NOT NULL,
  kind text COLLATE "C" NOT NULL,
  temperament text COLLATE "C",
  status text COLLATE "C" NOT NULL,
  home_arena text COLLATE "C" NOT NULL,
  founded_at game.safe_bigint NOT NULL,
  renown integer NOT NULL,
  charter_until_week integer NOT NULL,
  CONSTRAINT guild_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT guild_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id),
  CONSTRAINT guild_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'computer'::text]))),
  CONSTRAINT guild_status_check CHECK ((status = ANY (ARRAY['active'::text, 'annals'::text])))
);
CREATE INDEX guild_person ON game.guild USING btree (world_id, id) WHERE (kind = 'person'::text);

CREATE TABLE game.guild_owner (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  CONSTRAINT guild_owner_pkey PRIMARY KEY (world_id, guild_id),
  CONSTRAINT guild_owner_world_id_account_id_key UNIQUE (world_id, account_id),
  CONSTRAINT guild_owner_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id)
);
CREATE INDEX guild_owner_account ON game.guild_owner USING btree (account_id);

CREATE TABLE game.hall (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  level integer NOT NULL,
  CONSTRAINT hall_pkey PRIMARY KEY (world_id, guild_id, kind),
  CONSTRAINT hall_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT hall_level_check CHECK ((level >= 0))
);

CREATE TABLE game.hall_of_fame (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  inducted_at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  tier text COLLATE "C" NOT NULL,
  score integer NOT NULL,
  guild_id uuid,
  CONSTRAINT hall_of_fame_pkey PRIMARY KEY (world_id, hero_id),
  CONSTRAINT hall_of_fame_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id),
  CONSTRAINT hall_of_fame_tier_check CHECK ((tier = ANY (ARRAY['Legendary'::text, 'Mythic'::text])))
);
CREATE INDEX hall_of_fame_order ON game.hall_of_fame USING btree (world_id, inducted_at, hero_id);

CREATE TABLE game.hero (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  guild_id uuid,
  name text COLLATE "C" NOT NULL,
  class_id text COLLATE "C" NOT NULL,
  ancestry text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
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
  salary_per_week game.safe_bigint NOT NULL,
  signed_by uuid,
  CONSTRAINT hero_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT hero_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT hero_world_id_signed_by_fkey FOREIGN KEY (world_id, signed_by) REFERENCES game.guild(world_id, id),
  CONSTRAINT hero_salary_per_week_check CHECK (((salary_per_week)::bigint >= 0)),
  CONSTRAINT hero_status_check CHECK ((status = ANY (ARRAY['active'::text, 'retired'::text, 'annals'::text])))
);
CREATE INDEX hero_guild ON game.hero USING btree (world_id, guild_id, id);

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
  CONSTRAINT hero_season_pkey PRIMARY KEY (world_id, hero_id, season, guild_id),
  CONSTRAINT hero_season_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT hero_season_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id)
);
CREATE INDEX hero_season_guild ON game.hero_season USING btree (world_id, guild_id, season);

CREATE TABLE game.ledger_account (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  guild_id uuid,
  balance game.safe_bigint,
  CONSTRAINT ledger_account_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT ledger_account_world_id_guild_id_kind_key UNIQUE NULLS NOT DISTINCT (world_id, guild_id, kind),
  CONSTRAINT ledger_account_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id),
  CONSTRAINT ledger_account_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT ledger_account_balance_of_guild CHECK (((guild_id IS NULL) = (balance IS NULL))),
  CONSTRAINT ledger_account_faucet_or_sink CHECK (((guild_id IS NULL) = (kind ~ '^(mint|burn):'::text))),
  CONSTRAINT ledger_account_floor CHECK (((kind <> ALL (ARRAY['escrow'::text, 'reserves'::text])) OR ((balance)::bigint >= 0)))
);

CREATE TABLE game.line_up (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  version integer NOT NULL,
  places jsonb NOT NULL,
  reserves jsonb NOT NULL,
  stance text COLLATE "C" NOT NULL,
  orders jsonb NOT NULL,
  captain_id uuid,
  CONSTRAINT line_up_pkey PRIMARY KEY (world_id, guild_id),
  CONSTRAINT line_up_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id)
);

CREATE TABLE game.locked_match (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  arena text COLLATE "C" NOT NULL,
  sides jsonb NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  salts jsonb NOT NULL,
  CONSTRAINT locked_match_pkey PRIMARY KEY (world_id, match_id),
  CONSTRAINT locked_match_world_id_match_id_fkey FOREIGN KEY (world_id, match_id) REFERENCES game.match(world_id, id)
);

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
  status text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C",
  host_glory integer,
  guest_glory integer,
  winner text COLLATE "C",
  rounds integer,
  final_digest text COLLATE "C",
  CONSTRAINT match_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT match_world_id_division_id_fkey FOREIGN KEY (world_id, division_id) REFERENCES game.division(world_id, id),
  CONSTRAINT match_world_id_guest_guild_id_fkey FOREIGN KEY (world_id, guest_guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT match_world_id_guest_seat_id_fkey FOREIGN KEY (world_id, guest_seat_id) REFERENCES game.seat(world_id, id),
  CONSTRAINT match_world_id_host_guild_id_fkey FOREIGN KEY (world_id, host_guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT match_world_id_host_seat_id_fkey FOREIGN KEY (world_id, host_seat_id) REFERENCES game.seat(world_id, id),
  CONSTRAINT match_instants CHECK ((((lock_at)::bigint <= (kickoff_at)::bigint) AND ((kickoff_at)::bigint < (reveal_at)::bigint))),
  CONSTRAINT match_locked_with_input CHECK (((status = 'scheduled'::text) = (input_hash IS NULL))),
  CONSTRAINT match_result_whole CHECK ((num_nonnulls(host_glory, guest_glory, winner, rounds, final_digest) =
CASE status
    WHEN 'revealed'::text THEN 5
    ELSE 0
END)),
  CONSTRAINT match_status_check CHECK ((status = ANY (ARRAY['scheduled'::text, 'locked'::text, 'revealed'::text]))),
  CONSTRAINT match_two_seats CHECK ((host_seat_id <> guest_seat_id)),
  CONSTRAINT match_winner_check CHECK ((winner = ANY (ARRAY['host'::text, 'guest'::text, 'draw'::text])))
);
CREATE INDEX match_division ON game.match USING btree (world_id, division_id, matchday);
CREATE INDEX match_guest ON game.match USING btree (world_id, guest_guild_id, kickoff_at);
CREATE INDEX match_guest_seat ON game.match USING btree (world_id, guest_seat_id);
CREATE INDEX match_host ON game.match USING btree (world_id, host_guild_id, kickoff_at);
CREATE INDEX match_host_seat ON game.match USING btree (world_id, host_seat_id);
CREATE INDEX match_kickoff ON game.match USING btree (world_id, kickoff_at, id);
CREATE INDEX match_matchday ON game.match USING btree (world_id, season, matchday, division_id);

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
  CONSTRAINT moment_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT moment_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id)
);
CREATE INDEX moment_hero ON game.moment USING btree (world_id, hero_id, weight);

CREATE TABLE game.salary_run (
  world_id uuid NOT NULL,
  guild_id uuid NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  heroes integer NOT NULL,
  total game.safe_bigint NOT NULL,
  CONSTRAINT salary_run_pkey PRIMARY KEY (world_id, guild_id, season, week),
  CONSTRAINT salary_run_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id),
  CONSTRAINT salary_run_total_check CHECK (((total)::bigint >= 0))
);

CREATE TABLE game.sealed_battle (
  world_id uuid NOT NULL,
  match_id uuid NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  final_digest text COLLATE "C" NOT NULL,
  digests jsonb NOT NULL,
  outcome jsonb NOT NULL,
  header jsonb NOT NULL,
  log bytea NOT NULL,
  round_ends integer[] NOT NULL,
  fought_at timestamp with time zone NOT NULL,
  beacon text COLLATE "C" NOT NULL,
  CONSTRAINT sealed_battle_pkey PRIMARY KEY (world_id, match_id),
  CONSTRAINT sealed_battle_world_id_match_id_fkey FOREIGN KEY (world_id, match_id) REFERENCES game.match(world_id, id),
  CONSTRAINT sealed_battle_rounds CHECK (((cardinality(round_ends) > 0) AND (octet_length(log) = (4 * round_ends[cardinality(round_ends)]))))
);

CREATE TABLE game.season (
  world_id uuid NOT NULL,
  number integer NOT NULL,
  starts_at game.safe_bigint NOT NULL,
  scheduled boolean NOT NULL,
  battle_commitment text COLLATE "C" NOT NULL,
  engine_version text COLLATE "C" NOT NULL,
  lock_before_ms game.safe_bigint NOT NULL,
  broadcast_round_ms game.safe_bigint NOT NULL,
  soft_close_ms game.safe_bigint NOT NULL,
  battle_secret text COLLATE "C",
  CONSTRAINT season_pkey PRIMARY KEY (world_id, number),
  CONSTRAINT season_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id),
  CONSTRAINT season_broadcast_round_ms_check CHECK (((broadcast_round_ms)::bigint > 0)),
  CONSTRAINT season_lock_before_ms_check CHECK (((lock_before_ms)::bigint >= 0)),
  CONSTRAINT season_soft_close_ms_check CHECK (((soft_close_ms)::bigint >= 0))
);

CREATE TABLE game.season_secret (
  world_id uuid NOT NULL,
  season integer NOT NULL,
  chance_secret text COLLATE "C" NOT NULL,
  battle_secret text COLLATE "C" NOT NULL,
  CONSTRAINT season_secret_pkey PRIMARY KEY (world_id, season),
  CONSTRAINT season_secret_world_id_season_fkey FOREIGN KEY (world_id, season) REFERENCES game.season(world_id, number)
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
  CONSTRAINT seat_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT seat_world_id_division_id_ordinal_key UNIQUE (world_id, division_id, ordinal),
  CONSTRAINT seat_world_id_division_id_fkey FOREIGN KEY (world_id, division_id) REFERENCES game.division(world_id, id),
  CONSTRAINT seat_world_id_guild_id_fkey FOREIGN KEY (world_id, guild_id) REFERENCES game.guild(world_id, id)
);
CREATE INDEX seat_guild ON game.seat USING btree (world_id, guild_id, season);
CREATE INDEX seat_season ON game.seat USING btree (world_id, season, division_id);

CREATE TABLE game.training_report (
  world_id uuid NOT NULL,
  hero_id uuid NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  guild_id uuid NOT NULL,
  attribute text COLLATE "C" NOT NULL,
  gain integer NOT NULL,
  factors jsonb NOT NULL,
  CONSTRAINT training_report_pkey PRIMARY KEY (world_id, hero_id, season, week),
  CONSTRAINT training_report_world_id_hero_id_fkey FOREIGN KEY (world_id, hero_id) REFERENCES game.hero(world_id, id)
);
CREATE INDEX training_report_guild ON game.training_report USING btree (world_id, guild_id, season, week);

CREATE TABLE game.transfer (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  amount game.safe_bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  cause_id uuid NOT NULL,
  at game.safe_bigint NOT NULL,
  season integer NOT NULL,
  week integer NOT NULL,
  CONSTRAINT transfer_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT transfer_world_id_from_account_id_fkey FOREIGN KEY (world_id, from_account_id) REFERENCES game.ledger_account(world_id, id),
  CONSTRAINT transfer_world_id_to_account_id_fkey FOREIGN KEY (world_id, to_account_id) REFERENCES game.ledger_account(world_id, id),
  CONSTRAINT transfer_amount_check CHECK (((amount)::bigint > 0)),
  CONSTRAINT transfer_goes_somewhere CHECK ((from_account_id <> to_account_id))
);
CREATE INDEX transfer_from ON game.transfer USING btree (world_id, from_account_id, at, id);
CREATE INDEX transfer_to ON game.transfer USING btree (world_id, to_account_id, at, id);

CREATE TABLE game.world (
  world_id uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  ruleset_number integer NOT NULL,
  status text COLLATE "C" NOT NULL,
  season integer NOT NULL,
  CONSTRAINT world_pkey PRIMARY KEY (world_id, id),
  CONSTRAINT world_world_id_key UNIQUE (world_id),
  CONSTRAINT world_is_its_own CHECK ((id = world_id)),
  CONSTRAINT world_status_check CHECK ((status = ANY (ARRAY['open'::text, 'archived'::text])))
);

CREATE TABLE game.world_clock_segment (
  world_id uuid NOT NULL,
  ordinal integer NOT NULL,
  real_from timestamp with time zone NOT NULL,
  game_from game.safe_bigint NOT NULL,
  rate_permille integer NOT NULL,
  reason text COLLATE "C" NOT NULL,
  CONSTRAINT world_clock_segment_pkey PRIMARY KEY (world_id, ordinal),
  CONSTRAINT world_clock_segment_world_id_fkey FOREIGN KEY (world_id) REFERENCES game.world(world_id),
  CONSTRAINT world_clock_segment_game_from_check CHECK (((game_from)::bigint >= 0)),
  CONSTRAINT world_clock_segment_ordinal_check CHECK ((ordinal >= 0)),
  CONSTRAINT world_clock_segment_rate_permille_check CHECK ((rate_permille >= 0)),
  CONSTRAINT world_clock_segment_reason_check CHECK ((reason = ANY (ARRAY['founding'::text, 'advance'::text, 'pace'::text, 'outage'::text, 'resumed'::text, 'archived'::text])))
);

CREATE TABLE ops.heartbeat (
  name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT heartbeat_pkey PRIMARY KEY (name)
);

CREATE TABLE ops.migration (
  number integer NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_pkey PRIMARY KEY (number)
);

CREATE TABLE ops.outbox (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);

CREATE OR REPLACE FUNCTION game.begin_clock(p_world uuid, p_rate integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  -- A second beginning breaks the primary key.
  INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
  VALUES (p_world, 0, clock_timestamp(), 0, p_rate, 'founding')
$function$;

CREATE OR REPLACE FUNCTION game.broken_commitments(p_world uuid)
 RETURNS TABLE(world_id uuid, season integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT season.world_id, season.number
  FROM game.season AS season
  LEFT JOIN game.season_secret AS secret ON secret.world_id = season.world_id AND secret.season = season.number
  WHERE (p_world IS NULL OR season.world_id = p_world)
    AND (
      encode(sha256(convert_to(secret.battle_secret, 'UTF8')), 'hex') IS DISTINCT FROM season.battle_commitment
      OR season.battle_secret <> secret.battle_secret
    )
$function$;

CREATE OR REPLACE FUNCTION game.broken_seals(p_world uuid)
 RETURNS TABLE(world_id uuid, match_id uuid, fault text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.learn_statistics(p_tables text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  p_table text;
BEGIN
  FOREACH p_table IN ARRAY p_tables LOOP
    EXECUTE format('ANALYZE game.%I', p_table);
  END LOOP;
END;
$function$;

CREATE OR REPLACE FUNCTION game.make_battle_log_months()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.move_clock(p_world uuid, p_game_from bigint, p_rate integer, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.publish_battles(p_world uuid, p_matches uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.refuse_before_reveal(p_world uuid, p_matches uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.sealed_for_reveal(p_world uuid, p_matches uuid[])
 RETURNS TABLE(match_id uuid, engine_version text, seed text, beacon text, input_hash text, final_digest text, digests jsonb, outcome jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM game.refuse_before_reveal(p_world, p_matches);
  RETURN QUERY
    SELECT sealed.match_id, sealed.engine_version, sealed.seed, sealed.beacon, sealed.input_hash, sealed.final_digest,
      sealed.digests, sealed.outcome
    FROM game.sealed_battle AS sealed
    WHERE sealed.world_id = p_world AND sealed.match_id = ANY (p_matches)
    ORDER BY sealed.match_id;
END;
$function$;

CREATE OR REPLACE FUNCTION game.sealed_header(p_world uuid, p_match uuid)
 RETURNS jsonb
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(
    (SELECT sealed.header FROM game.sealed_battle AS sealed WHERE sealed.world_id = p_world AND sealed.match_id = p_match),
    (SELECT revealed.header FROM game.battle_log AS revealed WHERE revealed.world_id = p_world AND revealed.match_id = p_match)
  )
  FROM game.match AS match
  WHERE match.world_id = p_world AND match.id = p_match AND game.world_now(p_world) >= match.kickoff_at
$function$;

CREATE OR REPLACE FUNCTION game.sealed_rounds(p_world uuid, p_match uuid, p_after integer)
 RETURNS TABLE(round integer, words bytea, ended boolean)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION game.stop_clock(p_world uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM game.world AS world WHERE world.world_id = p_world AND world.status = 'archived') THEN
    RAISE EXCEPTION 'world % is not archived: its clock goes on', p_world USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
  SELECT p_world, max(segment.ordinal) + 1, clock_timestamp(), game.world_now(p_world), 0, 'archived'
  FROM game.world_clock_segment AS segment WHERE segment.world_id = p_world;
END;
$function$;

CREATE OR REPLACE FUNCTION game.world_now(p_world uuid)
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT ((segment.game_from)::bigint + (floor((GREATEST((0)::numeric, EXTRACT(epoch FROM (clock_timestamp() - segment.real_from))) * (segment.rate_permille)::numeric)))::bigint)
    FROM game.world_clock_segment segment
   WHERE (segment.world_id = world_now.p_world)
   ORDER BY segment.ordinal DESC
  LIMIT 1;
END;

GRANT EXECUTE ON FUNCTION game.begin_clock(uuid,integer) TO app;
GRANT EXECUTE ON FUNCTION game.broken_commitments(uuid) TO app;
GRANT EXECUTE ON FUNCTION game.broken_seals(uuid) TO app;
GRANT EXECUTE ON FUNCTION game.learn_statistics(text[]) TO app;
GRANT EXECUTE ON FUNCTION game.move_clock(uuid,bigint,integer,text) TO app;
GRANT EXECUTE ON FUNCTION game.sealed_header(uuid,uuid) TO app;
GRANT EXECUTE ON FUNCTION game.sealed_rounds(uuid,uuid,integer) TO app;
GRANT EXECUTE ON FUNCTION game.stop_clock(uuid) TO app;
GRANT EXECUTE ON FUNCTION game.world_now(uuid) TO app;
GRANT USAGE ON SCHEMA auth TO app;
GRANT USAGE ON SCHEMA game TO app;
GRANT USAGE ON SCHEMA ops TO app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.account TO app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.session TO app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.user TO app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.verification TO app;
GRANT INSERT, SELECT ON game.battle TO app;
GRANT SELECT ON game.battle_log TO app;
GRANT INSERT, SELECT ON game.chronicle TO app;
GRANT INSERT, SELECT ON game.chronicle_minor TO app;
GRANT INSERT, SELECT ON game.command TO app;
GRANT INSERT, SELECT ON game.deed TO app;
GRANT INSERT, SELECT, UPDATE ON game.division TO app;
GRANT INSERT, SELECT ON game.due TO app;
GRANT SELECT ON game.engine_override TO app;
GRANT INSERT, SELECT, UPDATE ON game.gambit_set TO app;
GRANT INSERT, SELECT, UPDATE ON game.guild TO app;
GRANT INSERT, SELECT ON game.guild_owner TO app;
GRANT INSERT, SELECT, UPDATE ON game.hall TO app;
GRANT INSERT, SELECT ON game.hall_of_fame TO app;
GRANT INSERT, SELECT, UPDATE ON game.hero TO app;
GRANT INSERT, SELECT, UPDATE ON game.hero_season TO app;
GRANT INSERT, SELECT, UPDATE ON game.ledger_account TO app;
GRANT INSERT, SELECT, UPDATE ON game.line_up TO app;
GRANT INSERT, SELECT ON game.locked_match TO app;
GRANT INSERT, SELECT, UPDATE ON game.match TO app;
GRANT DELETE, INSERT, SELECT, UPDATE ON game.moment TO app;
GRANT INSERT, SELECT ON game.salary_run TO app;
GRANT INSERT, SELECT, UPDATE ON game.season TO app;
GRANT INSERT, SELECT (chance_secret, season, world_id) ON game.season_secret TO app;
GRANT INSERT, SELECT, UPDATE ON game.seat TO app;
GRANT INSERT, SELECT ON game.training_report TO app;
GRANT INSERT, SELECT ON game.transfer TO app;
GRANT INSERT, SELECT, UPDATE ON game.world TO app;
GRANT SELECT ON game.world_clock_segment TO app;
GRANT INSERT, SELECT, UPDATE ON ops.heartbeat TO app;
GRANT SELECT ON ops.migration TO app;
GRANT INSERT, SELECT ON ops.outbox TO app;
GRANT EXECUTE ON FUNCTION game.begin_clock(uuid,integer) TO jobs;
GRANT EXECUTE ON FUNCTION game.broken_commitments(uuid) TO jobs;
GRANT EXECUTE ON FUNCTION game.broken_seals(uuid) TO jobs;
GRANT EXECUTE ON FUNCTION game.learn_statistics(text[]) TO jobs;
GRANT EXECUTE ON FUNCTION game.make_battle_log_months() TO jobs;
GRANT EXECUTE ON FUNCTION game.move_clock(uuid,bigint,integer,text) TO jobs;
GRANT EXECUTE ON FUNCTION game.publish_battles(uuid,uuid[]) TO jobs;
GRANT EXECUTE ON FUNCTION game.sealed_for_reveal(uuid,uuid[]) TO jobs;
GRANT EXECUTE ON FUNCTION game.sealed_header(uuid,uuid) TO jobs;
GRANT EXECUTE ON FUNCTION game.sealed_rounds(uuid,uuid,integer) TO jobs;
GRANT EXECUTE ON FUNCTION game.stop_clock(uuid) TO jobs;
GRANT EXECUTE ON FUNCTION game.world_now(uuid) TO jobs;
GRANT USAGE ON SCHEMA game TO jobs;
GRANT USAGE ON SCHEMA ops TO jobs;
GRANT INSERT, SELECT ON game.battle TO jobs;
GRANT SELECT ON game.battle_log TO jobs;
GRANT INSERT, SELECT ON game.chronicle TO jobs;
GRANT INSERT, SELECT ON game.chronicle_minor TO jobs;
GRANT INSERT, SELECT ON game.command TO jobs;
GRANT INSERT, SELECT ON game.deed TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.division TO jobs;
GRANT INSERT, SELECT, UPDATE (attempt, done_at, queued_as, queued_at) ON game.due TO jobs;
GRANT SELECT ON game.engine_override TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.gambit_set TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.guild TO jobs;
GRANT INSERT, SELECT ON game.guild_owner TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.hall TO jobs;
GRANT INSERT, SELECT ON game.hall_of_fame TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.hero TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.hero_season TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.ledger_account TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.line_up TO jobs;
GRANT INSERT, SELECT ON game.locked_match TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.match TO jobs;
GRANT DELETE, INSERT, SELECT, UPDATE ON game.moment TO jobs;
GRANT INSERT, SELECT ON game.salary_run TO jobs;
GRANT INSERT ON game.sealed_battle TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.season TO jobs;
GRANT INSERT, SELECT (battle_secret, chance_secret, season, world_id) ON game.season_secret TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.seat TO jobs;
GRANT INSERT, SELECT ON game.training_report TO jobs;
GRANT INSERT, SELECT ON game.transfer TO jobs;
GRANT INSERT, SELECT, UPDATE ON game.world TO jobs;
GRANT INSERT, SELECT ON game.world_clock_segment TO jobs;
GRANT INSERT, SELECT, UPDATE ON ops.heartbeat TO jobs;
GRANT SELECT ON ops.migration TO jobs;
GRANT DELETE, INSERT, SELECT, UPDATE ON ops.outbox TO jobs;

