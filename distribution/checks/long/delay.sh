# SPDX-License-Identifier: Apache-2.0
# What: measures how old the picture is when it is seen, beside nginx-rtmp (arguments: seconds a chain, 60; chains, socket,hls200,hls500,b-frames,nginx)
set -euo pipefail
for program in ffmpeg chromium nginx; do
    command -v "$program" >/dev/null || { echo "It needs $program: apt-get install ffmpeg chromium nginx libnginx-mod-rtmp" >&2; exit 1; }
done
./mvnw -o -Pfast verify -pl distribution/checks/benchmarks,distribution/checks -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=DelayBenchmarkIT \
    -Dtests.jvm="-Xmx1g -Dvitrine.benchmark=delay -Dvitrine.benchmark.seconds=${1:-60} -Dvitrine.benchmark.chains=${2:-socket,hls200,hls500,b-frames,nginx}"
