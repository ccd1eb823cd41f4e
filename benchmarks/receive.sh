#!/usr/bin/env bash
# How many webhooks of one text message are taken, run and done in a second, by hand (platform-http and Jackson) and by
# waba:webhook with each inbox, in one run. The sender has a process of its own, on the same machine. CPU is that of all
# threads of the receiver but the compiler's and the collector's.
#   benchmarks/receive.sh [connections, "32 128" unless told] [rounds, 3] [ms a round, 10000] \
#       [events of a backlog, none] [ms of warm-up, 20000]
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${BENCHMARK_CLASSPATH:-}" ]; then
    mvn -B -q -ntp -pl camel-waba -am test-compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile=target/benchmark.classpath
    BENCHMARK_CLASSPATH="camel-waba/target/classes:$(cat camel-waba/target/benchmark.classpath)"
fi
connections=${1:-32 128} rounds=${2:-3} millis=${3:-10000} events=${4:-0} warmup=${5:-20000}
work=$(mktemp -d)
trap 'kill "${receiver:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
javac -proc:none -d "$work" -cp "$BENCHMARK_CLASSPATH" benchmarks/ReceiveBenchmark.java
flags=(-Dlogback.configurationFile=file:benchmarks/logback.xml ${BENCHMARK_FLAGS:-})
bench=(java "${flags[@]}" -cp "$work:$BENCHMARK_CLASSPATH" ReceiveBenchmark)

ask() {
    echo "${1:-state}" >&7
    read -r -u 8 _ done_ cpu heap
}

median() {
    sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

start() { # how, held
    rm -rf "$work/journal" "$work/in" "$work/out"
    mkfifo "$work/in" "$work/out"
    "${bench[@]}" receive "$1" "$work/journal" ${2:-} < "$work/in" > "$work/out" 2> "$work/log" &
    receiver=$!
    exec 7> "$work/in" 8< "$work/out"
    read -r -u 8 _ port
}

stop() {
    exec 7>&- 8<&-
    kill "$receiver" && wait "$receiver" 2>/dev/null || true
}

send() { # connections, ms, per second
    read -r _ sent rate p99 < <("${bench[@]}" "$port" "$1" "$2" "$3")
}

run() { # how, connections, per second
    start "$1"
    send "$2" "$warmup" 0
    sleep 2
    : > "$work/rates" && : > "$work/cpus" && : > "$work/p99s"
    for _ in $(seq "$rounds"); do
        ask
        local before=$done_ cpuBefore=$cpu
        send "$2" "$millis" "$3"
        # a webhook counts when the route has done it
        local ended=$(date +%s%3N) now
        ask
        while [ $((done_ - before)) -lt "$sent" ] && [ $(($(date +%s%3N) - ended)) -lt 60000 ]; do
            sleep 0.02
            ask
        done
        now=$(date +%s%3N)
        echo $((sent * 1000 / (millis + now - ended))) >> "$work/rates"
        echo "$p99" >> "$work/p99s"
        sleep 1
        ask
        awk -v c=$((cpu - cpuBefore)) -v d=$((done_ - before)) 'BEGIN {printf "%.1f\n", d ? c / d : 0}' >> "$work/cpus"
        [ $((done_ - before)) -eq "$sent" ] || echo "  $1: sent $sent, done $((done_ - before))"
    done
    ask collect
    printf '%-8s %4d connections%s: %6.0f done/s, p99 %6.1f ms, CPU %6.1f us a webhook, heap %d KiB\n' "$1" "$2" \
        "$([ "$3" = 0 ] || echo " at $3/s")" "$(median < "$work/rates")" "$(median < "$work/p99s")" \
        "$(median < "$work/cpus")" "$heap"
    stop
}

# the route has nothing until there is a backlog; then it goes, and as many webhooks come as are taken
backlog() { # events
    start journal held
    local all=0 before
    while [ "$all" -lt "$1" ]; do
        send 32 20000 0
        all=$((all + sent))
    done
    ask go
    ask collect
    before=$done_
    send 32 "$millis" 0
    ask
    local ran=$((done_ - before))
    ask collect
    printf 'journal with a backlog of %d: %d taken/s and %d done/s together, heap %d KiB, database %d MiB\n' "$all" \
        $((sent * 1000 / millis)) $((ran * 1000 / millis)) "$heap" "$(($(stat -c %s "$work/journal/journal.db") >> 20))"
    stop
}

for n in $connections; do
    for how in hand memory none journal; do
        run "$how" "$n" 0
    done
done
run journal 32 3300
[ "$events" = 0 ] || backlog "$events"
