package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What bodies that arrive at the same time may take.
 */
class ArrivingBodiesTest {

    private final ArrivingBodies bodies = new ArrivingBodies(3, 100);
    private final List<String> answers = new CopyOnWriteArrayList<>();

    private WebhookCall call(String name) {
        WebhookChecks checks = new WebhookChecks("/hook", new WebhookGuard(List.of(), List.of()),
                new DoorLimits(1000, Duration.ofSeconds(5)), number -> false, () -> true, 500,
                (payload, outcome) -> outcome.accept(null));
        WebhookCall call = checks.call(null, answer -> answers.add(name + " " + answer.status()));
        bodies.add(call);
        return call;
    }

    @Test
    void theOneThatArrivesForLongestGivesWayWhenThereAreTooMany() {
        for (int i = 1; i <= 5; i++) {
            call("body" + i);
        }
        assertThat(answers).containsExactly("body1 503", "body2 503");
    }

    @Test
    void theOnesThatArriveForLongestGiveWayWhenTheyAreTooLarge() {
        WebhookCall first = call("first");
        WebhookCall second = call("second");
        WebhookCall third = call("third");
        bodies.grow(first, 40);
        bodies.grow(second, 30);
        bodies.grow(third, 30);
        assertThat(answers).isEmpty();

        bodies.grow(third, 50);
        assertThat(answers).containsExactly("first 503", "second 503");
    }

    @Test
    void oneThatIsWholeGivesWayToNobodyButCountsUntilItIsChecked() {
        WebhookCall whole = call("whole");
        bodies.grow(whole, 90);
        assertThat(bodies.whole(whole)).isTrue();

        bodies.grow(call("second"), 20);
        assertThat(answers).containsExactly("second 503");

        bodies.remove(whole);
        WebhookCall third = call("third");
        bodies.grow(third, 100);
        assertThat(answers).hasSize(1);
        assertThat(bodies.whole(third)).isTrue();
        assertThat(bodies.whole(third)).isFalse();
    }

    @Test
    void oneThatIsAloneHasItsOwnLimitOnly() {
        WebhookCall only = call("only");
        bodies.grow(only, 500);
        assertThat(answers).isEmpty();

        call("second");
        bodies.grow(only, 1);
        assertThat(answers).containsExactly("only 503");
    }

    @Test
    void countsNothingOfThoseThatAreGone() throws Exception {
        ArrivingBodies room = new ArrivingBodies(1_000, 1_000_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 2_000; i++) {
            WebhookCall call = call("body");
            int kind = i % 3;
            threads.execute(() -> {
                room.add(call);
                room.grow(call, 400);
                room.grow(call, 400);
                if (kind == 0) {
                    room.giveUp(call);
                } else if (room.whole(call) && kind == 1) {
                    room.giveUp(call);
                }
                room.remove(call);
                room.grow(call, 400);
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        answers.clear();

        WebhookCall first = call("first");
        WebhookCall second = call("second");
        room.add(first);
        room.add(second);
        room.grow(first, 500_000);
        room.grow(second, 500_000);
        assertThat(room.whole(first)).isTrue();
        room.remove(first);
        room.add(first);
        room.grow(first, 500_001);
        assertThat(room.whole(second)).isFalse();
        assertThat(room.whole(first)).isTrue();
    }
}
