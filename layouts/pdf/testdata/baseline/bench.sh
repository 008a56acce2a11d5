#!/bin/sh
# Compares the worksheet program with the baseline, whole processes:
#
#	bench.sh WORKSHEET [compare's flags]
#
# Everything that is fetched and built lies in build/baseline.
set -eu
worksheet=$(realpath "$1")
shift
cd "$(dirname "$0")"
build=$(cd ../../../.. && pwd)/build/baseline
./fetch.sh "$build"
go build -o "$build/baseline" .
go build -o "$build/compare" ./compare
exec "$build/compare" "$@" "$build/baseline" "$build" "$worksheet"
