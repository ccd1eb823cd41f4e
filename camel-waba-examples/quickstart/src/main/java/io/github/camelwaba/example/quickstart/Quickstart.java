package io.github.camelwaba.example.quickstart;

import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.main.Main;

/**
 * Starts a simulated 360dialog and the support desk, and shows a first conversation.
 */
public final class Quickstart {

    private Quickstart() {
    }

    public static void main(String[] args) throws Exception {
        boolean once = Boolean.getBoolean("quickstart.once");
        int port = Integer.getInteger("quickstart.simulator.port", WabaSimulator.DEFAULT_PORT);
        int status = 0;
        try (WabaSimulator simulator = WabaSimulator.builder().port(port).businessName("Example Shop").build().start()) {
            Main main = SupportDeskApp.create(System.getProperty("quickstart.dsl", "java"));
            main.start();
            try {
                boolean answered = new FirstConversation(simulator, System.out).run();
                if (!once) {
                    stayUp(simulator);
                }
                status = answered ? 0 : 1;
            } finally {
                // first, or it would go on delivering statuses to an application that is going away
                simulator.close();
                main.stop();
            }
        } catch (Exception e) {
            System.err.println("The quickstart could not start: " + reason(e));
            status = 1;
        }
        System.exit(status);
    }

    private static void stayUp(WabaSimulator simulator) throws InterruptedException {
        System.out.println();
        System.out.println("Your turn. The phone: " + simulator.baseUrl() + "/   (Ctrl-C ends)");
        System.out.println();
        Thread.currentThread().join();
    }

    // what helps is mostly in the innermost cause: a port that is taken, an option that is wrong
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == e ? e.getMessage() : e.getMessage() + ": " + cause.getMessage();
    }
}
