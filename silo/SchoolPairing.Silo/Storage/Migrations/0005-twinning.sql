-- The scenarios of a plan's board: decisions and pairs, packed.
CREATE TABLE board_scenario (
  plan    TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  content BLOB    NOT NULL,
  PRIMARY KEY (plan, number)
);

-- What planners did, packed, with all that undoing it needs. How many of them are done stands in the plan's state.
CREATE TABLE board_step (
  plan    TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  content BLOB    NOT NULL,
  PRIMARY KEY (plan, number)
);

-- Who did what, for live pages.
CREATE TABLE board_change (
  plan     TEXT    NOT NULL,
  sequence INTEGER NOT NULL,
  content  TEXT    NOT NULL,
  PRIMARY KEY (plan, sequence)
);

-- Offers and the pairings that they become. waits: ends by itself after answer_by. Schools by the codes of the day on which it was sent.
CREATE TABLE offer (
  plan      TEXT    NOT NULL,
  number    INTEGER NOT NULL,
  helper    TEXT    NOT NULL,
  receiver  TEXT    NOT NULL,
  state     TEXT    NOT NULL,
  stands    INTEGER NOT NULL CHECK (stands IN (0, 1)),
  waits     INTEGER NOT NULL CHECK (waits IN (0, 1)),
  answer_by TEXT    NOT NULL,
  content   BLOB    NOT NULL,
  PRIMARY KEY (plan, number)
);
CREATE UNIQUE INDEX offer_pair_stands_once ON offer (plan, helper, receiver) WHERE stands = 1;
CREATE INDEX offer_waits ON offer (answer_by) WHERE waits = 1;

-- The second line behind the grain: whatever a program believes, no school has more standing offers than places.
CREATE TABLE offer_place (
  plan   TEXT    NOT NULL,
  side   TEXT    NOT NULL,
  school TEXT    NOT NULL,
  used   INTEGER NOT NULL,
  places INTEGER NOT NULL,
  PRIMARY KEY (plan, side, school),
  CHECK (used >= 0 AND used <= places)
);
