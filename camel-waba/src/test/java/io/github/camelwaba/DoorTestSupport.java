package io.github.camelwaba;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

/**
 * Four doors of one route: open to all, with Basic, with a signature, and with both.
 */
abstract class DoorTestSupport extends WabaTestSupport {

    static final String BASIC = basic("waba", "open sesame");
    static final String SECRET = "the new secret";
    static final String OLD_SECRET = "the old secret";
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
            }

            private void door(String path, String security) {
                from("waba:webhook?path=" + path + security + "&events=all&bodyTimeout=500&maxBodySize=" + MAX_BODY)
                        .to("mock:events");
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
