-- Teachers as the newest file has them; who left stays. own_wish: what they said here themselves; granted_until: last day of a deferral granted here.
-- Both stand beside the file's own values, so that an import never takes them back. No reason of a deferral is in here.
CREATE TABLE teacher (
  id            TEXT    NOT NULL PRIMARY KEY,
  school        TEXT    NOT NULL,
  gone          INTEGER NOT NULL CHECK (gone IN (0, 1)),
  granted_until TEXT    NULL,
  own_wish      TEXT    NULL,
  version       INTEGER NOT NULL,
  body          TEXT    NOT NULL
);
CREATE INDEX teacher_school ON teacher (school, id);

-- Counts every change of a teacher, so that what was read may be kept until the next. One row.
CREATE TABLE teacher_change (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
);
INSERT INTO teacher_change (id, version) VALUES (1, 0);

CREATE TABLE teacher_import (
  version     INTEGER NOT NULL PRIMARY KEY,
  command     TEXT    NOT NULL,
  file        TEXT    NOT NULL,
  profile     TEXT    NOT NULL,
  imported_at TEXT    NOT NULL,
  teachers    INTEGER NOT NULL,
  added       INTEGER NOT NULL,
  changed     INTEGER NOT NULL,
  gone        INTEGER NOT NULL,
  returned    INTEGER NOT NULL
);

-- Requests for deferral, and deferrals that a file brought in as granted. A row is never deleted, its number never given twice.
CREATE TABLE deferral (
  number    INTEGER NOT NULL PRIMARY KEY,
  teacher   TEXT    NOT NULL,
  state     TEXT    NOT NULL,
  asked_on  TEXT    NOT NULL,
  decide_by TEXT    NOT NULL,
  until     TEXT    NULL,
  decider   TEXT    NULL,
  answer    TEXT    NOT NULL,
  imported  INTEGER NOT NULL CHECK (imported IN (0, 1))
);
CREATE INDEX deferral_teacher ON deferral (teacher);

-- Why: health data. The only place in the whole service in which it stands; a request that is taken back loses its row.
CREATE TABLE deferral_reason (
  number INTEGER NOT NULL PRIMARY KEY,
  kind   TEXT    NOT NULL,
  note   TEXT    NOT NULL
);

-- Open calendar addresses by the SHA-256 of their secret, which is kept nowhere.
CREATE TABLE calendar_feed (
  hash    TEXT NOT NULL PRIMARY KEY,
  teacher TEXT NOT NULL UNIQUE
);
