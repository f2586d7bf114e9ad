# SPDX-License-Identifier: Apache-2.0
# What: measures what a crowd that watches costs, at parts of 500 ms (arguments: viewers and way, 1000xhls,500xsocket; seconds, 30)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks/benchmarks,distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=WatchBenchmarkIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=viewers -Dvitrine.benchmark.plans=${1:-1000xhls,500xsocket} -Dvitrine.benchmark.seconds=${2:-30}"
