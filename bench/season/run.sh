#!/usr/bin/env bash
# run.sh FOLDER [--json] [--without-rivals]: FOLDER holds the programs.
exec "$1/season_bench" "${@:2}"
