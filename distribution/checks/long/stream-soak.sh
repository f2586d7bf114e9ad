# SPDX-License-Identifier: Apache-2.0
# What: half an hour of two streams with viewers and talk, which must leave memory, file handles and threads as they are (argument: minutes)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=StreamSoakIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=stream-soak -Dvitrine.benchmark.minutes=${1:-30}"
