-- A training with its frozen inputs. ended_at is null until the outcome is there, which is how a restart finds what to begin again.
CREATE TABLE training_run (
  id          TEXT NOT NULL PRIMARY KEY,
  inputs_hash TEXT NOT NULL,
  inputs      BLOB NOT NULL,
  outcome     BLOB NULL,
  started_at  TEXT NOT NULL,
  ended_at    TEXT NULL
);

-- Models by the hash of their content; two trainings that end with the same model share a row. entry is what a list shows.
CREATE TABLE score_model (
  hash       TEXT NOT NULL PRIMARY KEY,
  content    BLOB NOT NULL,
  entry      TEXT NOT NULL,
  trained_at TEXT NOT NULL
);
