-- What was answered to the red-flag questions. A history: a later answer is a row of its own and
-- takes nothing away from what was said before.

CREATE TABLE screen_answer (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  stop TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  said TEXT NOT NULL,
  spots TEXT NOT NULL,
  since_day TEXT CHECK (since_day BETWEEN '1900-01-01' AND '2199-12-31'),
  graver INTEGER NOT NULL CHECK (graver IN (0, 1)),
  cleared_by TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
CREATE INDEX screen_answer_by_stop ON screen_answer (owner, stop, day);
