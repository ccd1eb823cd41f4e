package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An inbox that keeps nothing must not keep a failure either: what is delivered again runs.
 */
class DirectInboxTest {

    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final Deque<Throwable> refusals = new ArrayDeque<>();
    // one at a time, so that a permit that is lost leaves none
    private final DirectInbox inbox = new DirectInbox(
            "/hook", (event, redelivered, done) -> {
                runs.add(event.key());
                done.accept(null);
            }, Duration.ofSeconds(20), new KeyMemory(Duration.ofHours(1), 10), 1, new Refusing());

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
