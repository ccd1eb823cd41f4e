package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * inbox=none: the answer waits for the route, and 360dialog's redelivery is the only retry.
 */
class InboxNoneTest extends InboxTestSupport {

    private final CountDownLatch slow = new CountDownLatch(1);

    @Override
    String options() {
        return "&inbox=none&answerTimeout=2500&concurrentConsumers=4";
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/hook&allowUnauthenticated=true" + options()).routeId("hook")
                        .process(InboxNoneTest.this::run)
                        .filter(header("CamelWabaText").startsWith("seda")).to("seda:onward");
                from("seda:onward?pollTimeout=50").process(e -> slow.await());
            }
        };
    }

    private void failing(String text, int times) {
        AtomicInteger left = new AtomicInteger(times);
        work.put(text, e -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("as the test wants it");
            }
        });
    }

    @Test
    void answersWhenTheRouteHasFinished() throws Exception {
        work.put("slow", e -> slow.await());
        CompletableFuture<Integer> answer = later(Payloads.text("1", "ABGG-slow", "slow"));
        awaitRuns("slow");
        assertThat(answer).isNotDone();

        slow.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(text("1", "slow")).isEqualTo(200);
        assertThat(runs).containsExactly("slow");
    }

    @Test
    void answersWhenWhatTheRouteHandedOverToHasFinished() throws Exception {
        CompletableFuture<Integer> answer = later(Payloads.text("1", "ABGG-seda", "seda"));
        awaitRuns("seda");
        assertThat(answer).isNotDone();

        slow.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void answers500AndRunsOnlyWhatFailedAgain() throws Exception {
        failing("two", 2);
        String three = Payloads.messages(Payloads.message("1", "1", "one"), Payloads.message("1", "2", "two"),
                Payloads.message("1", "3", "three"));

        assertThat(deliver(three).statusCode()).isEqualTo(500);
        assertThat(runs).containsExactly("one", "two", "three");
        assertThat(deliver(three).statusCode()).isEqualTo(500);
        assertThat(deliver(three).statusCode()).isEqualTo(200);
        assertThat(deliver(three).statusCode()).isEqualTo(200);
        assertThat(runs).containsExactly("one", "two", "three", "two", "two");
    }

    @Test
    void letsACopyWaitForTheOutcomeOfTheFirst() throws Exception {
        for (int status : new int[]{ 200, 500 }) {
            CountDownLatch gate = new CountDownLatch(1);
            String text = "copied" + status;
            work.put(text, e -> {
                gate.await();
                if (status == 500) {
                    throw new IllegalStateException("as the test wants it");
                }
            });
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(later(Payloads.text("1", "ABGG-" + text, text)));
            }
            await().until(() -> runs.contains(text));
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            gate.countDown();
            if (status == 200) {
                assertThat(answers).allSatisfy(answer -> assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200));
                assertThat(runs).containsOnlyOnce(text);
            } else {
                assertThat(answers).allSatisfy(answer -> assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(500));
            }
        }
    }

    @Test
    void answers500WhenTheRouteTakesTooLongAnd200WhenItHasEnded() throws Exception {
        work.put("slow", e -> slow.await());
        long start = System.nanoTime();

        assertThat(text("1", "slow")).isEqualTo(500);
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(2_400L);
        assertThat(hook().pending()).isOne();
        assertThat(text("1", "slow")).as("a copy of what still runs").isEqualTo(500);
        assertThat(runs).containsExactly("slow");

        slow.countDown();
        awaitAllDone();
        assertThat(text("1", "slow")).isEqualTo(200);
        assertThat(runs).containsExactly("slow");
    }

    @Test
    void beginsNothingMoreOnceTheTimeIsUp() throws Exception {
        work.put("slow", e -> slow.await());

        assertThat(
                deliver(Payloads.messages(Payloads.message("1", "1", "slow"), Payloads.message("1", "2", "next"))).statusCode())
                .isEqualTo(500);
        slow.countDown();
        awaitAllDone();
        assertThat(runs).containsExactly("slow");
        assertThat(text("1", "next")).isEqualTo(200);
    }

    @Test
    void runsNoMoreAtATimeThanToldEvenWhenAllAreSlow() throws Exception {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            work.put("slow" + i, e -> slow.await());
            answers.add(later(Payloads.text("" + i, "ABGG-" + i, "slow" + i)));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(500));
        assertThat(runs).hasSize(4);
        slow.countDown();
        awaitAllDone();
        assertThat(text("x", "next")).isEqualTo(200);
    }

    @Test
    void answers500WhenTheRouteThrowsAnError() throws Exception {
        work.put("error", e -> {
            throw new StackOverflowError();
        });
        assertThat(text("1", "error")).isEqualTo(500);
        assertThat(hook().pending()).isZero();
    }
}
