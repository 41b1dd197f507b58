#!/usr/bin/env bash
# run.sh FOLDER [--json] [--without-rivals]: FOLDER holds the programs. Real files are taken from
# RUBDOWN_CORPUS, or a corpus beside the project; without them fit_bench makes one itself.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
beside=$(cd "$here/../../.." && pwd)
programs=$1
shift

rival=$programs/fit_rival
mkdir -p "$rival"
if [[ " $* " != *" --without-rivals "* ]] && ! cmp -s "$here/package-lock.json" "$rival/.installed"; then
  echo "bench: installing fit-file-parser" >&2
  cp "$here/package.json" "$here/package-lock.json" "$rival"
  (cd "$rival" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  cp "$here/package-lock.json" "$rival/.installed"
fi

sets=()
corpus=${RUBDOWN_CORPUS:-$beside/shared/corpus}/activities/fit
if [ -d "$corpus" ]; then
  mapfile -t files < <(find -L "$corpus" -maxdepth 1 -name '*.fit' -printf '%s\t%p\n' | sort -rn | cut -f2)
  sets=(--set "the largest of the real files" "${files[0]}" --set "all ${#files[@]} real files" "${files[@]}")
fi
exec "$programs/fit_bench" "$@" --node "$rival" "$here/fit_file_parser.mjs" "${sets[@]}"
