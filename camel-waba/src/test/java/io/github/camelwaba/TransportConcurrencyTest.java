package io.github.camelwaba;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

class TransportConcurrencyTest extends ProducerTestSupport {

    private static final int MESSAGES = 200;

    @Test
    void everyMessageOfManyThreadsIsOneRightRequest() throws Exception {
        List<String> phones = IntStream.range(0, MESSAGES).mapToObj(i -> "49155500" + (10000 + i)).toList();
        phones.forEach(phone -> simulator().customer(phone, "Customer").say("Hello"));
        Set<Object> ids = ConcurrentHashMap.newKeySet();
        List<Callable<Object>> sends = phones.stream().<Callable<Object>>map(phone -> () -> {
            Exchange exchange = request("direct:send", "text for " + phone, Map.of(WabaConstants.TO, phone));
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader(WabaConstants.WA_ID)).isEqualTo(phone);
            return ids.add(exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID));
        }).toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (Future<Object> sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(true);
            }
        } finally {
            threads.shutdownNow();
        }

        List<JsonNode> requests = calls("POST").stream().map(Wire::json).toList();
        assertThat(requests).extracting(json -> json.path("to").textValue()).containsExactlyInAnyOrderElementsOf(phones);
        assertThat(requests).allSatisfy(json -> assertThat(json.at("/text/body").textValue())
                .isEqualTo("text for " + json.path("to").textValue()));
        assertThat(ids).hasSize(MESSAGES);
    }
}
