package io.github.camelwaba;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

/**
 * Webhooks of one route: open to all, with Basic, with a signature, with both, and one that waits for long.
 */
abstract class DoorTestSupport extends WabaTestSupport {

    static final String BASIC = basic("waba", "open sesame");
    static final String SECRET = "the new secret";
    static final String OLD_SECRET = "the old secret";
    /** The bodyTimeout of the webhook that waits for long, in milliseconds. */
    static final int PATIENCE = 4000;
    static final int MAX_BODY = 64 * 1024;
    static final String BODY = Payloads.text("4915550001111", "ABGG01", "Hi");

    private static final String CREDENTIALS = "&webhookUsername=waba&webhookPassword=RAW(open sesame)";
    private static final String SECRETS = "&webhookSecret=RAW(" + SECRET + ")&previousWebhookSecret=RAW(" + OLD_SECRET + ")";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                door("/open", "&allowUnauthenticated=true");
                door("/basic", CREDENTIALS);
                door("/secret", SECRETS);
                door("/both", CREDENTIALS + SECRETS);
                door("/patient", SECRETS, PATIENCE);
            }

            private void door(String path, String security) {
                door(path, security, 500);
            }

            private void door(String path, String security, int bodyTimeout) {
                from("waba:webhook?path=" + path + security + "&events=all&bodyTimeout=" + bodyTimeout + "&maxBodySize="
                        + MAX_BODY).to("mock:events");
            }
        };
    }

    MockEndpoint events() {
        return getMockEndpoint("mock:events");
    }

    int knock(String path, String body, String... headers) throws Exception {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers).statusCode();
    }

    /** The whole answer to a request with just these lines. */
    String raw(String... lines) throws IOException {
        return RawHttp.exchange(port, lines);
    }

    /** Proves that nothing came in: an event that is let in afterwards is the first and only one. */
    void expectNothingCameIn() throws Exception {
        events().expectedMessageCount(1);
        post("/open", Payloads.text("4915550001111", "ABGG-after", "after").getBytes(StandardCharsets.UTF_8));
        events().assertIsSatisfied();
    }
}
