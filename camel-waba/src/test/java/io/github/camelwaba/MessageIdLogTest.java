package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.api.WabaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The id of a message has the customer's number in it: no log and no exception shows it, and the message is found all the same.
 */
class MessageIdLogTest extends WabaTestSupport {

    // HB..491771234567..
    private static final String CLOUD = "wamid.HBgMNDkxNzcxMjM0NTY3FQIAEhgUM0EwQ0M3RDNCRkM3RjQzOUE5RDIA";
    // 80 11 06 91 77 12 34 56 7F ...
    private static final String ON_PREMISE = "gBEGkXcSNFZ/AgnfAa3fbHnF3s0";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/hook&allowUnauthenticated=true&maxAttempts=2&retryDelay=10&events=all")
                        .routeId("hook").process(exchange -> {
                            throw new IllegalStateException("as the test wants it");
                        });
                from("direct:read").to("waba:read");
                from("direct:dead").to("waba:inbox?action=listDead&path=/hook").convertBodyTo(String.class);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { CLOUD, ON_PREMISE })
    void aFailureIsLoggedUnderTheDigestThatTheDeadLetterShows(String id) throws Exception {
        WabaConsumer hook = (WabaConsumer) context.getRoute("hook").getConsumer();
        try (CapturedLog log = CapturedLog.open()) {
            post("/hook", Payloads.text(PHONE, id, "Hi").getBytes());
            await().until(() -> hook.dead() == 1);

            assertThat(log.text()).doesNotContain(id, id.substring(8, 20));
            List<String> named = log.text().lines().filter(line -> line.startsWith("The route failed for message #")).toList();
            assertThat(named).hasSize(2);
            String digest = named.get(0).split("[ ]")[5];
            assertThat(template.requestBody("direct:dead", null, String.class)).contains("\"logId\":\"" + digest + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { CLOUD, ON_PREMISE })
    void anExceptionDoesNotShowIt(String id) {
        SIMULATOR.simulator().faults().onCall("PUT", "/v1/messages").always().answer(404,
                "{\"errors\":[{\"code\":1009,\"title\":\"Unknown\",\"details\":\"There is no message " + id + ", you see\"}]}");

        Exception failure = template.request("direct:read", exchange -> exchange.getMessage()
                .setHeader("CamelWabaMessageId", id)).getException();

        assertThat(failure).isInstanceOf(WabaException.class);
        assertThat(failure.getMessage()).contains("There is no message #", "you see").doesNotContain(id.substring(8, 20));
        assertThat(((WabaException) failure).getDetails()).doesNotContain(id.substring(8, 20));
    }

    @Test
    void theWordsOfAnErrorStay() {
        SIMULATOR.simulator().faults().onCall("PUT", "/v1/messages").always().answer(404,
                "{\"errors\":[{\"code\":1009,\"title\":\"Unknown\",\"details\":\"ABEL and ABGEORDNET are no ids\"}]}");

        Exception failure = template.request("direct:read", exchange -> exchange.getMessage()
                .setHeader("CamelWabaMessageId", CLOUD)).getException();

        assertThat(failure).hasMessageContaining("ABEL and ABGEORDNET are no ids");
    }
}
