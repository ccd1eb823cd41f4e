package io.github.camelwaba;

import java.util.List;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message that failed is not silent where the routes do not ask for statuses.
 */
class FailedStatusTest extends WabaTestSupport {

    private static final String WAMID = "wamid.HBgNNDkxNTU1MDAwMTExMRUCABEYEjA3QTZDQkRBNTQ4RTVBMzhCOAA=";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/messages&allowUnauthenticated=true").to("mock:in");
                from("waba:webhook?path=/all&allowUnauthenticated=true&events=all").to("mock:in");
            }
        };
    }

    private static String failed(int code) {
        return """
                {"statuses":[{"id":"%s","status":"failed","recipient_id":"%s","timestamp":"1735725610","errors":[
                {"code":%d,"title":"Re-engagement","details":"%s wrote: my pudding"}]}]}"""
                .formatted(WAMID + code, PHONE, code, PHONE);
    }

    private List<String> warnings(String path, String... bodies) throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (String body : bodies) {
                assertThat(post(path, body.getBytes()).statusCode()).isEqualTo(200);
            }
            assertThat(log.text()).doesNotContain(PHONE, "NDkxNTU1", "pudding");
            return log.atLeast(Level.WARN);
        }
    }

    @Test
    void isToldOnceWithWhatToDo() throws Exception {
        List<String> warnings = warnings("/messages", failed(131047), failed(131047), failed(470));

        assertThat(warnings).singleElement().asString().contains("/messages", "131047", "USE_TEMPLATE", "events");
    }

    @Test
    void isToldOfACodeThatIsNotKnown() throws Exception {
        assertThat(warnings("/messages", failed(99999999))).singleElement().asString().contains("code 99999999");
    }

    @Test
    void isNotToldWhereTheRouteSeesIt() throws Exception {
        assertThat(warnings("/all", failed(131047))).isEmpty();
    }

    @Test
    void isNotToldOfOtherStatuses() throws Exception {
        assertThat(warnings("/messages", Payloads.status(WAMID, "delivered", PHONE))).isEmpty();
    }
}
