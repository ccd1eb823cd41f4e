package io.github.camelwaba.example.quarkus;

import java.io.PrintStream;
import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;

/**
 * A scripted patient who makes an appointment and cancels it; prints what both say as it happens.
 */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Customer ada;
    private final PrintStream out;

    Conversation(WabaSimulator simulator, PrintStream out) {
        this.ada = simulator.customer("4915550001111", "Ada Park");
        this.out = out;
    }

    /**
     * @return            the last answer
     * @throws AssertionError if an answer does not come
     */
    String run() {
        out.println();
        say("Good morning");
        hear();
        out.println("  Ada Park  > chooses [Tuesday 14:00]");
        ada.choose("Tuesday 14:00");
        hear();
        say("cancel please");
        return hear();
    }

    private void say(String text) {
        out.println("  Ada Park  > " + text);
        ada.say(text);
    }

    private String hear() {
        ReceivedMessage message = ada.awaitMessage(PATIENCE);
        StringBuilder line = new StringBuilder("  Practice  < ").append(message.text());
        message.rows().forEach(row -> line.append("  [").append(row).append(']'));
        out.println(line);
        return message.text();
    }
}
