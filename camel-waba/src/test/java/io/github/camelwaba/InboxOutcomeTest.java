package io.github.camelwaba;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * When an event counts as done, and when as failed.
 */
class InboxOutcomeTest extends InboxTestSupport {

    private final CountDownLatch slow = new CountDownLatch(1);
    private volatile boolean fails = true;

    @Override
    String options() {
        return "&retryDelay=30&maxAttempts=2&concurrentConsumers=4";
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalArgumentException.class).handled(true).to("log:handled?level=DEBUG");
                onException(UnsupportedOperationException.class).maximumRedeliveries(2).redeliveryDelay(10)
                        .logRetryAttempted(false);

                from("waba:webhook?path=/hook&allowUnauthenticated=true" + options()).routeId("hook")
                        .process(InboxOutcomeTest.this::run)
                        .choice()
                        .when(header("CamelWabaText").startsWith("seda")).to("seda:onward")
                        .when(header("CamelWabaText").startsWith("wiretap")).to("direct:tap")
                        .when(header("CamelWabaText").startsWith("rollback")).markRollbackOnly()
                        .when(header("CamelWabaText").startsWith("last rollback")).markRollbackOnlyLast()
                        .when(header("CamelWabaText").startsWith("threads")).to("direct:threads")
                        .when(header("CamelWabaText").startsWith("stop")).stop()
                        .end();
                from("seda:onward?pollTimeout=50").routeId("onward").process(InboxOutcomeTest.this::onward);
                from("direct:threads").threads().process(InboxOutcomeTest.this::onward);
                from("direct:tap").wireTap("direct:aside");
                from("direct:aside").routeId("aside").process(InboxOutcomeTest.this::onward);
            }
        };
    }

    private void onward(Exchange exchange) throws Exception {
        slow.await();
        if (fails) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    private void throwing(String text, Throwable failure) {
        work.put(text, e -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        });
    }

    @Test
    void isDoneWhenTheRouteHandledItsException() throws Exception {
        throwing("handled", new IllegalArgumentException());
        text("1", "handled");
        text("1", "next");

        awaitRuns("handled", "next");
        awaitAllDone();
        assertThat(hook().dead()).isZero();
    }

    @Test
    void isDoneWhenTheRouteStopsIt() throws Exception {
        text("1", "stop");
        text("1", "next");

        awaitRuns("stop", "next");
    }

    @Test
    void failedOnlyWhenCamelsOwnErrorHandlerHasGivenUp() throws Exception {
        throwing("retried", new UnsupportedOperationException());
        text("1", "retried");
        awaitAllDone();

        // two attempts of ours, each of which Camel redelivers twice
        assertThat(runs).hasSize(6);
        assertThat(hook().dead()).isOne();
    }

    @Test
    void failedWhenTheRouteRollsBack() throws Exception {
        text("1", "rollback");
        awaitAllDone();

        assertThat(runs).containsExactly("rollback", "rollback");
        assertThat(hook().dead()).isOne();
    }

    @Test
    void failedWhenTheRouteRollsBackTheLastTransactionAndHasNone() throws Exception {
        text("1", "last rollback");
        awaitAllDone();

        assertThat(runs).containsExactly("last rollback", "last rollback");
        assertThat(hook().dead()).isOne();
    }

    @Test
    void failedWhenTheRouteThrowsAnError() throws Exception {
        throwing("error", new StackOverflowError());
        throwing("linkage", new NoClassDefFoundError("Gone"));
        text("1", "error");
        text("1", "linkage");
        text("1", "next");
        awaitAllDone();

        assertThat(runs).containsExactly("error", "error", "linkage", "linkage", "next");
        assertThat(hook().dead()).isEqualTo(2);
    }

    @Test
    void isNotDoneBeforeWhatItWasHandedOverTo() throws Exception {
        for (String eip : new String[]{ "seda", "threads" }) {
            fails = false;
            text(eip, eip + "1");
            text(eip, eip + "2");
            await().until(() -> runs.contains(eip + "1"));
            text("other", "other than " + eip);
            await().until(() -> runs.contains("other than " + eip));
            assertThat(runs).doesNotContain(eip + "2");
        }
        slow.countDown();
        awaitAllDone();
        assertThat(runs).contains("seda2", "threads2");
        assertThat(hook().dead()).isZero();
    }

    @Test
    void isWorkedOnWhileWhatItWasHandedOverToIs() throws Exception {
        fails = false;
        for (int i = 0; i < 8; i++) {
            text("chat" + i, "seda" + i);
        }
        await().untilAsserted(() -> assertThat(runs).hasSize(4));
        await().during(Duration.ofMillis(200)).until(() -> runs.size() == 4);

        slow.countDown();
        awaitAllDone();
        assertThat(runs).hasSize(8);
    }

    @Test
    void failedWhenWhatItWasHandedOverToFailed() throws Exception {
        slow.countDown();
        text("1", "seda");
        text("2", "threads");
        awaitAllDone();

        assertThat(runs).containsExactlyInAnyOrder("seda", "seda", "threads", "threads");
        assertThat(hook().dead()).isEqualTo(2);
    }

    @Test
    void doesNotWaitForACopyOfIt() throws Exception {
        text("1", "wiretap");
        text("1", "next");

        awaitRuns("wiretap", "next");
        awaitAllDone();
        slow.countDown();
    }
}
