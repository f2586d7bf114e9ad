# SPDX-License-Identifier: Apache-2.0
# What: swaps modules again and again in a show under load (argument: how often each, 10)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SwapIT \
    -Dvitrine.swaps="${1:-10}" -Dtests.jvm="-Xmx1g -Dvitrine.swaps=${1:-10}"
