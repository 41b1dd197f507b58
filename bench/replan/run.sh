#!/usr/bin/env bash
# run.sh FOLDER [--json]: FOLDER holds the programs.
exec "$1/replan_bench" "${@:2}"
