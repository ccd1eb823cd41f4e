package io.github.camelwaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

import ch.qos.logback.classic.Level;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * A second webhook on a path is refused before it touches anything of the first, from whichever component it comes.
 */
class WebhookPathTest extends WabaTestSupport {

    private static final String OPTIONS = "?path=/hook&allowUnauthenticated=true&concurrentConsumers=1&inbox=";
    private static final String JOURNAL = "&inboxDirectory=";

    private final String directory = InboxTestSupport.newDirectory().toString();
    private final List<String> first = new CopyOnWriteArrayList<>();
    private final List<String> second = new CopyOnWriteArrayList<>();
    private final Semaphore go = new Semaphore(0);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addComponent("waba2", new WabaComponent());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return routes("waba:webhook" + OPTIONS + "journal" + JOURNAL + directory, this::runFirst);
    }

    private static RouteBuilder routes(String uri, org.apache.camel.Processor work) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(work);
            }
        };
    }

    private void runFirst(Exchange exchange) throws Exception {
        first.add(text(exchange));
        go.acquire();
    }

    private static String text(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelWabaText", String.class);
    }

    private int deliver(String text) throws Exception {
        return post("/hook", Payloads.text("1", "ABGG-" + text, text).getBytes()).statusCode();
    }

    private static void assertRefused(ThrowingCallable start) {
        Throwable refusal = catchThrowable(start);
        while (refusal != null && refusal.getCause() != null) {
            refusal = refusal.getCause();
        }
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/hook").hasMessageContaining("option path");
    }

    private void keepsTheFirst(String uri) throws Exception {
        deliver("running");
        deliver("waiting");
        await().until(() -> first.contains("running"));

        assertRefused(() -> context.addRoutes(routes(uri, exchange -> second.add(text(exchange)))));

        assertThat(deliver("after")).isEqualTo(200);
        go.release(100);
        await().untilAsserted(() -> assertThat(first).containsExactly("running", "waiting", "after"));
        assertThat(second).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "journal", "memory", "none" })
    void isOfTheFirstThoughAnotherComponentAsksForIt(String inbox) throws Exception {
        keepsTheFirst("waba2:webhook" + OPTIONS + inbox + (inbox.equals("journal") ? JOURNAL + directory : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "&events=all" })
    void isOfTheFirstThoughTheSameComponentAsksForItAgain(String option) throws Exception {
        keepsTheFirst("waba:webhook" + OPTIONS + "journal" + JOURNAL + directory + option);
    }

    @Test
    void isFreeForAnotherComponentWhenTheFirstIsGone() throws Exception {
        String route = context.getRoutes().get(0).getRouteId();
        context.getRouteController().stopRoute(route);
        context.addRoutes(routes("waba2:webhook" + OPTIONS + "memory", exchange -> second.add(text(exchange))));

        assertThat(deliver("two")).isEqualTo(200);
        await().untilAsserted(() -> assertThat(second).containsExactly("two"));
        assertThat(first).isEmpty();
    }

    @Test
    void isUsedOncePerContext() throws Exception {
        int otherPort = freePort();
        try (DefaultCamelContext other = new DefaultCamelContext()) {
            other.addService(httpServer(otherPort));
            other.addRoutes(routes("waba:webhook" + OPTIONS + "memory", exchange -> second.add(text(exchange))));
            other.start();

            assertThat(deliver("one")).isEqualTo(200);
            await().untilAsserted(() -> assertThat(first).containsExactly("one"));
            assertThat(RawHttp.exchange(otherPort, "POST /hook HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}"))
                    .startsWith("HTTP/1.1 200 ");
            go.release(100);
        }
    }

    @Test
    void isRefusedBeforeTheInboxOpensWhereAnotherRouteServesIt() throws Exception {
        deliver("running");
        deliver("waiting");
        await().until(() -> first.contains("running"));
        String route = context.getRoutes().get(0).getRouteId();
        waitForNobody();
        context.getRouteController().stopRoute(route);
        first.clear();
        context.addRoutes(routes("platform-http:/hook", exchange -> {
        }));

        go.release(100);
        try (CapturedLog log = CapturedLog.open()) {
            assertRefused(() -> context.getRouteController().startRoute(route));
            assertThat(log.atLeast(Level.INFO)).noneMatch(line -> line.contains("keeps events"));
        }
        assertThat(first).isEmpty();
    }

    private void waitForNobody() {
        context.getShutdownStrategy().setTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(100);
        context.getExecutorServiceManager().setShutdownAwaitTermination(100);
    }
}
