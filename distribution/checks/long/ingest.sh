# SPDX-License-Identifier: Apache-2.0
# What: what it costs to take a stream of 1.5 Mbit/s in and to pack it (argument: how many at once, 10)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=IngestBenchmarkIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=ingest -Dvitrine.benchmark.streams=${1:-10}"
