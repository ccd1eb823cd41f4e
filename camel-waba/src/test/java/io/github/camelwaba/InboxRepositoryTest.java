package io.github.camelwaba;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A repository that nodes share: asked before the route runs, told after it has.
 */
class InboxRepositoryTest extends InboxTestSupport {

    private final Repository repository = new Repository();

    @Override
    String options() {
        return "";
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("shared", repository);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                String options = "&allowUnauthenticated=true&idempotentRepository=#shared&retryDelay=20&maxAttempts=2";
                from("waba:webhook?path=/memory" + options).routeId("hook").process(InboxRepositoryTest.this::run);
                from("waba:webhook?path=/none&inbox=none" + options).process(InboxRepositoryTest.this::run);
            }
        };
    }

    private int deliver(String inbox, String text) throws Exception {
        int status = post("/" + inbox, Payloads.text("1", "ABGG-" + text, text).getBytes()).statusCode();
        awaitAllDone();
        return status;
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "none" })
    void isAskedFirstAndToldAfterwards(String inbox) throws Exception {
        work.put("one", e -> repository.calls.add("route"));

        assertThat(deliver(inbox, "one")).isEqualTo(200);
        assertThat(repository.calls).containsExactly("start", "contains 0:|m|ABGG-one", "route", "add 0:|m|ABGG-one",
                "confirm 0:|m|ABGG-one");
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "none" })
    void skipsWhatAnotherNodeHasDone(String inbox) throws Exception {
        repository.keys.add("0:|m|ABGG-one");

        assertThat(deliver(inbox, "one")).isEqualTo(200);
        assertThat(runs).isEmpty();
        assertThat(repository.calls).doesNotContain("add 0:|m|ABGG-one");
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "none" })
    void isNotToldOfWhatFailed(String inbox) throws Exception {
        work.put("one", e -> {
            throw new IllegalStateException();
        });

        assertThat(deliver(inbox, "one")).isEqualTo(inbox.equals("none") ? 500 : 200);
        assertThat(runs).hasSize(inbox.equals("none") ? 1 : 2);
        assertThat(repository.keys).isEmpty();
        assertThat(repository.calls).noneMatch(call -> call.startsWith("add") || call.startsWith("remove"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "none" })
    void isNotAskedAboutEventsWithoutAnId(String inbox) throws Exception {
        post("/" + inbox, "{\"messages\":[{\"from\":\"1\",\"text\":{\"body\":\"x\"},\"type\":\"text\"}]}".getBytes());
        awaitAllDone();

        assertThat(runs).containsExactly("x");
        assertThat(repository.calls).containsExactly("start");
    }

    @ParameterizedTest
    @CsvSource({ "contains, 0, 2", "add, 3, 2", "confirm, 2, 0" })
    void failsTheEventWhenItCannotBeReached(String call, int attempts, int dead) throws Exception {
        for (Throwable failure : List.of(new IllegalStateException("down"), new NoClassDefFoundError("Driver"))) {
            repository.failing = call;
            repository.failure = failure;
            runs.clear();

            assertThat(deliver("none", call + failure)).isEqualTo(500);
            assertThat(deliver("memory", call + failure + 2)).isEqualTo(200);
            assertThat(runs).hasSize(attempts);

            repository.failing = null;
            assertThat(deliver("memory", "next" + failure)).isEqualTo(200);
            assertThat(runs).endsWith("next" + failure);
        }
        assertThat(hook().dead()).isEqualTo(dead);
    }

    private static final class Repository extends ServiceSupport implements IdempotentRepository {

        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private volatile String failing;
        private volatile Throwable failure;

        private void called(String call, String key) {
            calls.add(call + " " + key);
            if (call.equals(failing)) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        }

        @Override
        protected void doStart() {
            calls.add("start");
        }

        @Override
        public boolean add(String key) {
            called("add", key);
            return keys.add(key);
        }

        @Override
        public boolean contains(String key) {
            called("contains", key);
            return keys.contains(key);
        }

        @Override
        public boolean remove(String key) {
            called("remove", key);
            return keys.remove(key);
        }

        @Override
        public boolean confirm(String key) {
            called("confirm", key);
            return true;
        }

        @Override
        public void clear() {
            called("clear", "");
        }
    }
}
