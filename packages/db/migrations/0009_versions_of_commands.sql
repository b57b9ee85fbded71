-- A kept request says by which version of its command it was asked, so that it can be done again as it was meant. For a while
-- `save-gambits` wrote one set a request (version 1); since it writes B and C together (`sets`) it is version 2.
ALTER TABLE game.command ADD COLUMN v integer NOT NULL DEFAULT 1 CHECK (v >= 1);
UPDATE game.command SET v = 2 WHERE verb = 'save-gambits' AND request ? 'sets';
ALTER TABLE game.command ALTER COLUMN v DROP DEFAULT;
