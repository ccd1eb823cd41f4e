package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.apache.camel.CamelContext;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Order within a chat, and independence between chats.
 */
class InboxLanesTest extends InboxTestSupport {

    private final CountDownLatch slow = new CountDownLatch(1);

    @Override
    String options() {
        return "&concurrentConsumers=4&retryDelay=50&maxAttempts=3";
    }

    @Test
    void keepsTheOrderOfEachChatUnderLoad() throws Exception {
        List<CompletableFuture<Void>> chats = new ArrayList<>();
        for (int chat = 0; chat < 8; chat++) {
            String from = "491555000000" + chat;
            chats.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 60; i += 3) {
                    later(Payloads.messages(numbered(from, i), numbered(from, i + 1), numbered(from, i + 2))).join();
                }
            }));
        }
        chats.forEach(CompletableFuture::join);
        awaitAllDone();

        assertThat(runs).hasSize(8 * 60);
        for (int chat = 0; chat < 8; chat++) {
            String from = "491555000000" + chat;
            assertThat(runs).filteredOn(text -> text.startsWith(from + "-")).isSorted().hasSize(60);
        }
    }

    private static String numbered(String from, int number) {
        return Payloads.message(from, "ABGG-" + from + number, "%s-%02d".formatted(from, number));
    }

    @Test
    void holdsUpOnlyTheChatOfASlowEvent() throws Exception {
        work.put("slow", e -> slow.await());
        text("1", "slow");
        text("1", "after slow");
        for (int i = 0; i < 20; i++) {
            text("2" + i % 3, "other" + i);
        }

        await().untilAsserted(() -> assertThat(runs).hasSize(21).doesNotContain("after slow"));
        slow.countDown();
        awaitAllDone();
        assertThat(runs.get(21)).isEqualTo("after slow");
    }

    @Test
    void holdsUpOnlyTheChatOfAFailingEventAndKeepsItsOrder() throws Exception {
        work.put("failing", e -> {
            throw new IllegalStateException("as the test wants it");
        });
        text("1", "failing");
        text("1", "after failing");
        text("2", "other");
        awaitAllDone();

        assertThat(runs).filteredOn(text -> !text.equals("other"))
                .containsExactly("failing", "failing", "failing", "after failing");
        assertThat(runs.indexOf("other")).isLessThan(runs.lastIndexOf("failing"));
    }

    @Test
    void keepsOneChatWhenTheIdsOfACustomerChange() throws Exception {
        work.put("slow", e -> slow.await());
        deliver(byUserId("DE.1a2b3c", "\"type\":\"text\",\"text\":{\"body\":\"slow\"}"));
        deliver(byUserId("DE.1a2b3c", "\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\","
                + "\"user_id\":\"DE.4d5e6f\",\"previous_user_id\":\"DE.1a2b3c\"}"));
        deliver(byUserId("DE.4d5e6f", "\"type\":\"text\",\"text\":{\"body\":\"by the new id\"}"));
        deliver("{\"messages\":[{\"from\":\"4915550001111\",\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\","
                + "\"wa_id\":\"4915550003333\",\"user_id\":\"DE.7g8h9i\",\"previous_user_id\":\"DE.4d5e6f\"}}]}");
        text("4915550003333", "by the new number");
        deliver(byUserId("DE.7g8h9i", "\"type\":\"text\",\"text\":{\"body\":\"by the last id\"}"));
        text("2", "other");

        await().untilAsserted(() -> assertThat(runs).containsExactlyInAnyOrder("slow", "other"));
        slow.countDown();
        awaitAllDone();
        assertThat(runs.subList(2, 7))
                .containsExactly("no text", "by the new id", "no text", "by the new number", "by the last id");
    }

    private static String byUserId(String userId, String content) {
        return "{\"messages\":[{\"from_user_id\":\"" + userId + "\"," + content + "}]}";
    }

    @Test
    void worksOnAsManyChatsAtATimeAsToldAndNoMore() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 12; i++) {
            work.put("t" + i, e -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                slow.await();
                now.decrementAndGet();
            });
            text("from" + i, "t" + i);
        }

        await().untilAtomic(now, org.hamcrest.Matchers.is(4));
        slow.countDown();
        awaitAllDone();
        assertThat(most).hasValue(4);
        assertThat(runs).hasSize(12);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        // the context's own pools are none of the inbox's business
        context.getExecutorServiceManager().getDefaultThreadPoolProfile().setMaxQueueSize(0);
        context.getExecutorServiceManager().getDefaultThreadPoolProfile().setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return context;
    }

    @Test
    void keepsEventsWithoutASenderInOneLane() throws Exception {
        for (int i = 10; i < 40; i++) {
            deliver("{\"messages\":[{\"id\":\"ABGG" + i + "\",\"type\":\"text\",\"text\":{\"body\":\"t" + i + "\"}}]}");
        }
        awaitAllDone();

        assertThat(runs).hasSize(30).isSorted();
    }
}
