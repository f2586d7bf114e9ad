# SPDX-License-Identifier: Apache-2.0
# What: half an hour of busy talk in one room, whose memory must stay as it is
set -euo pipefail
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RoomSoakIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=soak"
