package io.github.camelwaba.example.springboot;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;

/**
 * The practice sends its reminders, and a patient answers; prints what both say as it happens.
 */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    // as it was sent in to WhatsApp, and approved
    private static final String REMINDER = """
            [{"type":"BODY","text":"Hi {{1}}, we expect you on {{2}}."},
             {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Confirm"},{"type":"QUICK_REPLY","text":"Cancel"}]}]""";

    private final URI application;
    private final Customer ada;
    private final PrintStream out;

    Conversation(WabaSimulator simulator, URI application, PrintStream out) {
        addTemplate(simulator);
        this.application = application;
        this.ada = simulator.customer("4915550001111", "Ada Park");
        this.out = out;
    }

    static void addTemplate(WabaSimulator simulator) {
        simulator.number().addTemplate("appointment_reminder", "en", REMINDER);
    }

    void run() throws Exception {
        out.println();
        remind();
        hear("Hi Ada, we expect you on Monday at 10:30.");
        tap("Confirm");
        hear("Thank you, Ada. See you on Monday at 10:30.");
        say("When was that again?");
        hear("Your appointment is on Monday at 10:30.");
        say("Do you have parking?");
        hear("Write confirm, cancel or when. For all else call us.");
        tap("Cancel");
        hear("Your appointment on Monday at 10:30 is cancelled. Call us for another one.");
        say("when");
        hear("You have no appointment with us.");
    }

    private void remind() throws Exception {
        out.println("  the practice    POST /reminders");
        HttpRequest request = HttpRequest.newBuilder(application.resolve("/reminders")).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("POST /reminders was answered with " + answer.statusCode());
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

    private void hear(String expected) {
        ReceivedMessage message = ada.awaitMessage(PATIENCE);
        StringBuilder line = new StringBuilder("  the practice  < ").append(message.text());
        message.buttons().forEach(button -> line.append("  [").append(button).append(']'));
        out.println(line);
        if (!message.text().equals(expected)) {
            throw new IllegalStateException("The answer should have been: " + expected);
        }
    }
}
