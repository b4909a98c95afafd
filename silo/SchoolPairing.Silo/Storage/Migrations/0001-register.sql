-- State of grains as JSON documents; version fences writes of activations that are out of date.
CREATE TABLE grain_state (
  kind    TEXT    NOT NULL,
  id      TEXT    NOT NULL,
  version INTEGER NOT NULL,
  body    TEXT    NOT NULL,
  PRIMARY KEY (kind, id)
);

-- First answers of commands, so that a repeat is answered alike, also after a restart.
CREATE TABLE command_ledger (
  target   TEXT NOT NULL,
  command  TEXT NOT NULL,
  answer   BLOB NOT NULL,
  PRIMARY KEY (target, command)
);

-- The school register: what was imported last, closed schools included.
CREATE TABLE school (
  id      TEXT    NOT NULL PRIMARY KEY,
  name    TEXT    NOT NULL,
  unit    TEXT    NOT NULL,
  county  TEXT    NOT NULL,
  class   TEXT    NULL,
  closed  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  body    TEXT    NOT NULL
);

CREATE TABLE school_import (
  version     INTEGER NOT NULL PRIMARY KEY,
  command     TEXT    NOT NULL,
  file        TEXT    NOT NULL,
  profile     TEXT    NOT NULL,
  imported_at TEXT    NOT NULL,
  schools     INTEGER NOT NULL,
  added       INTEGER NOT NULL,
  changed     INTEGER NOT NULL,
  closed      INTEGER NOT NULL,
  reopened    INTEGER NOT NULL
);
