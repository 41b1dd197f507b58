-- How much a race matters may be left open: then the season as a whole says it.

CREATE TABLE race_as_told (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  distance TEXT NOT NULL,
  importance TEXT,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
INSERT INTO race_as_told (owner, id, position, day, distance, importance)
  SELECT owner, id, position, day, distance, importance FROM race;
DROP TABLE race;
ALTER TABLE race_as_told RENAME TO race;
