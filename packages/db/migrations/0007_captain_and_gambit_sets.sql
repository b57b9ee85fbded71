-- A line-up may have a captain; a hero may have two more sets of gambits, which orders switch to.
ALTER TABLE game.line_up ADD COLUMN captain_id uuid;
ALTER TABLE game.gambit_set ADD COLUMN sets jsonb NOT NULL DEFAULT '{}';
ALTER TABLE game.gambit_set ALTER COLUMN sets DROP DEFAULT;
