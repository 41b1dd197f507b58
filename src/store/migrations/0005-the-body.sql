-- Findings and complaints have a place and a side; so do the places that a massage worked on.

UPDATE massage SET regions = replace(regions, ',', '-both,') || '-both' WHERE regions <> '';
ALTER TABLE massage ADD COLUMN advice TEXT NOT NULL DEFAULT '';
ALTER TABLE massage ADD COLUMN before DOUBLE PRECISION CHECK (before BETWEEN 0 AND 10);
ALTER TABLE massage ADD COLUMN after_24h DOUBLE PRECISION CHECK (after_24h BETWEEN 0 AND 10);
ALTER TABLE massage ADD COLUMN after_48h DOUBLE PRECISION CHECK (after_48h BETWEEN 0 AND 10);

CREATE TABLE finding (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  spot TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL CHECK (value BETWEEN 0 AND 10),
  kind TEXT,
  since TEXT CHECK (since BETWEEN '1900-01-01' AND '2199-12-31'),
  noticed_by TEXT NOT NULL,
  was_known BIGINT NOT NULL CHECK (was_known IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE complaint (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  spot TEXT NOT NULL,
  extent TEXT,
  onset TEXT,
  worst DOUBLE PRECISION CHECK (worst BETWEEN 0 AND 10),
  at_night DOUBLE PRECISION CHECK (at_night BETWEEN 0 AND 10),
  hurts_when TEXT,
  stiffness_min BIGINT CHECK (stiffness_min >= 0),
  signs TEXT,
  limps BIGINT CHECK (limps IN (0, 1)),
  hop DOUBLE PRECISION CHECK (hop BETWEEN 0 AND 10),
  changed TEXT,
  hurt_before BIGINT CHECK (hurt_before IN (0, 1)),
  seen_by TEXT,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE trial (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  spot TEXT NOT NULL,
  what TEXT NOT NULL,
  before DOUBLE PRECISION CHECK (before BETWEEN 0 AND 10),
  after_24h DOUBLE PRECISION CHECK (after_24h BETWEEN 0 AND 10),
  after_48h DOUBLE PRECISION CHECK (after_48h BETWEEN 0 AND 10),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
