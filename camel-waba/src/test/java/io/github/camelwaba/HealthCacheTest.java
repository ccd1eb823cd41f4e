package io.github.camelwaba;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.HealthReport;
import io.github.camelwaba.simulator.HealthShape;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many ask, 360dialog is asked once.
 */
class HealthCacheTest extends ProducerTestSupport {

    @Override
    void configure(WabaComponent waba) {
        simulator().addNumber("key-sales", "4930555000222").health(HealthShape.single("disconnected"));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:one").to("waba:health");
                from("direct:two").to("waba:health?callTimeout=5000");
                from("direct:other").to("waba:health?apiKey=key-sales");
            }
        };
    }

    @Test
    void manyRoutesAndThreadsAreOneRequest() throws Exception {
        List<Callable<Exchange>> asks = IntStream.range(0, 40)
                .<Callable<Exchange>>mapToObj(i -> () -> request(i % 2 == 0 ? "direct:one" : "direct:two", null)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Exchange> answer : threads.invokeAll(asks)) {
                assertThat(answer.get().getMessage().getBody(HealthReport.class).isConnected()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(calls("GET")).hasSize(1);
    }

    @Test
    void everyNumberHasAnAnswerOfItsOwn() {
        assertThat(request("direct:one", null).getMessage().getBody(HealthReport.class).isConnected()).isTrue();
        assertThat(request("direct:other", null).getMessage().getBody(HealthReport.class).isConnected()).isFalse();

        assertThat(calls("GET")).hasSize(2);
    }

    @Test
    void aFailureIsKeptToo() {
        simulator().faults().onCall("GET", "/v1/health").internalError();

        for (int call = 0; call < 3; call++) {
            assertThat(failure(request("direct:one", null))).isExactlyInstanceOf(WabaTransientException.class).hasMessage(
                    "360dialog refused reading the health through the default number: HTTP 500, code 1014 (Internal error) "
                            + "[RETRY]");
        }
        assertThat(calls("GET")).hasSize(1);
    }

    @Test
    void whatARouteDoesToTheBodyStaysThere() {
        Map<?, ?> map = request("direct:one", null).getMessage().getBody(Map.class);
        map.clear();

        assertThat(request("direct:one", null, Map.of(WabaConstants.TO, PHONE)).getMessage().getBody(Map.class)).isNotEmpty();
    }
}
