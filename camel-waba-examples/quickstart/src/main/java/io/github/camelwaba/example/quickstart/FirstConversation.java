package io.github.camelwaba.example.quickstart;

import java.io.PrintStream;
import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;

/**
 * A scripted customer who writes to the support desk; prints what both say as it happens.
 */
final class FirstConversation {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Customer ada;
    private final PrintStream out;

    FirstConversation(WabaSimulator simulator, PrintStream out) {
        this.ada = simulator.customer("4915550001111", "Ada Park");
        this.out = out;
    }

    /**
     * @return whether every line got its answer
     */
    boolean run() {
        out.println();
        try {
            say("Hi there");
            hear();
            hear();
            tap("Track an order");
            hear();
            say("It is a-17, I think");
            hear();
            say("Do you sell bicycles?");
            hear();
            hear();
            return true;
        } catch (AssertionError | IllegalStateException e) {
            out.println("  No answer came within " + PATIENCE.toSeconds() + " s: " + e.getMessage());
            return false;
        }
    }

    private void say(String text) {
        out.println("  Ada Park      > " + text);
        ada.say(text);
    }

    private void tap(String button) {
        out.println("  Ada Park      > taps [" + button + "]");
        ada.tap(button);
    }

    private void hear() {
        ReceivedMessage message = ada.awaitMessage(PATIENCE);
        StringBuilder line = new StringBuilder("  Example Shop  < ").append(message.text());
        message.buttons().forEach(button -> line.append("  [").append(button).append(']'));
        out.println(line);
    }
}
