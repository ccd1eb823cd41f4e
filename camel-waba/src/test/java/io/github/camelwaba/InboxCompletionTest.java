package io.github.camelwaba;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The end of an event: what the route does on completion is a part of it, and so is each thread that it was handed over to.
 */
class InboxCompletionTest extends WabaTestSupport {

    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String inbox : new String[]{ "memory", "journal", "none" }) {
                    from(webhook(inbox, inbox)).routeId(inbox).onCompletion().process(step("completed")).end()
                            .process(step("run"));
                }
                from(webhook("failing", "memory")).routeId("failing")
                        .onCompletion().process(step("completed")).throwException(new IllegalStateException("for the test"))
                        .end().process(step("run"));
                from(webhook("early", "memory")).routeId("early")
                        .onCompletion().modeBeforeConsumer().process(step("completed")).end()
                        .process(step("run")).to("seda:onward");
                from(webhook("parallel", "memory")).routeId("parallel")
                        .onCompletion().parallelProcessing().process(step("completed")).end().process(step("run"));
                from(webhook("handover", "memory")).routeId("handover")
                        .onCompletion().process(step("completed")).end()
                        .process(step("run")).to("seda:onward").process(step("after"));
                from("seda:onward?pollTimeout=50").routeId("onward")
                        .onCompletion().process(step("onward completed")).end().process(step("onward"));
            }

            private String webhook(String path, String inbox) {
                return "waba:webhook?path=/" + path + "&allowUnauthenticated=true&maxAttempts=2&retryDelay=10&inbox=" + inbox
                        + "&inboxDirectory=" + InboxTestSupport.newDirectory();
            }
        };
    }

    private org.apache.camel.Processor step(String name) {
        return exchange -> step(name + " " + exchange.getMessage().getHeader("CamelWabaText"), exchange);
    }

    private void step(String step, Exchange exchange) throws Exception {
        steps.add(step);
        CountDownLatch gate = gates.get(step);
        if (gate != null && !gate.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody opened " + step);
        }
        if (step.startsWith("after broken") && exchange.getMessage().getHeader("CamelWabaRedelivered") == null) {
            throw new IllegalStateException("for the test");
        }
    }

    @AfterEach
    void openAll() {
        gates.values().forEach(CountDownLatch::countDown);
    }

    private CountDownLatch hold(String step) {
        return gates.computeIfAbsent(step, s -> new CountDownLatch(1));
    }

    private void text(String path, String text) throws Exception {
        assertThat(post("/" + path, Payloads.text("1", "ABGG-" + text, text).getBytes()).statusCode()).isEqualTo(200);
    }

    private void staysAt(String... expected) {
        await().untilAsserted(() -> assertThat(steps).containsExactly(expected));
        await().during(Duration.ofMillis(300)).until(() -> steps.size() == expected.length);
    }

    private WabaConsumer consumer(String route) {
        return (WabaConsumer) context.getRoute(route).getConsumer();
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "journal" })
    void comesAfterTheRoutesOnCompletion(String inbox) throws Exception {
        CountDownLatch completed = hold("completed a");
        text(inbox, "a");
        text(inbox, "b");

        staysAt("run a", "completed a");
        assertThat(consumer(inbox).pending()).isEqualTo(2);
        completed.countDown();
        await().untilAsserted(() -> assertThat(steps).containsExactly("run a", "completed a", "run b", "completed b"));
    }

    @Test
    void isAnsweredAfterTheRoutesOnCompletionWhereTheAnswerWaits() throws Exception {
        CountDownLatch completed = hold("completed a");
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
            try {
                text("none", "a");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        staysAt("run a", "completed a");
        assertThat(answer).isNotDone();
        completed.countDown();
        answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void isNoFailureWhenTheOnCompletionFails() throws Exception {
        text("failing", "a");
        text("failing", "b");

        await().until(() -> consumer("failing").pending() == 0);
        assertThat(steps).containsExactly("run a", "completed a", "run b", "completed b");
        assertThat(consumer("failing").dead()).isZero();
    }

    @Test
    void doesNotWaitForAnOnCompletionThatRunsInParallel() throws Exception {
        hold("completed a");
        text("parallel", "a");
        text("parallel", "b");

        await().until(() -> consumer("parallel").pending() == 0);
        assertThat(steps).containsSubsequence("run a", "run b").contains("completed b");
    }

    @Test
    void comesAfterAnOnCompletionBeforeTheConsumerThoughTheEventWasHandedOver() throws Exception {
        CountDownLatch completed = hold("completed a");
        text("early", "a");
        text("early", "b");

        await().until(() -> steps.contains("onward completed a") && steps.contains("completed a"));
        await().during(Duration.ofMillis(300)).until(() -> !steps.contains("run b"));
        completed.countDown();
        await().until(() -> steps.contains("onward completed b"));
    }

    @Test
    void comesAfterTheOnCompletionOfTheRouteThatItWasHandedOverTo() throws Exception {
        CountDownLatch completed = hold("onward completed a");
        text("handover", "a");
        text("handover", "b");

        await().until(() -> steps.contains("onward completed a") && steps.contains("after a"));
        await().during(Duration.ofMillis(300)).until(() -> !steps.contains("run b"));
        completed.countDown();
        await().until(() -> steps.contains("onward completed b"));
    }

    @Test
    void comesAfterTheRouteThatGoesOnWhereItHandedOver() throws Exception {
        CountDownLatch after = hold("after a");
        text("handover", "a");
        text("handover", "b");

        await().until(() -> steps.contains("onward completed a") && steps.contains("after a"));
        await().during(Duration.ofMillis(300)).until(() -> !steps.contains("run b"));
        after.countDown();
        await().until(() -> steps.contains("onward completed b"));
    }

    @Test
    void isAFailureWhenTheRouteFailsAfterItHandedOver() throws Exception {
        CountDownLatch after = hold("after broken");
        text("handover", "broken");
        await().until(() -> steps.contains("onward completed broken") && steps.contains("after broken"));
        gates.clear();
        after.countDown();

        await().untilAsserted(() -> assertThat(steps.stream().filter("run broken"::equals)).hasSize(2));
        await().until(() -> consumer("handover").pending() == 0);
        assertThat(consumer("handover").dead()).isZero();
    }
}
