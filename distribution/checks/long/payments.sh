# SPDX-License-Identifier: Apache-2.0
# What: measures what setting money aside and taking it costs beside the provider's own time, on both databases
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=PaymentsBenchmarkIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=payments"
