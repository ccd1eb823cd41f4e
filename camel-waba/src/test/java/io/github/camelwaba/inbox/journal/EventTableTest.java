package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import io.github.camelwaba.inbox.InboxEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is kept of a webhook: its order, and what is forgotten, dropped and tried again.
 */
@Tag("store")
class EventTableTest {

    private static final long NOW = 1_000_000;
    private static final long HOUR = 3_600_000;

    @TempDir
    Path directory;

    private JournalStore store;
    private EventTable table;

    @BeforeEach
    void open() {
        store = new JournalStore(directory, JournalClock.system());
        store.open();
        use();
    }

    private void use() {
        table = store.table(JournalRig.PATH);
        table.limit(Duration.ofHours(4), 1_000_000);
    }

    private void reopen() {
        store.commit();
        store.close();
        store = new JournalStore(directory, JournalClock.system());
        store.open();
        use();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void accept(String from, String id, long now) {
        Workload.accept(table, Workload.event(from, id, "Hi"), now);
    }

    private Chosen choose(long now) {
        return table.choose(1, 0, now).get(0);
    }

    private static String id(Chosen chosen) {
        return chosen.toInboxEvent().event().id();
    }

    @Test
    void knowsAKeyForThePeriodAndNoLonger() {
        accept("49", "ABGG1", NOW);
        accept("49", "ABGG1", NOW + 4 * HOUR - 1);
        assertThat(table.counts().pending()).isOne();
        accept("49", "ABGG1", NOW + 4 * HOUR);
        assertThat(table.counts().pending()).isEqualTo(2);
    }

    @Test
    void forgetsKeysThatAreOverAndTheOldestBeyondTheLimit() {
        for (int i = 0; i < 1000; i++) {
            accept("49", "ABGG" + i, NOW + i);
        }
        table.limit(Duration.ofHours(4), 100);
        for (int i = 0; i < 100; i++) {
            table.sweep(1000, NOW + 1000);
        }

        // those that are left are the youngest
        accept("49", "ABGG999", NOW + 1000);
        assertThat(table.counts().pending()).isEqualTo(1000);
        accept("49", "ABGG0", NOW + 1000);
        assertThat(table.counts().pending()).isEqualTo(1001);

        for (int i = 0; i < 10; i++) {
            table.sweep(HOUR, NOW + 5 * HOUR);
        }
        accept("49", "ABGG999", NOW + 5 * HOUR);
        assertThat(table.counts().pending()).isEqualTo(1002);
    }

    @Test
    void givesTheEventsOfAChatOneAfterTheOther() {
        accept("1", "A1", NOW);
        accept("1", "A2", NOW);
        accept("2", "B1", NOW);

        List<Chosen> first = table.choose(10, 0, NOW);

        assertThat(first).extracting(EventTableTest::id).containsExactly("A1", "B1");
        assertThat(table.choose(10, 0, NOW)).isEmpty();
        table.done(first.get(0).id(), first.get(0).chat());
        assertThat(table.choose(10, 0, NOW)).extracting(EventTableTest::id).containsExactly("A2");
    }

    @Test
    void keepsAnAliasForAsLongAsItIsUsed() {
        acceptAs("1", List.of("user"), "A1", NOW);
        finish(NOW);
        acceptAs("user", List.of(), "A2", NOW + 3 * HOUR);
        finish(NOW + 3 * HOUR);

        acceptAs("user", List.of(), "A3", NOW + 6 * HOUR);
        acceptAs("1", List.of(), "A4", NOW + 6 * HOUR);

        assertThat(table.choose(10, 0, NOW + 6 * HOUR)).extracting(EventTableTest::id).containsExactly("A3");
    }

    private void acceptAs(String chat, List<String> aliases, String id, long now) {
        Workload.accept(table, new InboxEvent(Workload.event("49", id, "Hi").event(), id, chat, aliases, List.of()), now);
    }

    private void finish(long now) {
        Chosen chosen = choose(now);
        table.done(chosen.id(), chosen.chat());
    }

    @Test
    void doesNotStarveARetryThatIsDueWhileThereAreNewChats() {
        accept("1", "A1", NOW);
        Chosen failed = choose(NOW);
        table.reschedule(failed, failed.before().failed(NOW + 10));
        for (int i = 0; i < 5_000; i++) {
            accept("9" + i, "B" + i, NOW);
        }

        List<String> run = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Chosen next = choose(NOW + 20);
            run.add(id(next));
            table.done(next.id(), next.chat());
        }

        assertThat(run).contains("A1").contains("B0");
    }

    @Test
    void doesNotStarveNewChatsWhileThereAreRetries() {
        for (int i = 0; i < 100; i++) {
            accept("9" + i, "B" + i, NOW);
            Chosen failed = choose(NOW);
            table.reschedule(failed, failed.before().failed(NOW + 1));
        }
        accept("1", "A1", NOW);

        assertThat(table.choose(3, 0, NOW + 20)).extracting(EventTableTest::id).contains("A1");
    }

