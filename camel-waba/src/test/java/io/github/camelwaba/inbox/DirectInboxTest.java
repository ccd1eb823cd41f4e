package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An inbox that keeps nothing must not keep a failure either: what is delivered again runs.
 */
class DirectInboxTest {

    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final Deque<Throwable> refusals = new ArrayDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    // one at a time, so that a permit that is lost leaves none
    private final DirectInbox inbox = new DirectInbox(
            "/hook", 3, (event, redelivered, done) -> {
                runs.add(event.key());
                done.accept(null);
            }, Duration.ofSeconds(20), new KeyMemory(Duration.ofHours(1), 10), 1, new Refusing(), timer);

    @Test
    void runsWhatIsDeliveredAgainAfterThereWasNoThread() {
        refusals.add(new OutOfMemoryError("unable to create native thread"));
        refusals.add(new RejectedExecutionException());
        refusals.add(new StackOverflowError());

        while (!refusals.isEmpty()) {
            Throwable refusal = refusals.peek();
            assertThatExceptionOfType(RouteFailedException.class).isThrownBy(() -> Posts.post(inbox, List.of(event("a"))))
                    .withCause(refusal);
            assertThat(inbox.pending()).isZero();
        }
        Posts.post(inbox, List.of(event("a"), event("b")));

        assertThat(runs).containsExactly("a", "b");
    }

    @AfterEach
    void endTimer() {
        timer.shutdownNow();
    }

    @Test
    void keepsNoCallerWaitingAndRefusesWhatIsTooMuch() {
        List<Consumer<Throwable>> atWork = new CopyOnWriteArrayList<>();
        DirectInbox busy = new DirectInbox("/hook", 2, (event, redelivered, done) -> atWork.add(done), Duration.ofMinutes(1),
                new KeyMemory(Duration.ofHours(1), 10), 1, Runnable::run, timer);
        CompletableFuture<Throwable> first = post(busy, "a");
        CompletableFuture<Throwable> copy = post(busy, "a");
        CompletableFuture<Throwable> waits = post(busy, "b", "c");
        CompletableFuture<Throwable> tooMuch = post(busy, "d");

        assertThat(tooMuch.join()).isInstanceOf(InboxFullException.class);
        assertThat(List.of(first, copy, waits)).noneMatch(CompletableFuture::isDone);
        atWork.get(0).accept(null);
        assertThat(first.join()).isNull();
        assertThat(copy.join()).isNull();
        atWork.get(1).accept(null);
        atWork.get(2).accept(null);
        assertThat(waits.join()).isNull();
        assertThat(busy.pending()).isZero();
    }

    @Test
    void tellsThatItsTimeIsOverAndForgetsWhatDidNotBegin() {
        List<Consumer<Throwable>> atWork = new CopyOnWriteArrayList<>();
        DirectInbox busy = new DirectInbox("/hook", 2, (event, redelivered, done) -> atWork.add(done), Duration.ofMillis(50),
                new KeyMemory(Duration.ofHours(1), 10), 1, Runnable::run, timer);
        CompletableFuture<Throwable> runs = post(busy, "a");
        CompletableFuture<Throwable> waits = post(busy, "b");

        assertThat(List.of(runs.join(), waits.join())).hasOnlyElementsOfType(RouteFailedException.class);
        assertThat(busy.pending()).isEqualTo(1);
        atWork.get(0).accept(null);
        assertThat(post(busy, "a").join()).isNull();
        post(busy, "b");
        assertThat(atWork).hasSize(2);
    }

    @Test
    void endsWhatWaitsWhenItStops() {
        DirectInbox busy = new DirectInbox("/hook", 2, (event, redelivered, done) -> runs.add(event.key()),
                Duration.ofMinutes(1), new KeyMemory(Duration.ofHours(1), 10), 1, Runnable::run, timer);
        CompletableFuture<Throwable> waits = post(busy, "a", "b");

        busy.stop();

        assertThat(waits.join()).isInstanceOf(InboxUnavailableException.class);
        assertThat(post(busy, "c").join()).isInstanceOf(InboxUnavailableException.class);
    }

    private static CompletableFuture<Throwable> post(DirectInbox inbox, String... keys) {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        inbox.accept(Stream.of(keys).map(DirectInboxTest::event).toList(), outcome::complete);
        return outcome.orTimeout(30, TimeUnit.SECONDS);
    }

    private static InboxEvent event(String key) {
        return new InboxEvent(EventReader.read(WabaJson.object()).get(0), key, "1");
    }

    private final class Refusing implements Executor {

        @Override
        public void execute(Runnable work) {
            Throwable refusal = refusals.poll();
            if (refusal instanceof Error error) {
                throw error;
            }
            if (refusal != null) {
                throw (RuntimeException) refusal;
            }
            work.run();
        }
    }
}
