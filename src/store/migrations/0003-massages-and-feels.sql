-- What was done on the table, and how the legs were afterwards.

CREATE TABLE massage (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  style TEXT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes > 0),
  pressure BIGINT CHECK (pressure BETWEEN 0 AND 10),
  regions TEXT NOT NULL,
  price_cents BIGINT CHECK (price_cents >= 0),
  therapist TEXT NOT NULL,
  findings TEXT NOT NULL,
  helped TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE feel (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  kind TEXT NOT NULL,
  region TEXT,
  value DOUBLE PRECISION NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
