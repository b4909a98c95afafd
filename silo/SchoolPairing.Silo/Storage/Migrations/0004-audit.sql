-- Who did what, when. Rows are only ever appended; each carries the hash of the row before and a hash over all of its own content.
CREATE TABLE audit (
  sequence INTEGER NOT NULL PRIMARY KEY,
  at       TEXT    NOT NULL,
  account  TEXT    NOT NULL,
  role     INTEGER NOT NULL,
  act      TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  details  TEXT    NOT NULL,
  previous TEXT    NOT NULL UNIQUE,
  hash     TEXT    NOT NULL UNIQUE
);
CREATE INDEX audit_account ON audit (account, sequence);
CREATE INDEX audit_subject ON audit (subject, sequence);

-- The newest row, so that a chain that lost its end is found out. One row.
CREATE TABLE audit_end (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash     TEXT    NOT NULL
);
INSERT INTO audit_end (id, sequence, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
