# SPDX-License-Identifier: Apache-2.0
# What: kills a writing process again and again, on both databases: nothing answered is lost, the file is whole (about 10 minutes)
# Usage: distribution/check crash [kills, 50]
set -euo pipefail
./mvnw -q install -Pfast -DskipTests -pl framework/showlog -am
./mvnw test -pl framework/showlog -Dtest=CrashTest -Dvitrine.kills="${1:-50}"
