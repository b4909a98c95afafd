-- What the files of a plan said; large, so apart from the plan's state.
CREATE TABLE plan_settings (
  plan    TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);

-- A run with its frozen inputs. ended_at is null until the outcome is there, which is how a restart finds what to begin again.
CREATE TABLE match_run (
  id          TEXT NOT NULL PRIMARY KEY,
  plan        TEXT NOT NULL,
  inputs_hash TEXT NOT NULL,
  inputs      BLOB NOT NULL,
  outcome     BLOB NULL,
  started_at  TEXT NOT NULL,
  ended_at    TEXT NULL
);
