package io.github.camelwaba.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.apache.camel.main.Main;

/**
 * The application of the suite on Camel Main; also to be run in a process of its own, with the port as its argument.
 */
final class MainConformanceApp {

    private MainConformanceApp() {
    }

    public static void main(String[] args) throws Exception {
        create(Integer.parseInt(args[0]), "http://127.0.0.1:1", "none").run();
    }

    static Main create(int port, String simulatorUrl, String key) {
        Main main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        main.addInitialProperty("camel.component.waba.base-url", simulatorUrl);
        main.addInitialProperty("camel.component.waba.api-key", key);
        main.addInitialProperty("conformance.inboxDirectory", "target/conformance-inbox/main-" + port);
        main.configure().addRoutesBuilder(new ConformanceRoutes());
        return main;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
