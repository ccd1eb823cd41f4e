import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Takes webhooks of one text message each: by platform-http and Jackson by hand, and by waba:webhook with each inbox. The
 * sender has a process of its own; see receive.sh.
 */
public final class ReceiveBenchmark {

    private static final String BODY = "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"102290129340398\","
            + "\"changes\":[{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":"
            + "\"15550783881\",\"phone_number_id\":\"106540352242922\"},\"contacts\":[{\"profile\":{\"name\":\"Sheena\"},"
            + "\"wa_id\":\"%s-from\"}],\"messages\":[{\"from\":\"%s-from\",\"id\":\"wamid.%s-id\",\"timestamp\":\"1749416383\",\"type\":"
            + "\"text\",\"text\":{\"body\":\"Does it come in another color?\"}}]},\"field\":\"messages\"}]}]}";
    private static final String CREDENTIALS = "Basic dXNlcjpwYXNzd29yZA==";

    private ReceiveBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("receive")) {
            receive(args[1], Path.of(args[2]), args.length > 3);
        } else {
            send(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]),
                    args.length > 3 ? Integer.parseInt(args[3]) : 0);
        }
    }

    // ---- receiver: prints its port, then answers each line with what was done and the CPU of its threads

    private static void receive(String how, Path directory, boolean held) throws Exception {
        AtomicLong done = new AtomicLong();
        AtomicBoolean open = new AtomicBoolean(!held);
        ObjectMapper jackson = new ObjectMapper();
        DefaultCamelContext context = new DefaultCamelContext();
        int port = freePort();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        context.addService(new VertxPlatformHttpServer(http));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                if (how.equals("hand")) {
                    from("platform-http:/hook").process(exchange -> {
                        JsonNode json = jackson.readTree(exchange.getMessage().getBody(byte[].class));
                        json.at("/entry/0/changes/0/value/messages/0/text/body").asText();
                        done.incrementAndGet();
                        exchange.getMessage().setBody(null);
                        exchange.getMessage().setHeader("CamelHttpResponseCode", 200);
                    });
                } else {
                    from("waba:webhook?path=/hook&hosting=cloud&webhookUsername=user&webhookPassword=password&inbox=" + how
                            + (how.equals("journal") ? "&inboxDirectory=" + directory : "")).process(exchange -> {
                                while (!open.get()) {
                                    LockSupport.parkNanos(1_000_000);
                                }
                                exchange.getMessage().getHeader("CamelWabaText");
                                done.incrementAndGet();
                            });
                }
            }
        });
        context.start();
        System.out.println("PORT " + port);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("go")) {
                open.set(true);
            }
            if (line.equals("collect")) {
                Runtime.getRuntime().gc();
            }
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.println("STATE " + done.get() + " " + threadCpu() / 1000 + " " + heap / 1024);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // of all threads of Java, which those of the compiler and the collector are not
    private static long threadCpu() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }

    // ---- sender

    private static void send(int port, int connections, long millis, int perSecond) throws Exception {
        LongAdder sent = new LongAdder();
        List<long[]> latencies = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(connections);
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        for (int i = 0; i < connections; i++) {
            Sender sender = new Sender(port, i, end, perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond, sent);
            latencies.add(sender.latencies);
            new Thread(() -> {
                try {
                    sender.run();
                } catch (Exception e) {
                    e.printStackTrace();
                    System.exit(1);
                }
                ended.countDown();
            }).start();
        }
        ended.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sum = new long[Sender.BUCKETS];
        latencies.forEach(one -> Arrays.setAll(sum, i -> sum[i] + one[i]));
        System.out.printf(Locale.ROOT, "SENT %d %.0f %.1f%n", sent.sum(), sent.sum() / seconds, percentile(sum, 0.99));
    }

    private static double percentile(long[] buckets, double share) {
        long rest = (long) (Arrays.stream(buckets).sum() * share);
        int i = 0;
        while (i < buckets.length - 1 && (rest -= buckets[i]) > 0) {
            i++;
        }
        return i / 10.0;
    }

    private static final class Sender {

        /** Of a tenth of a millisecond. */
        static final int BUCKETS = 200_000;

        private final int port;
        private final int number;
        private final long end;
        private final long interval;
        private final LongAdder sent;
        private final long[] latencies = new long[BUCKETS];

        Sender(int port, int number, long end, long interval, LongAdder sent) {
            this.port = port;
            this.number = number;
            this.end = end;
            this.interval = interval;
            this.sent = sent;
        }

        void run() throws Exception {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream();
                byte[] answer = new byte[8192];
                long id = System.nanoTime() * 1000 + number;
                long next = System.nanoTime();
                for (int i = 0; next < end && System.nanoTime() < end; i++) {
                    if (interval > 0) {
                        // by the plan, so that a slow answer counts for those that had to wait behind it
                        LockSupport.parkNanos(next - System.nanoTime());
                    } else {
                        next = System.nanoTime();
                    }
                    out.write(request("49151" + (number * 100 + i % 100), id + "." + i));
                    int length = in.read(answer);
                    if (length < 12 || answer[9] != '2' || answer[11] != '0') {
                        throw new IllegalStateException(new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII));
                    }
                    sent.increment();
                    latencies[(int) Math.min(BUCKETS - 1, (System.nanoTime() - next) / 100_000)]++;
                    next += interval;
                }
            }
        }

        private static byte[] request(String from, String id) {
            String body = BODY.replace("%s-from", from).replace("%s-id", id);
            return ("POST /hook HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + CREDENTIALS
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }
}
