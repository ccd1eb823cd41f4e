package io.github.camelwaba.model.event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventTypeTest {

    @Test
    void readsWords() {
        assertThat(EventType.parse("message")).containsExactly(EventType.MESSAGE);
        assertThat(EventType.parse("status, message")).containsExactlyInAnyOrder(EventType.MESSAGE, EventType.STATUS);
        assertThat(EventType.parse("all")).containsExactly(EventType.values());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "Message", "messages", "message,", "message;status", "*" })
    void listsTheWordsThereAreForAnyOther(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.parse(words))
                .withMessageStartingWith("Unknown event type '")
                .withMessageEndingWith(
                        "': use all, or any of message, status, error, contact, account, template, echo, history, "
                                + "call, preference, unknown with commas between");
    }

    @Test
    void givesASetThatCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> EventType.parse("message").add(EventType.CALL));
    }
}
