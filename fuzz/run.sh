#!/usr/bin/env bash
# run.sh NAME PROGRAM [FOLDER...]: one fuzzer for RUBDOWN_FUZZ_SECONDS (30) from the seeds in
# fuzz/corpus/NAME and the FOLDERs. An input that crashes, hangs, leaks or takes over 256 MB is kept
# in build/fuzz/fuzz/NAME beside the whole log and what else was found on the way.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$1
program=$2
shift 2
work=$(dirname "$program")/$name
mkdir -p "$work/found"
touch "$work/started"

# What a fuzzer writes goes to memory where that can be, and with the fuzzer.
TMPDIR=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

# Freed memory that the sanitizer keeps back, to catch late uses of it, counts as ours.
export ASAN_OPTIONS=quarantine_size_mb=16:external_symbolizer_path=$(command -v addr2line):${ASAN_OPTIONS:-}
if "$program" -dict="$here/$name.dict" -rss_limit_mb=256 -timeout=10 -print_final_stats=1 \
  -max_total_time="${RUBDOWN_FUZZ_SECONDS:-30}" -artifact_prefix="$work/" \
  "$work/found" "$here/corpus/$name" "$@" >"$work/log" 2>&1; then
  grep -E '^(#[0-9]+.DONE|stat::(number_of_executed|peak_rss))' "$work/log"
  exit 0
fi
grep -E -B 3 -A 25 -m 1 'ERROR:|runtime error:' "$work/log" || tail -n 40 "$work/log"
echo
echo "fuzz: $name failed; the whole log is $work/log"
find "$work" -maxdepth 1 -type f -newer "$work/started" ! -name log ! -name started | while read -r input; do
  echo "fuzz: the input is $input ($(stat -c %s "$input") bytes); again: $program $input"
done
echo "fuzz: mend it, then keep the input, under a name that tells its story, in fuzz/corpus/$name"
exit 1
