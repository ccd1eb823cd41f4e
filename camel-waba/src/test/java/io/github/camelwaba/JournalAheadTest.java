package io.github.camelwaba;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * For a route that is quick the journal chooses ahead: the route sees nothing of that.
 */
class JournalAheadTest extends InboxTestSupport {

    private static final int CONSUMERS = 2;
    private static final int EVENTS = 200;
    private static final int QUICK = 80;

    private final Path directory = newDirectory();
    private final CountDownLatch begin = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Object> redelivered = new CopyOnWriteArrayList<>();

    @Override
    String options() {
        return "&concurrentConsumers=" + CONSUMERS + "&inbox=journal&inboxDirectory=" + directory;
    }

    @Override
    void run(Exchange exchange) throws Exception {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        try {
            Object again = exchange.getMessage().getHeader("CamelWabaRedelivered");
            if (again != null) {
                redelivered.add(again);
            }
            super.run(exchange);
            begin.await();
            if (begun.incrementAndGet() > QUICK) {
                goOn.await();
            }
        } finally {
            atWork.decrementAndGet();
        }
    }

    /** The route is quick with some events, and then it is not; the journal has chosen more by then than it can have. */
    private void chooseAhead() throws Exception {
        for (int i = 0; i < EVENTS; i++) {
            assertThat(text("49" + i, "text " + i)).isEqualTo(200);
        }
        begin.countDown();
        await().until(() -> atWork.get() == CONSUMERS && runs.size() == QUICK + CONSUMERS);
        await().until(() -> chosen().size() > CONSUMERS);
    }

    private static List<String> texts() {
        return IntStream.range(0, EVENTS).mapToObj(i -> "text " + i).toList();
    }

    private List<String> chosen() throws SQLException {
        try (Connection journal = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
                ResultSet rows = journal.createStatement().executeQuery(
                        "SELECT json ->> '$.messages[0].text.body' FROM event WHERE state = 'running' ORDER BY id")) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Test
    void hasNoMoreAtATimeThanItsConcurrentConsumers() throws Exception {
        chooseAhead();
        goOn.countDown();
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrderElementsOf(texts());
        assertThat(most).hasValue(CONSUMERS);
        assertThat(redelivered).isEmpty();
    }

    @Test
    void startsNothingAfterASuspendAndKnowsNothingOfItAfterAResume() throws Exception {
        chooseAhead();
        hook().suspend();
        goOn.countDown();
        await().until(() -> chosen().isEmpty());
        assertThat(runs).hasSize(QUICK + CONSUMERS);

        hook().resume();
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrderElementsOf(texts());
        assertThat(redelivered).isEmpty();
    }

    @Test
    void knowsNothingOfItAfterAStop() throws Exception {
        chooseAhead();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> {
            try {
                context.getRouteController().stopRoute("hook");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> chosen().size() == CONSUMERS);
        goOn.countDown();
        stop.join();
        await().until(() -> chosen().isEmpty());
        assertThat(runs).hasSize(QUICK + CONSUMERS);

        context.getRouteController().startRoute("hook");
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrderElementsOf(texts());
        assertThat(redelivered).isEmpty();
    }

    @Test
    void doesNotGetWhatIsErasedBeforeItsTurn() throws Exception {
        chooseAhead();
        List<String> texts = chosen();
        String last = texts.get(texts.size() - 1);
        assertThat(runs).doesNotContain(last);
        String chat = "49" + last.substring("text ".length());
        assertThat(template.requestBodyAndHeaders("waba:inbox?path=/hook&action=erase", null, Map.of("CamelWabaChat", chat)))
                .isEqualTo(1);
        assertThat(text(chat, "after")).isEqualTo(200);

        goOn.countDown();
        awaitAllDone();
        assertThat(runs).doesNotContain(last).hasSize(EVENTS).contains("after");
    }
}
