# SPDX-License-Identifier: Apache-2.0
# What: what a room is to bear on two processors: 10,000 viewers, all dropped at once, a tenth not reading, three times too much (argument: one test's name)
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false "-Dit.test=RoomTargetsIT${1:+#$1}" \
    -Dtests.jvm="-Xmx2g -Dvitrine.benchmark=crowd"
