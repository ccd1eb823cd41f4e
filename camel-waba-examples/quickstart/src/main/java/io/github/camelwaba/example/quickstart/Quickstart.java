package io.github.camelwaba.example.quickstart;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Starts a simulated 360dialog and the support desk, and shows a first conversation.
 */
public final class Quickstart extends MainListenerSupport {

    private static final int APPLICATION_PORT = 8080;

    private final WabaSimulator simulator;
    private final Main main;
    private final boolean once;
    private final AtomicBoolean answered = new AtomicBoolean();

    private Quickstart(WabaSimulator simulator, Main main, boolean once) {
        this.simulator = simulator;
        this.main = main;
        this.once = once;
    }

    public static void main(String[] args) {
        boolean once = Boolean.getBoolean("quickstart.once");
        String hosting = System.getProperty("quickstart.hosting", "on-premise");
        int status;
        try (ServerSocket probe = new ServerSocket()) {
            // Camel's server only warns when its port is taken, and nothing would ever arrive here
            probe.bind(new InetSocketAddress("127.0.0.1", APPLICATION_PORT));
        } catch (IOException e) {
            System.err.println("Port " + APPLICATION_PORT + " is taken on 127.0.0.1: stop what listens there");
            System.exit(1);
        }
        try (WabaSimulator simulator = WabaSimulator.builder().hosting(hosting).businessName("Example Shop").build().start()) {
            Main main = SupportDeskApp.create(System.getProperty("quickstart.dsl", "java"));
            main.addOverrideProperty("camel.component.waba.hosting", hosting);
            Quickstart quickstart = new Quickstart(simulator, main, once);
            main.addMainListener(quickstart);
            main.run();
            status = main.getExitCode() == 0 && quickstart.answered.get() ? 0 : 1;
        } catch (Exception e) {
            System.err.println("The quickstart could not start: " + reason(e));
            status = 1;
        }
        System.exit(status);
    }

    @Override
    public void afterStart(BaseMainSupport started) {
        new Thread(this::talk, "first-conversation").start();
    }

    // before the application, or it would go on delivering statuses to one that is going away
    @Override
    public void beforeStop(BaseMainSupport stopping) {
        simulator.close();
    }

    private void talk() {
        answered.set(new FirstConversation(simulator, System.out).run());
        if (once) {
            main.shutdown();
        } else {
            System.out.println();
            System.out.println("Your turn. The phone: " + simulator.baseUrl() + "/   (Ctrl-C ends)");
            System.out.println();
        }
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
