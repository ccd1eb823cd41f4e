package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One request, whatever comes first.
 */
class WebhookCallTest {

    private static final byte[] JSON = { '{', '}' };

    private final List<Consumer<Throwable>> outcomes = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private final WebhookChecks checks = new WebhookChecks("/hook", new WebhookGuard(List.of(), List.of()),
            new DoorLimits(1000, Duration.ofSeconds(5)), number -> false, () -> true, 500,
            (payload, outcome) -> outcomes.add(outcome));
    private final WebhookCall call = checks.call(new Post(), answer -> answers.add(answer.status()));

    @Test
    void aSenderWhoGoesAwayOnceTheBodyIsWholeChangesNothing() {
        assertThat(call.begin()).isTrue();
        call.add(JSON, 0, 2);
        call.complete();
        call.broken();
        call.tooSlow();
        assertThat(answers).isEmpty();

        outcomes.get(0).accept(null);
        assertThat(answers).containsExactly(200);
        assertThat(checks.log().counts()).isEqualTo(Map.of(200, 1L));
    }

    @Test
    void isAnsweredOnce() {
        assertThat(call.begin()).isTrue();
        call.add(JSON, 0, 1);
        call.tooSlow();
        call.broken();
        assertThat(call.add(JSON, 1, 1)).isFalse();
        call.complete();

        assertThat(answers).containsExactly(408);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void handsABodyOverOnce() {
        assertThat(call.begin()).isTrue();
        call.add(JSON, 0, 2);
        call.complete();
        call.complete();
        assertThat(call.add(JSON, 0, 2)).isFalse();

        assertThat(outcomes).hasSize(1);
    }

    @Test
    void takesABodyUpToTheLimitAndNotAByteMore() {
        assertThat(call.begin()).isTrue();
        assertThat(call.add(new byte[1000], 0, 1000)).isTrue();
        assertThat(call.add(JSON, 0, 1)).isFalse();

        assertThat(answers).containsExactly(413);
    }

    private record Post() implements WebhookHead {

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String header(String name) {
            return null;
        }
    }
}
