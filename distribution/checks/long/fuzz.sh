# SPDX-License-Identifier: Apache-2.0
# What: fuzzes what reads foreign bytes, for SECONDS each (600), and keeps what it finds worth keeping
set -euo pipefail
seconds=${1:-600}
for module in framework/rtmp modules/streaming; do
    ./mvnw -q -Pfast -pl "$module" -am -Dtest='*FuzzTest' -Dsurefire.failIfNoSpecifiedTests=false \
        -Dfuzz.seconds="$seconds" -Dfuzz.keep="$PWD/$module/src/test/resources/fuzz" test
done
git --no-pager diff --stat -- '*/fuzz/*.hex'
