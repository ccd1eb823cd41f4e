#!/usr/bin/env bash
# How long an application takes from its start to the first answer of its webhook, and what memory it has then: the examples
# on Camel Main, Spring Boot and Quarkus, each started several times, one at a time. Prints the medians as a table.
#
#   benchmarks/startup.sh [runs]      needs Linux, curl, and the ports 8080 and 9360 of loopback
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
examples=camel-waba-examples
app=
simulator=

stop() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
}
trap stop EXIT

for port in 8080 9360; do
    if curl -s -o /dev/null "http://127.0.0.1:$port/"; then
        echo "Port $port is taken on 127.0.0.1: stop what listens there" >&2
        exit 1
    fi
done

mvn -q -B -ntp -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile=target/classpath -pl $examples/quickstart,$examples/spring-boot,$examples/quarkus -am

java -jar camel-waba-simulator/target/camel-waba-simulator-*-runnable.jar --hosting cloud >/dev/null &
simulator=$!
until curl -s -o /dev/null http://127.0.0.1:9360/; do sleep 0.1; done

# the webhook is up when it turns a stranger away
answer() {
    curl -s -o /dev/null -w '%{http_code}' -X POST http://127.0.0.1:8080/waba/webhook || true
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# name, and the command behind java
measure() {
    local name=$1 times='' sizes=''
    shift
    for run in $(seq "$runs"); do
        local log start end
        log=$(mktemp)
        start=$(date +%s%N)
        java "$@" >"$log" 2>&1 &
        app=$!
        until [ "$(answer)" = 401 ]; do
            if ! kill -0 "$app" 2>/dev/null; then
                echo "$name ended by itself:" >&2
                cat "$log" >&2
                exit 1
            fi
            sleep 0.02
        done
        end=$(date +%s%N)
        # what is done in the background after a start
        sleep 3
        times+="$(((end - start) / 1000000))"$'\n'
        sizes+="$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$app/status")"$'\n'
        kill "$app"
        wait "$app" 2>/dev/null || true
        app=
        rm -f "$log"
    done
    printf '| %s | %s s | %s MB |\n' "$name" \
        "$(printf '%s' "$times" | median | awk '{ printf "%.1f", $1 / 1000 }')" "$(printf '%s' "$sizes" | median)"
}

inbox=$(mktemp -d)
options=(-Dcamel.component.waba.inbox=journal -Dcamel.component.waba.api-key=simulator -Dcamel.component.waba.hosting=cloud
    -Dcamel.component.waba.base-url=http://127.0.0.1:9360
    -Dcamel.component.waba.callback-url=http://127.0.0.1:8080/waba/webhook)

echo "$(java -version 2>&1 | head -n 1), $(nproc) cores, median of $runs starts"
echo
echo '| | start to the first answer | resident memory |'
echo '| --- | ---: | ---: |'
measure 'Camel Main' "${options[@]}" "-Dcamel.component.waba.inbox-directory=$inbox/main" \
    -cp "$examples/quickstart/target/classes:$(cat $examples/quickstart/target/classpath)" \
    io.github.camelwaba.example.quickstart.SupportDeskApp
measure 'Quarkus (JVM)' "${options[@]}" "-Dcamel.component.waba.inbox-directory=$inbox/quarkus" \
    -jar $examples/quarkus/target/quarkus-app/quarkus-run.jar
measure 'Spring Boot' "${options[@]}" "-Dcamel.component.waba.inbox-directory=$inbox/spring-boot" \
    -jar $examples/spring-boot/target/camel-waba-example-spring-boot-*-runnable.jar
rm -rf "$inbox"
