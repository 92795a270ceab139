-- A letter may carry a file made here: its bytes wait beside its words and are erased with them.
ALTER TABLE letter ADD COLUMN enclosed BYTEA;
