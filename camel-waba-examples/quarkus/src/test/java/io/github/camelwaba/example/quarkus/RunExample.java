package io.github.camelwaba.example.quarkus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.github.camelwaba.simulator.WabaSimulator;

/**
 * Starts a simulated 360dialog and the packaged application, and shows a first conversation.
 */
public final class RunExample {

    private static final int PORT = 8080;

    private RunExample() {
    }

    public static void main(String[] args) {
        System.exit(run(Boolean.getBoolean("quarkus-example.once")) ? 0 : 1);
    }

    private static boolean run(boolean once) {
        try (ServerSocket probe = new ServerSocket()) {
            // or what listens there would be taken for the application
            probe.bind(new InetSocketAddress("127.0.0.1", PORT));
        } catch (IOException e) {
            System.err.println("Port " + PORT + " is taken on 127.0.0.1: stop what listens there");
            return false;
        }
        try (WabaSimulator simulator = WabaSimulator.builder().hosting("cloud").businessName("Practice").build().start();
                Application application = Application.start(Map.of(
                        "quarkus.log.level", "WARN",
                        "camel.component.waba.api-key", WabaSimulator.DEFAULT_KEY,
                        "camel.component.waba.base-url", simulator.baseUrl(),
                        "camel.component.waba.callback-url", "http://127.0.0.1:" + PORT + "/waba/webhook",
                        "camel.component.waba.inbox", "memory"))) {
            application.awaitPort(PORT);
            new Conversation(simulator, System.out).run();
            System.out.println();
            if (!once) {
                System.out.println("Your turn. The phone: " + simulator.baseUrl() + "/   (Ctrl-C ends)");
                System.out.println();
                application.runUntilStopped();
            }
            // before the application, or it would go on delivering statuses to one that is going away
            simulator.close();
            return true;
        } catch (IllegalStateException | AssertionError | InterruptedException e) {
            System.err.println("The example could not run: " + e.getMessage());
            return false;
        }
    }
}
