import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

import io.github.camelwaba.WabaComponent;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Sends texts by waba:send and by to("http:"), in turns, against a server in a process of its own; see send.sh.
 */
public final class SendBenchmark {

    private static final String ANSWER = "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"4915550001111\","
            + "\"wa_id\":\"4915550001111\"}],\"messages\":[{\"id\":\"wamid.HBgNNDkxNTU1MDAwMTExMRUCABEYEjQ1\"}]}";
    private static final String TEXT = "Your order 4711 is on its way";

    private SendBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("server")) {
            serve();
            return;
        }
        String url = "http://127.0.0.1:" + args[0];
        int rounds = Integer.parseInt(args[1]);
        long millis = Long.parseLong(args[2]);
        try (CamelContext context = new DefaultCamelContext()) {
            WabaComponent waba = context.getComponent("waba", WabaComponent.class);
            waba.getConfiguration().setBaseUrl(url);
            waba.getConfiguration().setHosting("cloud");
            waba.getConfiguration().setApiKey("benchmark-key");
            waba.getConfiguration().setMaxConnections(64);
            HttpComponent http = context.getComponent("http", HttpComponent.class);
            http.setMaxTotalConnections(64);
            http.setConnectionsPerRoute(64);
            context.addRoutes(routes(url));
            context.start();
            for (int threads : new int[]{ 1, 16 }) {
                compare(context, threads, rounds, millis);
            }
        }
    }

    private static RouteBuilder routes(String url) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:waba").to("waba:send?to=4915550001111");
                from("direct:http")
                        .setHeader("D360-API-KEY", constant("benchmark-key"))
                        .setHeader("Content-Type", constant("application/json"))
                        .setBody(simple("{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\","
                                + "\"to\":\"4915550001111\",\"type\":\"text\",\"text\":{\"body\":\"${body}\"}}"))
                        .to(url + "/messages?httpMethod=POST")
                        .convertBodyTo(String.class);
            }
        };
    }

    private static void compare(CamelContext context, int threads, int rounds, long millis) throws Exception {
        run(context, "direct:http", threads, millis);
        run(context, "direct:waba", threads, millis);
        List<Double> http = new ArrayList<>();
        List<Double> waba = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> httpCpu = new ArrayList<>();
        List<Double> wabaCpu = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Result byHttp = run(context, "direct:http", threads, millis);
            Result byWaba = run(context, "direct:waba", threads, millis);
            http.add(byHttp.rate());
            waba.add(byWaba.rate());
            httpCpu.add(byHttp.cpuMicros());
            wabaCpu.add(byWaba.cpuMicros());
            ratios.add(waba.get(round) / http.get(round));
        }
        System.out.printf(Locale.ROOT, "%2d threads: http %.0f/s, waba:send %.0f/s, ratio %.2f (%.2f to %.2f); "
                + "CPU of the sending thread a send: http %.1f us, waba:send %.1f us%n",
                threads, median(http), median(waba), median(ratios), Collections.min(ratios), Collections.max(ratios),
                median(httpCpu), median(wabaCpu));
    }

    private record Result(double rate, double cpuMicros) {
    }

    private static Result run(CamelContext context, String route, int threads, long millis) throws Exception {
        ProducerTemplate template = context.createProducerTemplate();
        LongAdder sent = new LongAdder();
        LongAdder cpu = new LongAdder();
        CountDownLatch done = new CountDownLatch(threads);
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                while (System.nanoTime() < end) {
                    template.requestBody(route, TEXT);
                    sent.increment();
                }
                cpu.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                done.countDown();
            }).start();
        }
        done.await();
        double rate = sent.sum() * 1e9 / (System.nanoTime() - start);
        template.stop();
        return new Result(rate, cpu.sum() / 1000.0 / sent.sum());
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).limit(2 - sorted.length % 2).average().orElseThrow();
    }

    private static void serve() {
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.createHttpServer().requestHandler(request -> request.body().onComplete(body -> request.response()
                .putHeader("content-type", "application/json").end(Buffer.buffer(answer))))
                .listen(0, "127.0.0.1").onSuccess(server -> System.out.println("PORT " + server.actualPort()));
    }
}
