package io.github.camelwaba.inbox.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;

/**
 * What webhooks and routes do to a journal, the same each time.
 */
final class Workload {

    private static final String[] PATHS = { "/a", "/b" };

    private final Random random = new Random(42);
    private final Map<String, List<Partition.Chosen>> running = new HashMap<>();
    private int events;
    private long now = 1_700_000_000_000L;

    static InboxEvent event(String from, String id, String text) {
        JsonNode payload = WabaJson.parse("""
                {"messages":[{"from":"%s","id":"%s","timestamp":"1735725600","type":"text","text":{"body":"%s"}}]}"""
                .formatted(from, id, text).getBytes(StandardCharsets.UTF_8));
        return InboxEvent.of("", EventReader.read(payload).get(0));
    }

    /** Makes some changes; they are not committed. */
    void change(JournalStore store) {
        String path = PATHS[random.nextInt(PATHS.length)];
        Partition partition = store.partition(path);
        now += random.nextInt(2000);
        for (int i = random.nextInt(4); i >= 0; i--) {
            accept(partition);
        }
        List<Partition.Chosen> chosen = running.computeIfAbsent(path, p -> new ArrayList<>());
        for (int i = random.nextInt(chosen.size() + 1); i > 0; i--) {
            finish(partition, chosen.remove(0));
        }
        List<String> busy = chosen.stream().map(c -> c.slot().lane()).toList();
        chosen.addAll(partition.choose(random.nextInt(4), busy::contains, now));
    }

    private void accept(Partition partition) {
        partition.limit(Duration.ofSeconds(30), 100);
        // now and then one that came before
        int number = random.nextInt(10) == 0 ? random.nextInt(events + 1) : events++;
        InboxEvent event = event("49" + number % 7, "ABGG" + number, "x".repeat(random.nextInt(60)));
        partition.accept(event, StoredEvent.of(event, Instant.ofEpochMilli(now)).toBytes(), now);
    }

    private void finish(Partition partition, Partition.Chosen chosen) {
        switch (random.nextInt(4)) {
            case 0 -> partition.retry(chosen, now + 500);
            case 1 -> partition.die(chosen.slot(), "java.lang.IllegalStateException", now);
            default -> partition.done(chosen.slot());
        }
    }
}
