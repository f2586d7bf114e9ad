# SPDX-License-Identifier: Apache-2.0
# What: measures time from start to ready, and memory then and after a minute (arguments: rounds, then options of distribution/run)
set -euo pipefail
rounds=${1:-5}
shift || true
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

free_port() { echo $((20000 + RANDOM % 12000)); }

for round in $(seq "$rounds"); do
    log="$home/log.$round"
    : >"$log"
    begin=$(date +%s%N)
    VITRINE_BUILD=never distribution/run --port "$(free_port)" --rtmp-port "$(free_port)" \
        --data "$home/data" --config "$home/config" --plugins "$home/plugins" "$@" >"$log" 2>&1 &
    shop=$!
    until grep -q '^Vitrine is ready' "$log"; do
        kill -0 "$shop" 2>/dev/null || { cat "$log"; exit 1; }
        sleep 0.02
    done
    ready=$((($(date +%s%N) - begin) / 1000000))
    at_ready=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$shop/status")
    sleep "$([ "$round" = "$rounds" ] && echo ${SETTLE:-60} || echo 1)"
    later=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$shop/status")
    begin=$(date +%s%N)
    kill -TERM "$shop"
    wait "$shop" || true
    echo "round $round: ready after $ready ms, $at_ready MiB resident, later $later MiB, stopped in $((($(date +%s%N) - begin) / 1000000)) ms"
done
