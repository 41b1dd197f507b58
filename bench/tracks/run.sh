#!/usr/bin/env bash
# run.sh FOLDER [--json] [--without-rivals]: FOLDER holds the programs. Real files are taken from
# RUBDOWN_CORPUS, or a corpus beside the project; without them tracks_bench makes two.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
beside=$(cd "$here/../../.." && pwd)
programs=$1
shift

sets=()
corpus=${RUBDOWN_CORPUS:-$beside/shared/corpus}/activities
for format in tcx gpx; do
  [ -d "$corpus/$format" ] || continue
  mapfile -t files < <(find -L "$corpus/$format" -maxdepth 1 -name "*.$format" -printf '%s\t%p\n' | sort -rn | cut -f2)
  sets+=(--set "$format" "the largest real file" "${files[0]}" --set "$format" "all real activities" "${files[@]}")
done
exec "$programs/tracks_bench" "$@" "${sets[@]}"
