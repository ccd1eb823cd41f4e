package io.github.camelwaba;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.github.camelwaba.inbox.InboxStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Looking after a journal, as in memory; and what only a journal has.
 */
class JournalOperationTest extends InboxOperationTest {

    private final Path directory = newDirectory();

    @Override
    String options() {
        return super.options() + "&inbox=journal&inboxDirectory=" + directory;
    }

    @Override
    String inbox() {
        return "journal";
    }

    @Test
    void looksAfterWhatLiesInTheJournalOfAWebhookThatIsNotServed() throws Exception {
        work.put("bad", e -> {
            throw new IllegalStateException();
        });
        text("1", "bad");
        await().until(() -> hook().dead() == 1);
        context.getRouteController().stopRoute("hook");

        String uri = "waba:inbox?path=/hook&inbox=journal&inboxDirectory=" + directory + "&action=";
        assertThat(template.requestBody(uri + "status", null, InboxStatus.class).dead()).isOne();
        assertThat(template.requestBodyAndHeader(uri + "replay", null, "CamelWabaDeadLetterId", "all")).isEqualTo(1);
        work.clear();
        context.getRouteController().startRoute("hook");

        await().until(() -> runs.size() == 3 && hook().pending() == 0);
    }

    @Test
    void leavesNothingOfAnErasedPersonInTheFiles() throws Exception {
        CountDownLatch block = new CountDownLatch(1);
        work.put("first", e -> block.await());
        text("4915557770001", "first");
        work.put("second", e -> block.await());
        text("4915557770002", "second");
        String person = "4915551234987";
        for (int i = 0; i < 50; i++) {
            text(person, "secret " + i);
        }
        assertThat(found(person)).isNotEmpty();

        assertThat(template.requestBodyAndHeaders("waba:inbox?path=/hook&action=erase", null, Map.of("CamelWabaChat", person)))
                .isEqualTo(50);

        assertThat(found(person)).isEmpty();
        assertThat(found("secret")).isEmpty();
        block.countDown();
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrder("first", "second");
        assertThat(text("4915557770001", "after")).isEqualTo(200);
        await().until(() -> runs.contains("after"));
    }

    private List<Path> found(String words) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
