package io.github.camelwaba;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * inbox=memory: answers before the route runs, takes no more than its capacity, and each event once.
 */
class InboxMemoryTest extends InboxTestSupport {

    private final CountDownLatch slow = new CountDownLatch(1);

    @Override
    String options() {
        return "&inboxCapacity=3&events=message,status&deduplicationCapacity=1000";
    }

    private void blockOn(String text) {
        work.put(text, e -> slow.await());
    }

    @Test
    void answersBeforeTheRouteHasRun() throws Exception {
        blockOn("slow");

        assertThat(text("1", "slow")).isEqualTo(200);
        assertThat(hook().pending()).isOne();
        awaitRuns("slow");
        slow.countDown();
        awaitAllDone();
    }

    @Test
    void answers503AndTakesNothingOfThePostAboveItsCapacity() throws Exception {
        blockOn("slow");
        text("1", "slow");
        text("1", "two");

        HttpResponse<String> answer = deliver(Payloads.messages(
                Payloads.message("1", "ABGG-a", "a"), Payloads.message("1", "ABGG-b", "b")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).isEmpty();
        assertThat(hook().pending()).isEqualTo(2);
        assertThat(text("1", "a")).as("was not recorded, so it is no copy").isEqualTo(200);
        assertThat(text("3", "full")).isEqualTo(503);

        slow.countDown();
        awaitAllDone();
        assertThat(text("3", "full")).isEqualTo(200);
        assertThat(text("2", "b")).isEqualTo(200);
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrder("slow", "two", "a", "full", "b");
    }

    @Test
    void takesCopiesEvenWhenItIsFull() throws Exception {
        blockOn("slow");
        text("1", "slow");
        text("1", "two");
        text("1", "three");

        assertThat(text("1", "two")).isEqualTo(200);
        assertThat(text("1", "four")).isEqualTo(503);
        slow.countDown();
        awaitAllDone();
        assertThat(runs).containsExactly("slow", "two", "three");
    }

    @Test
    void runsACopyOnceThoughItComesAgainInAnotherPostOrTheSame() throws Exception {
        String twice = Payloads.message("1", "ABGG-twice", "twice");

        deliver(Payloads.messages(twice, twice));
        deliver(Payloads.messages(twice));
        awaitAllDone();
        deliver(Payloads.messages(twice));
        text("1", "last");

        awaitRuns("twice", "last");
    }

    @Test
    void runsACopyOnceThoughItComesFromManySidesAtTheSameTime() throws Exception {
        for (int round = 0; round < 10; round++) {
            String body = Payloads.text("1", "ABGG-" + round, "round" + round);
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(later(body));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
            awaitAllDone();
        }
        assertThat(runs).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void tellsStatusesApartByMessageStatusAndRecipient() throws Exception {
        for (String[] s : new String[][]{ { "g1", "sent", "1" }, { "g1", "delivered", "1" }, { "g1", "sent", "2" },
                { "g2", "sent", "1" }, { "g1", "sent", "1" }, { "g1", "delivered", "1" } }) {
            assertThat(deliver(Payloads.status(s[0], s[1], s[2])).statusCode()).isEqualTo(200);
            awaitAllDone();
        }
        assertThat(runs).hasSize(4);
    }

    @Test
    void runsEventsWithoutAnIdEachTime() throws Exception {
        String anonymous = "{\"messages\":[{\"from\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"no id\"}}]}";

        deliver(anonymous);
        deliver(anonymous);

        awaitRuns("no id", "no id");
    }

    @Test
    void doesNotLetACopyPassWhileTheFirstWaitsForItsNextAttempt() throws Exception {
        work.put("failing", e -> {
            throw new IllegalStateException("as the test wants it");
        });
        text("1", "failing");
        await().until(() -> !runs.isEmpty());
        assertThat(text("1", "failing")).isEqualTo(200);

        assertThat(hook().pending()).isOne();
    }
}
