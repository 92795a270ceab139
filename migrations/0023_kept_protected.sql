-- What comes from a chat that forbids passing it on does not go round, also where it was kept before (A1).
ALTER TABLE kept ADD COLUMN protected BOOLEAN NOT NULL DEFAULT FALSE;
