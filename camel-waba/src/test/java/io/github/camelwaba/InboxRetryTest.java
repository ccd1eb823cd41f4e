package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.RouteDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event that the route fails on: tried again, more slowly each time, and then dead.
 */
class InboxRetryTest extends InboxTestSupport {

    private static final String SECRET = "the number 4915550001111";

    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final List<Object> redelivered = new CopyOnWriteArrayList<>();
    private int failures;

    @Override
    String options() {
        return "&maxAttempts=4&retryDelay=60&maxRetryDelay=150&deadLetterUri=RAW(direct:dead?block=false)";
    }

    @Override
    void run(Exchange exchange) throws Exception {
        times.add(System.nanoTime() / 1_000_000);
        redelivered.add(String.valueOf(exchange.getMessage().getHeader("CamelWabaRedelivered")));
        super.run(exchange);
    }

    private void failing(String text, int times) {
        failures = times;
        work.put(text, e -> {
            if (failures-- > 0) {
                e.getMessage().setHeader("CamelWabaText", "spoilt");
                e.getMessage().setBody(null);
                throw new IllegalStateException(SECRET);
            }
        });
    }

    private void deadLettersGoTo(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dead").to(uri);
            }
        });
    }

    @Test
    void triesAgainAfterGrowingDelaysWithTheEventAsItCame() throws Exception {
        deadLettersGoTo("mock:dead");
        failing("try", 3);
        try (CapturedLog log = CapturedLog.open()) {
            text("1", "try");
            awaitAllDone();

            // the third would be 240 ms if it went on to double
            assertThat(log.atLeast(Level.WARN).stream().filter(line -> line.contains("next attempt")))
                    .extracting(line -> line.replaceAll(".*next attempt in ", "")).containsExactly("60 ms", "120 ms", "150 ms");
        }
        assertThat(runs).containsExactly("try", "try", "try", "try");
        assertThat(redelivered).containsExactly("null", "true", "true", "true");
        List<Long> delays = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            delays.add(times.get(i) - times.get(i - 1));
        }
        assertThat(delays.get(0)).isGreaterThanOrEqualTo(59);
        assertThat(delays.get(1)).isGreaterThanOrEqualTo(119);
        assertThat(delays.get(2)).isGreaterThanOrEqualTo(149);
        assertThat(hook().dead()).isZero();
        getMockEndpoint("mock:dead").expectedMessageCount(0);
        MockEndpoint.assertIsSatisfied(context);
    }

    @Test
    void givesADeadEventToTheDeadLetterUriWithItsCause() throws Exception {
        deadLettersGoTo("mock:dead");
        MockEndpoint dead = getMockEndpoint("mock:dead");
        dead.expectedMessageCount(1);
        dead.message(0).header("CamelWabaText").isEqualTo("try");
        dead.message(0).header("CamelWabaFrom").isEqualTo("1");
        dead.message(0).header("CamelWabaRedelivered").isEqualTo(true);
        dead.message(0).body(String.class).contains("ABGG-try");
        failing("try", 99);
        text("1", "try");
        text("1", "next");

        awaitAllDone();
        dead.assertIsSatisfied();
        assertThat(dead.getReceivedExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).containsExactly("try", "try", "try", "try", "next");
        assertThat(hook().dead()).isZero();
    }

    /** How the inbox says that it keeps a dead event. */
    String setAside() {
        return "it is set aside as dead until the process ends";
    }

    @Test
    void keepsADeadEventThatTheDeadLetterUriDoesNotTake() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dead").throwException(new IllegalArgumentException(SECRET));
            }
        });
        failing("try", 99);
        try (CapturedLog log = CapturedLog.open()) {
            text("1", "try");
            text("1", "next");
            awaitAllDone();

            assertThat(log.atLeast(Level.WARN))
                    .contains(
                            "The route failed for message #a1e2c2eef191 with java.lang.IllegalStateException (attempt 1 of 4); "
                                    + "next attempt in 60 ms",
                            "The deadLetterUri did not take message #a1e2c2eef191: java.lang.IllegalArgumentException",
                            "The route failed for message #a1e2c2eef191 with java.lang.IllegalStateException in attempt 4, the last; "
                                    + setAside());
        }
        assertThat(hook().dead()).isOne();
        assertThat(runs).containsExactly("try", "try", "try", "try", "next");
    }

    private static Map<String, Consumer<RouteDefinition>> rollbacks() {
        return Map.of(
                "rollback only", RouteDefinition::markRollbackOnly,
                "the last only", RouteDefinition::markRollbackOnlyLast,
                "after an exception that it handles", route -> route.onException(IllegalArgumentException.class).handled(true)
                        .markRollbackOnly().end().throwException(new IllegalArgumentException(SECRET)),
                "with an exception", route -> route.rollback(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rollback only", "the last only", "after an exception that it handles", "with an exception" })
    void keepsADeadEventWhoseDeadLetterRouteRollsBack(String how) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                rollbacks().get(how).accept(from("direct:dead"));
            }
        });
        failing("try", 99);
        text("1", "try");
        text("1", "next");
        awaitAllDone();

        assertThat(hook().dead()).isOne();
        assertThat(runs).endsWith("next");
    }

    @Test
    void keepsADeadEventWhoseDeadLetterUriIsGone() throws Exception {
        failing("try", 99);
        text("1", "try");
        text("1", "next");
        awaitAllDone();

        assertThat(hook().dead()).isOne();
        assertThat(runs).endsWith("next");
    }
}
