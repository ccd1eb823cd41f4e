#!/usr/bin/env bash
# How many texts waba:send sends in a second, beside to("http:") in the same process and run. The server has a process of its
# own. What counts is the ratio: the figures themselves are those of the machine.
#   benchmarks/send.sh [rounds, 5 unless told] [ms a round, 2000 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${BENCHMARK_CLASSPATH:-}" ]; then
    mvn -B -q -ntp -pl camel-waba -am test-compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile=target/benchmark.classpath
    BENCHMARK_CLASSPATH="camel-waba/target/classes:$(cat camel-waba/target/benchmark.classpath)"
fi
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
javac -proc:none -d "$work" -cp "$BENCHMARK_CLASSPATH" benchmarks/SendBenchmark.java
flags=(-Dlogback.configurationFile=file:benchmarks/logback.xml ${BENCHMARK_FLAGS:-})
java -Xmx128m "${flags[@]}" -cp "$work:$BENCHMARK_CLASSPATH" SendBenchmark server > "$work/port" 2> "$work/log" &
server=$!
for _ in $(seq 100); do
    grep -q PORT "$work/port" && break
    sleep 0.1
done
java -Xmx512m "${flags[@]}" -cp "$work:$BENCHMARK_CLASSPATH" SendBenchmark "$(awk '/PORT/ {print $2}' "$work/port")" \
    "${1:-5}" "${2:-2000}" 2> "$work/errors" || { cat "$work/errors" >&2; exit 1; }
