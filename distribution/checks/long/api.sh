# SPDX-License-Identifier: Apache-2.0
# What: writes framework/api/api.txt anew, to be looked at in the diff
set -euo pipefail
VITRINE_WRITE_API=true ./mvnw -q -Pfast -pl framework/api,distribution/checks -am \
    -Dtest=ApiGoldenTest -Dsurefire.failIfNoSpecifiedTests=false test
git --no-pager diff --stat -- framework/api/api.txt
