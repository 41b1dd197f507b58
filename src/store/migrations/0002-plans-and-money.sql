-- What is planned, and what a massage may cost.

CREATE TABLE race (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  distance TEXT NOT NULL,
  importance TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE plan (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  events BIGINT NOT NULL CHECK (events >= 0),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE workout (
  owner TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  start_min BIGINT,
  kind TEXT NOT NULL,
  named INTEGER NOT NULL CHECK (named IN (0, 1)),
  distance_m BIGINT,
  duration_s BIGINT,
  pace_s_per_km BIGINT,
  race_m BIGINT,
  words TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (owner, plan_id, position),
  FOREIGN KEY (owner, plan_id) REFERENCES plan (owner, id) ON DELETE CASCADE
);

CREATE TABLE workout_match (
  owner TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  session_id TEXT NOT NULL,
  PRIMARY KEY (owner, plan_id, position),
  FOREIGN KEY (owner, plan_id, position)
    REFERENCES workout (owner, plan_id, position) ON DELETE CASCADE,
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);
CREATE INDEX workout_match_by_session ON workout_match (owner, session_id);

CREATE TABLE plan_note (
  owner TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (owner, plan_id, position),
  FOREIGN KEY (owner, plan_id) REFERENCES plan (owner, id) ON DELETE CASCADE
);

CREATE TABLE plan_not_understood (
  owner TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (owner, plan_id, position),
  FOREIGN KEY (owner, plan_id) REFERENCES plan (owner, id) ON DELETE CASCADE
);

CREATE TABLE menu_item (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  style TEXT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes > 0),
  price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE wish (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('weekday', 'never', 'style', 'minutes', 'half')),
  subject TEXT NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (owner, kind, subject)
);

CREATE TABLE budget (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  period TEXT NOT NULL,
  money_cents BIGINT CHECK (money_cents >= 0),
  massages BIGINT CHECK (massages >= 0),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE booking (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
  style TEXT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes > 0),
  price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
  start_min BIGINT CHECK (start_min BETWEEN 0 AND 1439),
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);
