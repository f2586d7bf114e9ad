# SPDX-License-Identifier: Apache-2.0
# What: measures a room beside nchan on one processor (arguments: viewers x messages a second, 300x100,300x10,1000x10; warm-up, 60 s)
set -euo pipefail
[ -f /usr/lib/nginx/modules/ngx_nchan_module.so ] || { echo "It needs nginx with nchan: apt-get install nginx libnginx-mod-nchan" >&2; exit 1; }
./mvnw -o -Pfast verify -pl distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RoomBenchmarkIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=rooms -Dvitrine.benchmark.plans=${1:-300x100,300x10,1000x10} -Dvitrine.benchmark.warmup=${2:-60}"
