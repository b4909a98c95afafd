-- Policy, decisions, pairs and travel times of a rotation plan, packed; large, so apart from the plan's state.
CREATE TABLE rotation_settings (
  plan    TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);

-- A run with its frozen inputs. ended_at is null until the outcome is there, which is how a restart finds what to begin again. planned: it ended with a plan.
CREATE TABLE rotation_run (
  id          TEXT NOT NULL PRIMARY KEY,
  plan        TEXT NOT NULL,
  inputs_hash TEXT NOT NULL,
  inputs      BLOB NOT NULL,
  outcome     BLOB NULL,
  planned     INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1)),
  started_at  TEXT NOT NULL,
  ended_at    TEXT NULL
);
CREATE INDEX rotation_run_plan ON rotation_run (plan, started_at);

-- The calendar of a plan as it was published, term days moved since included, packed.
CREATE TABLE rotation_calendar (
  plan    TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);

-- Published postings, those that no longer stand included, packed. sequence counts changes of one.
CREATE TABLE rotation (
  id        TEXT    NOT NULL PRIMARY KEY,
  plan      TEXT    NOT NULL,
  number    INTEGER NOT NULL,
  teacher   TEXT    NOT NULL,
  home      TEXT    NOT NULL,
  host      TEXT    NOT NULL,
  first_day TEXT    NOT NULL,
  last_day  TEXT    NOT NULL,
  sequence  INTEGER NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  content   BLOB    NOT NULL,
  UNIQUE (plan, number)
);
CREATE INDEX rotation_teacher ON rotation (teacher, first_day);
-- The second line behind the grain: whatever a program believes, nobody has two standing postings that begin on one day.
CREATE UNIQUE INDEX rotation_stands_once ON rotation (plan, teacher, first_day) WHERE cancelled = 0;

-- What teachers ask about their postings. lapses: ends by itself after answer_by.
CREATE TABLE rotation_request (
  plan      TEXT    NOT NULL,
  number    INTEGER NOT NULL,
  teacher   TEXT    NOT NULL,
  partner   TEXT    NULL,
  state     TEXT    NOT NULL,
  lapses    INTEGER NOT NULL CHECK (lapses IN (0, 1)),
  answer_by TEXT    NOT NULL,
  content   BLOB    NOT NULL,
  PRIMARY KEY (plan, number)
);
CREATE INDEX rotation_request_teacher ON rotation_request (teacher);
CREATE INDEX rotation_request_lapses ON rotation_request (answer_by) WHERE lapses = 1;

-- Whom principals nominate; one of a teacher in a plan.
CREATE TABLE rotation_nomination (
  plan    TEXT NOT NULL,
  teacher TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (plan, teacher)
);
CREATE INDEX rotation_nomination_teacher ON rotation_nomination (teacher);
