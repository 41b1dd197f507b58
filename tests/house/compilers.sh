#!/usr/bin/env bash
# Two compilers, one answer: every form of output is the same, byte for byte, from the g++ and the
# clang build, and from the same build twice. Skips (77) when one of the builds is not there.
set -euo pipefail
root=$1
gcc=$root/build/release/rubdown
clang=$root/build/clang/rubdown
[ -x "$gcc" ] && [ -x "$clang" ] || { echo "needs build/release and build/clang: ./test makes both"; exit 77; }

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cd "$root"
season=(--plan examples/marathon-18-weeks.ics --from 2027-06-07 --race 2027-10-10:marathon
        --budget 200/month --past 2027-05-14:sports
        --menu sports:60:80,deep_tissue:45:75,myofascial_release:30:50,swedish:45:60,light_flush:20:30)

compared=0
same() {  # NAME ARGS...: the same words to both programs, and to the first one again
  local name=$1
  shift
  NO_COLOR=1 "$gcc" "$@" >"$out/gcc.$name"
  NO_COLOR=1 "$gcc" "$@" >"$out/again.$name"
  NO_COLOR=1 "$clang" "$@" >"$out/clang.$name"
  cmp "$out/gcc.$name" "$out/again.$name"
  cmp "$out/gcc.$name" "$out/clang.$name"
  compared=$((compared + 1))
}

for protocol in consensus back-in-motion salty-running runners-practice redemption-year; do
  for format in text json ics html; do
    same "$protocol.$format" schedule "${season[@]}" --protocol "$protocol" --format "$format"
  done
done
same why why 2027-10-05 "${season[@]}"
same what-if what-if 2027-08-24 "${season[@]}"
same compare protocols compare "${season[@]}"
same evidence evidence soreness
same plan plan --plan examples/marathon-18-weeks.ics
same lp schedule "${season[@]}" --lp /dev/stdout --output /dev/null
same problem schedule "${season[@]}" --problem /dev/stdout --output /dev/null
same solution solve "$out/gcc.problem"
echo "$compared outputs are the same from two compilers"
