package io.github.camelwaba.inbox;

import java.util.ArrayList;
import java.util.List;

import io.github.camelwaba.api.WabaRequestException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A failure is the stop's when the stop is over its time, and the event's otherwise.
 */
class StoppableRouteTest {

    private final List<Throwable> outcomes = new ArrayList<>();
    private Throwable failure = new InterruptedException();
    private boolean forced;

    private final StoppableRoute route = new StoppableRoute((event, redelivered, done) -> {
        if (failure instanceof Error error) {
            throw error;
        }
        done.accept(failure);
    }, () -> forced);

    private Throwable outcome() {
        outcomes.clear();
        route.run(null, false, outcomes::add);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    @Test
    void leavesAnOutcomeAsItIsBeforeAStop() {
        assertThat(outcome()).isSameAs(failure);
        failure = new NoClassDefFoundError();
        assertThat(outcome()).isSameAs(failure);
        failure = null;
        assertThat(outcome()).isNull();
    }

    @Test
    void callsWhatFailsInAStopInterrupted() {
        route.stop();
        assertThat(outcome()).isInstanceOf(RouteStoppedException.class).hasCause(failure);
        failure = new NoClassDefFoundError();
        assertThat(outcome()).isInstanceOf(RouteStoppedException.class).hasCause(failure);
        failure = null;
        assertThat(outcome()).as("what the route has done in time").isNull();
    }

    @Test
    void callsWhatCamelRejectsInAForcedShutdownInterrupted() {
        forced = true;
        assertThat(outcome()).isInstanceOf(RouteStoppedException.class);
    }

    @Test
    void leavesAFailureThatIsFinalAsItIs() {
        failure = new IllegalStateException(new WabaRequestException("The option to is missing"));
        route.stop();
        assertThat(outcome()).isSameAs(failure);
    }
}
