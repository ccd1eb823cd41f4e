package io.github.camelwaba.example.cluster;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camelwaba.WabaComponent;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.faults.ReliabilityPage;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One webhook and one route for a great many numbers, each with a key of its own: every answer leaves through its number. */
@Tag("faults")
class ManyNumbersTest {

    private static final int NUMBERS = Integer.getInteger("cluster.numbers");
    private static final long FIRST_NUMBER = 4_930_000_000_000L;
    private static final String CUSTOMER = "4915550001111";

    @Test
    void answersForEachNumberThroughItsOwnKey() throws Exception {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud").concurrentDeliveries(1).build()
                .start(); CamelContext context = new DefaultCamelContext()) {
            List<SimulatedNumber> numbers = IntStream.range(0, NUMBERS)
                    .mapToObj(i -> simulator.addNumber("cloud", "key-of-" + i, String.valueOf(FIRST_NUMBER + i))).toList();
            long before = usedHeap();
            long start = System.nanoTime();
            int port = start(context, simulator);
            Duration started = Duration.ofNanos(System.nanoTime() - start);
            numbers.forEach(number -> number.statusesEnabled(false)
                    .setWebhook("http://127.0.0.1:" + port + "/all", Map.of("Authorization", "Basic d2FiYTpzZXNhbWU=")));

            // the same customer writes to all of them
            start = System.nanoTime();
            List<Customer> customers = numbers.stream().map(number -> simulator.customer(number, CUSTOMER, "Ada Park"))
                    .toList();
            for (int i = 0; i < NUMBERS; i++) {
                customers.get(i).say("number " + i);
            }
            await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200))
                    .until(() -> customers.stream().noneMatch(customer -> customer.messages().isEmpty()));
            Duration answered = Duration.ofNanos(System.nanoTime() - start);

            for (int i = 0; i < NUMBERS; i++) {
                String text = "number-" + i + ": number " + i;
                assertThat(customers.get(i).messages()).singleElement()
                        .satisfies(message -> assertThat(message.text()).isEqualTo(text));
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("seconds to start", started.toMillis() / 1e3);
            row.put("seconds until all were checked and had answered", answered.toMillis() / 1e3);
            row.put("KiB of heap for each, simulator's side included", (usedHeap() - before) / 1024 / NUMBERS);
            ReliabilityPage.ofThisRun().write("numbers", NUMBERS + " numbers", row);
        }
    }

    private static int start(CamelContext context, WabaSimulator simulator) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        int port = Cluster.freePort();
        http.setBindPort(port);
        context.addService(new VertxPlatformHttpServer(http));
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setHosting("cloud");
        waba.getConfiguration().setBaseUrl(simulator.baseUrl());
        for (int i = 0; i < NUMBERS; i++) {
            WabaChannel channel = new WabaChannel();
            channel.setApiKey("key-of-" + i);
            channel.setPhoneNumber(String.valueOf(FIRST_NUMBER + i));
            waba.getChannels().put("number-" + i, channel);
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?channel=number-0&path=/all&webhookUsername=waba&webhookPassword=sesame&inbox=none"
                        + "&concurrentConsumers=32").routeId("all")
                        .setBody(simple("${header.CamelWabaChannel}: ${header.CamelWabaText}"))
                        .to("waba:send");
            }
        });
        context.start();
        return port;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
