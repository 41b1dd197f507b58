#!/usr/bin/env bash
# `rubdown import` is killed at random moments, run twice at once, and runs out of room: nothing that
# was acknowledged is lost, nothing comes twice, and what went wrong is said.
# import_command.sh RUBDOWN. RUBDOWN_KILLS=200 kills more often.
set -euo pipefail
rubdown=$(readlink -f "$1")
kills=${RUBDOWN_KILLS:-20}
files=24
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir runs
export XDG_DATA_HOME=$work/data

fail() { echo "import: $*" >&2; exit 1; }
query() { sqlite3 "$1" "$2"; }

# Half an hour of running a day, with a height, a heart rate and some noise.
for ((run = 1; run <= files; ++run)); do
  awk -v run=$run 'BEGIN {
    print "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"test\" xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:x=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><trk><type>running</type><trkseg>"
    for (s = 0; s < 1800; ++s)
      printf "<trkpt lat=\"%.6f\" lon=\"8.500000\"><ele>%.1f</ele><time>2026-05-%02dT06:%02d:%02dZ</time><extensions><x:TrackPointExtension><x:hr>%d</x:hr></x:TrackPointExtension></extensions></trkpt>\n", 47 + s * 2.7e-5, 400 + (s * 37 + run) % 23, run, s / 60, s % 60, 130 + (s * run) % 31
    print "</trkseg></trk></gpx>" }' >"runs/$run.gpx"
done

whole() {  # STORE: it opens, holds together and has every run once
  [ "$(query "$1" 'PRAGMA integrity_check')" = ok ] || fail "$1 is damaged"
  [ "$(query "$1" 'SELECT count(*), count(DISTINCT start_utc_s) FROM session')" = "$files|$files" ] ||
    fail "$1 holds $(query "$1" 'SELECT count(*) FROM session') sessions, expected $files"
}

# How long one import takes, so that the kills fall inside it.
start=$(date +%s%N)
"$rubdown" import runs/1.gpx --store killed.db >/dev/null
"$rubdown" import runs --store timed.db >/dev/null
took_ms=$((($(date +%s%N) - start) / 1000000))
whole timed.db

RANDOM=${RUBDOWN_SEED:-1}
for ((kill = 0; kill < kills; ++kill)); do
  "$rubdown" import runs --store killed.db >acknowledged 2>&1 &
  victim=$!
  sleep "$(awk -v ms=$((RANDOM % took_ms + 1)) 'BEGIN { print ms / 1000 }')"
  kill -9 $victim 2>/dev/null || true
  wait $victim 2>/dev/null || true
  [ "$(query killed.db 'PRAGMA integrity_check')" = ok ] || fail "damaged after kill $kill"
  held=$(query killed.db 'SELECT count(*) FROM session')
  # All or nothing: the one that was acknowledged before, or all of them.
  [ "$held" = 1 ] || [ "$held" = "$files" ] || fail "$held sessions after kill $kill"
  if grep -q added acknowledged && [ "$held" != "$files" ]; then fail "acknowledged and lost"; fi
  [ "$held" = "$files" ] && query killed.db 'PRAGMA foreign_keys = ON; DELETE FROM session WHERE start_utc_s > (SELECT min(start_utc_s) FROM session)'
done
"$rubdown" import runs --store killed.db >/dev/null
whole killed.db

"$rubdown" import runs --store both.db >/dev/null &
first=$!
"$rubdown" import runs --store both.db >/dev/null &
second=$!
wait $first || fail "the first of two imports failed"
wait $second || fail "the second of two imports failed"
whole both.db

# A disk that is full, played by a limit on the size of files.
"$rubdown" import runs/1.gpx --store full.db >/dev/null
if (trap '' XFSZ; ulimit -f 40; "$rubdown" import runs --store full.db >told 2>&1); then
  fail "an import without room was acknowledged: $(cat told)"
fi
grep -q full.db told || fail "an import without room says only: $(cat told)"
[ "$(query full.db 'PRAGMA integrity_check')" = ok ] || fail "damaged by a full disk"
[ "$(query full.db 'SELECT count(*) FROM session')" = 1 ] || fail "a full disk lost or half-kept a run"
"$rubdown" import runs --store full.db >/dev/null
whole full.db
echo "$kills kills, two at once, no room: nothing lost, nothing twice"
