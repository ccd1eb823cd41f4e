package io.github.camelwaba.simulator;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Preview.Choice;

/**
 * A message as it stands on a customer's phone.
 *
 * @param text    what the customer reads: body, caption or the template filled in
 * @param buttons titles of what can be tapped
 * @param rows    titles of the rows of a list
 * @param json    the request body that the business sent
 * @param status  accepted, sent, delivered or read when this was looked up
 */
public record ReceivedMessage(String id, String type, String text, List<String> buttons, List<String> rows, ObjectNode json,
        String status) {

    static ReceivedMessage of(Entry entry) {
        return new ReceivedMessage(
                entry.id(), entry.type(), entry.preview().body(), titles(entry.preview().buttons()),
                titles(entry.preview().rows()), entry.message().deepCopy(), entry.status());
    }

    private static List<String> titles(List<Choice> choices) {
        return choices.stream().map(Choice::title).toList();
    }

    @Override
    public String toString() {
        return "ReceivedMessage[id=" + id + ", type=" + type + ", status=" + status + "]";
    }
}
