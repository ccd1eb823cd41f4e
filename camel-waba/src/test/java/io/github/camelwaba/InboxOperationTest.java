package io.github.camelwaba;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.inbox.DeadEvent;
import io.github.camelwaba.inbox.DeadEvents;
import io.github.camelwaba.inbox.InboxStatus;
import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.api.Test;

import org.apache.camel.CamelExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Looking after an inbox through <code>waba:inbox</code>.
 */
class InboxOperationTest extends InboxTestSupport {

    @Override
    String options() {
        return "&concurrentConsumers=2&retryDelay=20&maxAttempts=2";
    }

    String inbox() {
        return "memory";
    }

    /** Options of waba:inbox that say where the inbox is; none are needed while the webhook is served. */
    private Object ask(String action, Map<String, Object> headers) {
        return template.requestBodyAndHeaders("waba:inbox?path=/hook&action=" + action, null, headers);
    }

    private Object ask(String action) {
        return ask(action, Map.of());
    }

    private void failing(String... texts) throws Exception {
        int dead = hook().dead();
        for (String text : texts) {
            work.put(text, e -> {
                throw new IllegalStateException("cannot " + text);
            });
            text("49155500000" + text.length(), text);
            // one after the other, as they are of chats that do not wait for each other
            int expected = ++dead;
            await().until(() -> hook().dead() == expected);
        }
    }

    private DeadEvents dead() {
        return (DeadEvents) ask("listDead");
    }

    @Test
    void tellsHowItIsDoing() throws Exception {
        CountDownLatch block = new CountDownLatch(1);
        work.put("wait", e -> block.await());
        failing("bad");
        text("1", "wait");

        InboxStatus status = (InboxStatus) ask("status");

        assertThat(status.inbox()).isEqualTo(inbox());
        assertThat(status.path()).isEqualTo("/hook");
        assertThat(status.pending()).isOne();
        assertThat(status.dead()).isOne();
        assertThat(status.trouble()).isNull();
        assertThat(context.getTypeConverter().convertTo(String.class, status)).contains("\"pending\":1");
        block.countDown();
    }

    @Test
    void listsTheDeadWithTheirCauseOldestFirst() throws Exception {
        failing("a", "bb", "ccc");

        assertThat(dead().events()).extracting(DeadEvent::cause).containsExactly(
                "java.lang.IllegalStateException: cannot a", "java.lang.IllegalStateException: cannot bb",
                "java.lang.IllegalStateException: cannot ccc");
        assertThat(dead().events()).allSatisfy(event -> {
            assertThat(event.attempts()).isEqualTo(2);
            assertThat(event.event().id()).startsWith("ABGG-");
            assertThat(event.toString()).doesNotContain("cannot", "4915550");
        });
        DeadEvents second = (DeadEvents) ask("listDead", Map.of("CamelWabaLimit", 1, "CamelWabaOffset", 1));
        assertThat(second.events()).extracting(DeadEvent::cause).containsExactly("java.lang.IllegalStateException: cannot bb");
        assertThat(second.all()).isEqualTo(3);
        JsonNode json = context.getTypeConverter().convertTo(JsonNode.class, second);
        assertThat(json.at("/events/0/event/messages/0/text/body").asText()).isEqualTo("bb");
        assertThat(json.at("/events/0/id").asText()).isEqualTo(String.valueOf(second.events().get(0).id()));
    }

    @Test
    void replaysOneDeadEvent() throws Exception {
        failing("a", "bb");
        runs.clear();
        work.clear();
        // two chats: either may have died first
        DeadEvent second = dead().events().get(1);
        long id = second.id();

        assertThat(ask("replay", Map.of("CamelWabaDeadLetterId", id))).isEqualTo(1);

        awaitRuns(((MessageEvent) second.event()).text());
        awaitAllDone();
        assertThat(dead().events()).hasSize(1);
        assertThat(ask("replay", Map.of("CamelWabaDeadLetterId", String.valueOf(id)))).isEqualTo(0);
    }

    @Test
    void replaysAllMarkedAsRedelivered() throws Exception {
        failing("a", "bb", "ccc");
        runs.clear();
        work.clear();
        for (String text : new String[]{ "a", "bb", "ccc" }) {
            work.put(text, e -> assertThat(e.getMessage().getHeader("CamelWabaRedelivered")).isEqualTo(true));
        }

        assertThat(ask("replay", Map.of("CamelWabaDeadLetterId", "all"))).isEqualTo(3);

        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrder("a", "bb", "ccc");
        assertThat(hook().dead()).isZero();
    }

    @Test
    void putsWhatFailsAgainBackAmongTheDead() throws Exception {
        failing("a", "bb");
        runs.clear();

        assertThat(ask("replay", Map.of("CamelWabaDeadLetterId", "all"))).isEqualTo(2);

        await().until(() -> runs.size() == 4 && hook().dead() == 2);
    }

    @Test
    void discardsDeadEvents() throws Exception {
        failing("a", "bb", "ccc");

        assertThat(ask("discard", Map.of("CamelWabaDeadLetterId", dead().events().get(0).id()))).isEqualTo(1);
        assertThat(dead().events()).hasSize(2);
        assertThat(ask("discard", Map.of("CamelWabaDeadLetterId", "ALL"))).isEqualTo(2);
        assertThat(dead().events()).isEmpty();
        assertThat(text("491555000001", "a")).as("a copy is still known").isEqualTo(200);
        awaitAllDone();
        assertThat(hook().dead()).isZero();
    }

    @Test
    void erasesWhatNamesAPerson() throws Exception {
        CountDownLatch block = new CountDownLatch(1);
        work.put("wait", e -> block.await());
        failing("a", "bb");
        text("4915557770000", "wait");
        text("4915557770000", "of this person");
        text("4915557770001", "wait");
        text("4915557770001", "of another");

        assertThat(ask("erase", Map.of("CamelWabaChat", "+491555000001"))).isEqualTo(1);
        assertThat((Integer) ask("erase", Map.of("CamelWabaChat", "4915557770000"))).isBetween(1, 2);
        block.countDown();

        awaitAllDone();
        assertThat(runs).contains("of another").doesNotContain("of this person");
        assertThat(dead().events()).extracting(DeadEvent::cause).containsExactly("java.lang.IllegalStateException: cannot bb");
        assertThat(ask("erase", Map.of("CamelWabaChat", "4915559990000"))).isEqualTo(0);
    }

    @Test
    void refusesWhatItCannotDoAndSaysWhatToDo() {
        refused("waba:inbox?path=/hook&action=discard",
                "The header CamelWabaDeadLetterId is missing or no id. Set it to the id of a dead event, as action=listDead has it, or to all");
        refused("waba:inbox?path=/hook&action=erase", "The header CamelWabaChat is missing. Set it to the phone number or the "
                + "business-scoped user id of the person whose data is to be erased");
        refused("waba:inbox?path=/other&action=status",
                "waba:inbox finds no inbox of a webhook at /other. Set the option path to "
                        + "that of a waba:webhook of this context");
        assertThatThrownBy(() -> template.requestBody("waba:inbox?path=/hook", "")).rootCause()
                .hasMessage("waba:inbox needs the option action. Use one of: status, listDead, replay, discard, erase");
    }

    private void refused(String uri, String message) {
        assertThatThrownBy(() -> template.requestBody(uri, "")).isInstanceOf(CamelExecutionException.class).cause()
                .isInstanceOf(WabaRequestException.class).hasMessageContaining(message);
    }
}
