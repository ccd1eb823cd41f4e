package io.github.camelwaba;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not taken now is answered 503, and what can never be taken 413; the log says why, each reason for itself.
 */
class InboxRefusalTest extends WabaTestSupport {

    private static final int TOO_MANY = WabaConsumer.MANY_EVENTS + 1;

    private final CountDownLatch slow = new CountDownLatch(1);

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                String journal = "inbox=journal&inboxDirectory=" + InboxTestSupport.newDirectory();
                hook("memory", "inbox=memory&inboxCapacity=3");
                hook("journal", journal + "&inboxMaxDisk=200000");
                hook("none", "inbox=none&answerTimeout=300");
            }

            private void hook(String name, String options) {
                from("waba:webhook?" + options + "&allowUnauthenticated=true&path=/" + name).routeId(name)
                        .process(exchange -> slow.await());
            }
        };
    }

    @AfterEach
    void go() {
        slow.countDown();
    }

    private HttpResponse<String> deliver(String path, String body) throws Exception {
        return post("/" + path, body.getBytes());
    }

    private static String messages(int from, int count, String text) {
        return Payloads.messages(IntStream.range(from, from + count)
                .mapToObj(i -> Payloads.message(PHONE + i, "ABGG" + i, text)).toArray(String[]::new));
    }

    private static List<String> warnings(CapturedLog log) {
        return log.atLeast(Level.WARN).stream().filter(line -> line.startsWith("The webhook ")).toList();
    }

    private void assertNever(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void memoryRefusesForGoodWhatIsMoreThanItsCapacity() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            assertNever(deliver("memory", messages(0, 4, "Hi")));
            assertThat(warnings(log)).singleElement().asString().contains("/memory answered 413", "4 events", "inboxCapacity");

            assertThat(deliver("memory", messages(0, 3, "Hi")).statusCode()).as("none was taken").isEqualTo(200);
            assertThat(deliver("memory", messages(10, 1, "Hi")).statusCode()).isEqualTo(503);
            assertThat(deliver("memory", messages(10, 1, "Hi")).statusCode()).isEqualTo(503);
            assertThat(warnings(log)).hasSize(2).last().asString().contains("/memory answered 503", "inboxCapacity")
                    .doesNotContain("inboxMaxDisk");
        }
    }

    @Test
    void journalRefusesForGoodWhatIsMoreThanItsDisk() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            assertNever(deliver("journal", messages(0, 4, "x".repeat(60_000))));
            assertThat(warnings(log)).singleElement().asString().contains("/journal answered 413", "inboxMaxDisk");

            int status = 200;
            for (int i = 10; status == 200; i++) {
                status = deliver("journal", messages(i, 1, "x".repeat(30_000))).statusCode();
            }
            assertThat(status).isEqualTo(503);
            assertThat(warnings(log)).last().asString().contains("/journal answered 503", "inboxMaxDisk")
                    .doesNotContain("inboxCapacity");
        }
    }

    @Test
    void noneRefusesForGoodWhatIsMoreThanCanBeTakenAtOnce() throws Exception {
        String body = "{\"messages\":[" + "{},".repeat(TOO_MANY - 1) + "{}]}";
        try (CapturedLog log = CapturedLog.open()) {
            for (String path : new String[]{ "none", "journal", "memory" }) {
                assertNever(deliver(path, body));
            }
            assertThat(warnings(log)).hasSize(3).allSatisfy(line -> assertThat(line).contains("413", TOO_MANY + " events"));
        }
    }

    @Test
    void saysThatTheRouteTookTooLong() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            assertThat(deliver("none", messages(0, 1, "Hi")).statusCode()).isEqualTo(500);
            assertThat(warnings(log)).singleElement().asString().contains("answered 500", "longer", "answerTimeout")
                    .doesNotContain("failed");
        }
    }

    @Test
    void saysThatTheRouteIsSuspended() throws Exception {
        context.getRouteController().suspendRoute("journal");
        try (CapturedLog log = CapturedLog.open()) {
            assertThat(deliver("journal", messages(0, 1, "Hi")).statusCode()).isEqualTo(503);
            assertThat(warnings(log)).singleElement().asString().contains("answered 503", "suspended");
        }
        context.getRouteController().resumeRoute("journal");
    }
}
