package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import io.github.camelwaba.fuzz.Document;
import io.github.camelwaba.fuzz.FuzzRun;
import io.github.camelwaba.fuzz.Knock;
import io.github.camelwaba.fuzz.KnockConnection;
import io.github.camelwaba.fuzz.LiveThreads;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Looks for requests over real HTTP that get no answer or a wrong one, or after which the webhook is not what it was.
 */
@Tag("fuzz")
class DoorFuzzTest {

    private static final int MAX_BODY = 64 * 1024;
    private static final int BODY_TIMEOUT = 250;
    private static final Knock.Keys KEYS = new Knock.Keys(WabaTestSupport.basic("waba", "open sesame"), "the new secret",
            "the old secret");
    private static final String OPTIONS = InboxTestSupport.journal() + "&events=all&bodyTimeout=" + BODY_TIMEOUT
            + "&maxBodySize=" + MAX_BODY
            // few, so that what is remembered of the events is no growth of the heap
            + "&deduplicationCapacity=100";
    private static final String ID = "ABGG-good-";
    private static final byte[] WITHOUT_ID = Payloads.text("4915550001111", "", "Hi").replace("\"id\":\"\",", "")
            .getBytes(StandardCharsets.UTF_8);
    private static final long HEAP_GROWTH = 48L * 1024 * 1024;

    private static final FuzzRun RUN = FuzzRun.of("door");
    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private static final BlockingQueue<String> ARRIVED = new LinkedBlockingQueue<>();
    private static final int PORT = WabaTestSupport.freePort();

    private static CapturedLog log;
    private static Map<String, Integer> threads;
    private static long heap;
    private static long good;