    @Test
    void dropsTheDeadThatAreOld() {
        accept("1", "ABGG1", NOW);
        accept("1", "ABGG2", NOW);
        for (int i = 0; i < 2; i++) {
            Chosen chosen = choose(NOW);
            table.die(chosen.id(), chosen.chat(), "java.lang.IllegalStateException", 0, NOW + i * HOUR);
        }

        assertThat(table.expireDead(NOW + HOUR)).isOne();

        assertThat(table.counts()).isEqualTo(new Counts(0, 1));
    }

    static Stream<BiConsumer<EventTable, Chosen>> ends() {
        return Stream.of(
                (table, chosen) -> table.done(chosen.id(), chosen.chat()),
                (table, chosen) -> table.reschedule(chosen, chosen.before().failed(NOW)),
                (table, chosen) -> table.die(chosen.id(), chosen.chat(), "java.lang.IllegalStateException", 5, NOW));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void keepsTheOrderOfAChatWhenTheEventAtWorkIsErased(BiConsumer<EventTable, Chosen> end) {
        accept("1", "A1", NOW);
        Chosen atWork = choose(NOW);
        store.commit();
        store.close();
        Map<String, Chosen> active = new HashMap<>(Map.of(atWork.chat(), atWork));
        store = new JournalStore(directory, JournalClock.system());
        store.active(path -> active);
        store.open();
        use();
        table.eraseEvents(0, 10, event -> true);

        accept("1", "A2", NOW);
        assertThat(table.choose(10, 0, NOW)).isEmpty();
        active.clear();
        end.accept(table, atWork);

        assertThat(table.choose(10, 0, NOW)).extracting(EventTableTest::id).containsExactly("A2");
    }

    @Test
    void choosesAheadOnlyWhatIsSmallAndWasNotWithTheRouteWhenAProcessEnded() {
        accept("1", "A1", NOW);
        accept("2", "B1", NOW);
        choose(NOW);
        choose(NOW);
        reopen();
        Workload.accept(table, Workload.event("3", "C1", "x".repeat(10_000)), NOW);
        accept("4", "D1", NOW);
        accept("5", "E1", NOW);

        assertThat(table.choose(1, 10, NOW)).extracting(EventTableTest::id).containsExactly("A1");
        assertThat(table.choose(1, 10, NOW)).extracting(EventTableTest::id).containsExactly("B1");
        assertThat(table.choose(0, 10, NOW)).isEmpty();
        assertThat(table.choose(1, 10, NOW)).extracting(EventTableTest::id).containsExactly("C1", "D1", "E1");
    }

    @Test
    void replaysADeadEventAtTheEndOfItsChat() {
        accept("1", "A1", NOW);
        Chosen chosen = choose(NOW);
        table.die(chosen.id(), chosen.chat(), "java.lang.IllegalStateException", 5, NOW);
        accept("1", "A2", NOW);

        assertThat(table.dead(10, 0, 1000)).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isOne();
            assertThat(dead.since()).isEqualTo(5);
            assertThat(dead.cause()).isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(table.replay(chosen.id(), NOW)).isTrue();
        assertThat(table.replay(chosen.id(), NOW)).isFalse();

        Chosen next = choose(NOW);
        assertThat(id(next)).isEqualTo("A2");
        table.done(next.id(), next.chat());
        Chosen replayed = choose(NOW);
        assertThat(id(replayed)).isEqualTo("A1");
        assertThat(replayed.before()).isEqualTo(new Progress(0, 0, true, 0));
    }

    @Test
    void setsAnEventAsideThatTheProcessEndsOfEachTime() {
        for (int i = 0; i < EventTable.MAX_UNFINISHED; i++) {
            accept("1", "ABGG" + i, NOW);
            assertThat(id(choose(NOW))).isEqualTo("ABGG0");
            reopen();
        }
        store.close();

        AtomicInteger runs = new AtomicInteger();
        try (JournalRig rig = JournalRig.open(directory, (event, redelivered, done) -> {
            runs.incrementAndGet();
            done.accept(null);
        })) {
            await().until(() -> rig.inbox.pending() == 0);
            assertThat(rig.inbox.dead()).isOne();
            assertThat(runs).hasValue(EventTable.MAX_UNFINISHED - 1);
        }
        open();
        assertThat(table.dead(1, 0, 1000)).singleElement().satisfies(dead -> assertThat(dead.cause())
                .contains("The process ended 10 times while the route had the event"));
    }

    @Test
    void countsHowOftenTheProcessEnds() {
        accept("1", "ABGG1", NOW);
        for (int i = 0; i < 3; i++) {
            assertThat(choose(NOW).before().unfinished()).isEqualTo(i);
            reopen();
        }
        Chosen last = choose(NOW);
        assertThat(last.before().ran()).isTrue();
        table.reschedule(last, last.before().failed(NOW));
        assertThat(choose(NOW).before()).isEqualTo(new Progress(1, 0, true, NOW));
        assertThat(table.counts()).isEqualTo(new Counts(1, 0));
    }

    @Test
    void readsWhatIsNoLongerInMemoryFromTheDisk() {
        InboxEvent event = Workload.event("1", "A1", "Grüße 👋");
        Workload.accept(table, event, NOW);
        reopen();

        Chosen chosen = choose(NOW);

        assertThat(chosen.event()).isNull();
        assertThat(chosen.toInboxEvent().event().json()).isEqualTo(event.event().json());
        assertThat(chosen.toInboxEvent().key()).isEqualTo(event.key());
    }
}
