# SPDX-License-Identifier: Apache-2.0
# What: formats all Java anew
set -euo pipefail
./mvnw -q -pl '!framework/bom,!framework/plugin-parent,!framework/plugin-archetype' spotless:apply
git --no-pager diff --stat