    @BeforeAll
    static void openDoors() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(PORT);
        CONTEXT.addService(new VertxPlatformHttpServer(http));
        CONTEXT.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                String basic = "&webhookUsername=waba&webhookPassword=RAW(open sesame)";
                String secrets = "&webhookSecret=RAW(" + KEYS.secret() + ")&previousWebhookSecret=RAW(" + KEYS.previousSecret()
                        + ")";
                door(Knock.Door.OPEN, "&allowUnauthenticated=true");
                door(Knock.Door.BASIC, basic);
                door(Knock.Door.SECRET, secrets);
                door(Knock.Door.BOTH, basic + secrets);
            }

            private void door(Knock.Door door, String security) {
                from("waba:webhook?path=" + door.path() + security + OPTIONS).process(exchange -> {
                    if (exchange.getMessage().getBody() instanceof MessageEvent event && event.id() != null
                            && event.id().startsWith(ID)) {
                        ARRIVED.add(event.id());
                    }
                });
            }
        });
        CONTEXT.start();
        log = CapturedLog.open();
        threads = LiveThreads.count();
        // all threads of all pools are there before they are counted
        for (int i = 0; i < 200; i++) {
            serves();
        }
        threads = LiveThreads.count();
        heap = usedHeap();
    }

    @AfterAll
    static void closeDoors() throws Exception {
        try {
            servesSlowly();
            await().pollInSameThread().untilAsserted(() -> {
                assertThat(LiveThreads.within("io.github.camelwaba.webhook")).isEmpty();
                // Jazzer reads each SQL statement on a thread of its own, which ends when its pool is collected
                System.gc();
                assertThat(LiveThreads.moreThan(threads)).isEmpty();
            });
            await().pollInSameThread().untilAsserted(() -> assertThat(usedHeap() - heap).isLessThan(HEAP_GROWTH));
            assertThat(pending()).isZero();
            assertThat(log.atLeast(Level.ERROR)).isEmpty();
            if (FuzzRun.isFuzzing()) {
                RUN.write();
                assertThat(RUN.inputs()).isGreaterThan(100);
            }
        } finally {
            log.close();
            CONTEXT.close();
        }
    }

    static Stream<List<Knock>> knocks() {
        return Stream.concat(
                Knock.samples(Document.of(WabaJson.write(Fixtures.event("cloud/mixed")))),
                Stream.of(Knock.Door.values()).map(door -> Knock.of(door, Document.of(WITHOUT_ID)))).map(List::of);
    }

    @MethodSource("knocks")
    @FuzzTest
    void answersOrHangsUpAndServesOn(@NotNull @WithSize(min = 1, max = 4) List<@NotNull Knock> knocks) throws Exception {
        RUN.count(knocks.size());
        List<KnockConnection> connections = new ArrayList<>();
        try {
            for (Knock knock : knocks) {
                connections.add(KnockConnection.send(knock, KEYS, PORT));
            }
            for (KnockConnection connection : connections) {
                check(connection.knock(), connection.status(), connection.millis());
            }
        } finally {
            for (KnockConnection connection : connections) {
                connection.close();
            }
        }
        serves();
    }

    private static void check(Knock knock, int status, long millis) {
        assertThat(status).satisfiesAnyOf(any -> assertThat(any).isLessThan(500), any -> assertThat(any).isEqualTo(503));
        if (status == 200) {
            assertThat(knock.verb()).isEqualTo(Knock.Verb.POST);
        }
        if (knock.headerLine().isEmpty() && !(knock.isKnown() && knock.isTrusted())) {
            assertThat(status).isNotEqualTo(200);
        }
        boolean late = status == 408 && millis >= BODY_TIMEOUT;
        if (knock.isProper() && !late) {
            assertThat(status).isEqualTo(expected(knock));
        }
    }

    private static int expected(Knock knock) {
        byte[] body = knock.body();
        if (knock.framing() == Knock.Framing.LENGTH && body.length > MAX_BODY) {
            return 413;
        }
        if (!knock.isKnown()) {
            return 401;
        }
        if (body.length > MAX_BODY) {
            return 413;
        }
        if (!knock.isTrusted()) {
            return 403;
        }
        byte[] json = knock.document().render();
        if (json.length > MAX_BODY) {
            return 413;
        }
        try {
            WabaJson.parse(json);
            return 200;
        } catch (WabaJsonException e) {
            return 400;
        }
    }

    /** An honest sender is heard, at one door after the other. */
    private static void serves() throws Exception {
        Knock.Door door = Knock.Door.values()[(int) (++good % Knock.Door.values().length)];
        String id = ID + good;
        Knock knock = Knock.of(door, Document.of(payload(id)));
        arrives(id, () -> {
            try (KnockConnection connection = KnockConnection.send(knock, KEYS, PORT)) {
                return connection.status();
            }
        });
    }

    /** The few places for those whose body takes its time are free again. */
    private static void servesSlowly() throws Exception {
        String id = ID + "slow";
        byte[] body = payload(id);
        arrives(id, () -> {
            try (RawHttp http = RawHttp.to(PORT)) {
                http.send("POST /open HTTP/1.1", "Host: waba", "Content-Length: " + body.length, "", "");
                await().pollInSameThread().pollDelay(Duration.ofMillis(50)).until(() -> true);
                return http.send(body).answer().startsWith("HTTP/1.1 200 ") ? 200 : 408;
            }
        });
    }

    /** A machine that is busy with other things may be too slow for a body: it is then sent again, as 360dialog does. */
    private static void arrives(String id, Callable<Integer> post) throws InterruptedException {
        await().pollInSameThread().pollDelay(Duration.ZERO).until(() -> {
            int status = post.call();
            assertThat(status).isIn(200, 408);
            return status == 200;
        });
        assertThat(ARRIVED.poll(10, TimeUnit.SECONDS)).isEqualTo(id);
    }

    private static byte[] payload(String id) {
        return Payloads.text("4915550001111", id, "Hi").getBytes(StandardCharsets.UTF_8);
    }

    private static int pending() {
        return CONTEXT.getRoutes().stream().mapToInt(route -> ((WabaConsumer) route.getConsumer()).pending()).sum();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
