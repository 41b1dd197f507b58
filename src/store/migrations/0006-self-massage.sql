-- The tools that a runner owns, and what she did with them: a row for each place that was worked on.

CREATE TABLE tool_owned (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  tool TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position),
  UNIQUE (owner, tool)
);

CREATE TABLE self_massage (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  spot TEXT NOT NULL,
  tool TEXT NOT NULL,
  duration_s BIGINT NOT NULL CHECK (duration_s > 0),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
