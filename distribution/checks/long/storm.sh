# SPDX-License-Identifier: Apache-2.0
# What: many pay while all goes wrong, the provider is swapped and the shop is killed (argument: how many, 500)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=StormIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.storm.shoppers=${1:-500}"
