package io.github.camelwaba.example.jms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;

/**
 * Starts a simulated 360dialog and the bridge, and shows a conversation with faults.
 */
public final class JmsBridge extends MainListenerSupport {

    private static final int APPLICATION_PORT = 8080;

    private final WabaSimulator simulator;
    private final BridgeApp app;
    private final AtomicBoolean good = new AtomicBoolean();

    private JmsBridge(WabaSimulator simulator, BridgeApp app) {
        this.simulator = simulator;
        this.app = app;
    }

    public static void main(String[] args) {
        String hosting = System.getProperty("jms-bridge.hosting", "cloud");
        Path directory = Path.of(System.getProperty("bridge.directory", "target/bridge"));
        int status;
        try (ServerSocket probe = new ServerSocket()) {
            // Camel's server only warns when its port is taken, and nothing would ever arrive here
            probe.bind(new InetSocketAddress("127.0.0.1", APPLICATION_PORT));
        } catch (IOException e) {
            System.err.println("Port " + APPLICATION_PORT + " is taken on 127.0.0.1: stop what listens there");
            System.exit(1);
        }
        try (WabaSimulator simulator = WabaSimulator.builder().hosting(hosting).businessName("Example Shop").build().start();
                BridgeApp app = new BridgeApp(BridgeSettings.of(fresh(directory)))) {
            app.prepare().camel().addOverrideProperty("camel.component.waba.hosting", hosting);
            JmsBridge bridge = new JmsBridge(simulator, app);
            app.camel().addMainListener(bridge);
            app.camel().run();
            status = app.camel().getExitCode() == 0 && bridge.good.get() ? 0 : 1;
        } catch (Exception e) {
            System.err.println("The bridge could not start: " + reason(e));
            status = 1;
        }
        System.exit(status);
    }

    @Override
    public void afterStart(BaseMainSupport started) {
        new Thread(this::talk, "conversation").start();
    }

    // before the application, or it would go on delivering statuses to one that is going away
    @Override
    public void beforeStop(BaseMainSupport stopping) {
        simulator.close();
    }

    private void talk() {
        good.set(new Conversation(simulator, app, System.out).run());
        if (Boolean.getBoolean("jms-bridge.once")) {
            app.camel().shutdown();
        } else {
            System.out.println();
            System.out.println("Your turn: order by phone. " + simulator.baseUrl() + "/   (Ctrl-C ends)");
            System.out.println();
        }
    }

    // the simulator has forgotten what an earlier run had sent
    private static Path fresh(Path directory) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(directory), "run");
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
