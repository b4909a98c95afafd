-- Demands that schools filed in a rotation plan, packed.
CREATE TABLE rotation_demand (
  plan    TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  content BLOB    NOT NULL,
  PRIMARY KEY (plan, number)
);
