package io.github.camelwaba.quarkus.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The simulator, started before the application, which is told where it is.
 */
public class Simulated360Dialog implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "secret of the signed channel";

    private WabaSimulator simulator;
    private SimulatedNumber onPremise;

    @Override
    public Map<String, String> start() {
        simulator = WabaSimulator.builder().port(0).hosting("cloud").webhookSecret(SECRET).build().start();
        onPremise = simulator.addNumber("on-premise", "key-of-conformance", "4930555000333");
        int port = freePort();
        String channel = "camel.component.waba.channels[" + Conformance.CHANNEL + "].";
        return Map.of(
                "quarkus.http.test-port", String.valueOf(port),
                "camel.component.waba.base-url", simulator.baseUrl(),
                "camel.component.waba.callback-url", "http://127.0.0.1:" + port + "/waba/webhook",
                "camel.component.waba.inbox-directory", "target/waba-inbox/" + System.nanoTime(),
                "conformance.inboxDirectory", "target/waba-inbox/conformance-" + System.nanoTime(),
                channel + "api-key", onPremise.key(),
                channel + "hosting", onPremise.hosting());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(simulator, new TestInjector.MatchesType(WabaSimulator.class));
        injector.injectIntoFields(onPremise, new TestInjector.MatchesType(SimulatedNumber.class));
    }

    @Override
    public void stop() {
        simulator.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
