-- Runners, what they are measured against, and what they ran.
--
-- For all tables: every key begins with the owner, a runner's id; ids are UUIDs as text; instants
-- are seconds since 1970 in UTC; days are ISO text; money is whole cents; a column's unit ends its
-- name. `position` keeps the order in which rows were told. The types are those that PostgreSQL
-- and SQLite both know; there, BLOB is BYTEA.

CREATE TABLE runner (
  owner TEXT NOT NULL PRIMARY KEY CHECK (length(owner) = 36),
  name TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2199),
  zone TEXT NOT NULL,
  currency TEXT NOT NULL
);

CREATE TABLE setting (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, name)
);

CREATE TABLE threshold (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  position BIGINT NOT NULL,
  from_day TEXT NOT NULL CHECK (from_day BETWEEN '1900-01-01' AND '2199-12-31'),
  max_bpm DOUBLE PRECISION,
  rest_bpm DOUBLE PRECISION,
  threshold_bpm DOUBLE PRECISION,
  threshold_mps DOUBLE PRECISION,
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  max_how TEXT NOT NULL,
  speed_how TEXT NOT NULL,
  PRIMARY KEY (owner, id),
  UNIQUE (owner, position)
);

CREATE TABLE session (
  owner TEXT NOT NULL REFERENCES runner (owner) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) = 36),
  start_utc_s BIGINT NOT NULL,
  utc_offset_s BIGINT,
  sport TEXT NOT NULL,
  title TEXT NOT NULL,
  device TEXT NOT NULL,
  elapsed_s DOUBLE PRECISION,
  moving_s DOUBLE PRECISION,
  distance_m DOUBLE PRECISION,
  ascent_m DOUBLE PRECISION,
  descent_m DOUBLE PRECISION,
  heart_rate_mean_bpm DOUBLE PRECISION,
  heart_rate_max_bpm DOUBLE PRECISION,
  rpe DOUBLE PRECISION,
  feel DOUBLE PRECISION,
  samples BIGINT NOT NULL CHECK (samples >= 0),
  PRIMARY KEY (owner, id)
);
CREATE INDEX session_by_start ON session (owner, start_utc_s, id);

-- The columns of samples, and the intervals between beats, packed (src/store/pack.h). Apart from
-- the session, so that a list of sessions does not read them.
CREATE TABLE session_series (
  owner TEXT NOT NULL,
  session_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('samples', 'beats')),
  packed BLOB NOT NULL,
  PRIMARY KEY (owner, session_id, kind),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);

CREATE TABLE session_pause (
  owner TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  from_s BIGINT NOT NULL,
  to_s BIGINT NOT NULL,
  PRIMARY KEY (owner, session_id, position),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);

CREATE TABLE session_lap (
  owner TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  start_s BIGINT NOT NULL,
  moving_s DOUBLE PRECISION,
  distance_m DOUBLE PRECISION,
  heart_rate_mean_bpm DOUBLE PRECISION,
  PRIMARY KEY (owner, session_id, position),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);

CREATE TABLE session_note (
  owner TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (owner, session_id, position),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);

CREATE TABLE session_source (
  owner TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  PRIMARY KEY (owner, session_id, position),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);

-- What makes a session known when its file comes again. One file may hold several sessions (a
-- triathlon, a season's export), so a hash alone names none: it and the session's start do.
CREATE TABLE session_file (
  owner TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (sha256 <> ''),
  start_utc_s BIGINT NOT NULL,
  session_id TEXT NOT NULL,
  PRIMARY KEY (owner, sha256, start_utc_s),
  FOREIGN KEY (owner, session_id) REFERENCES session (owner, id) ON DELETE CASCADE
);
CREATE INDEX session_file_by_session ON session_file (owner, session_id);
