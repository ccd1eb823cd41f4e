package io.github.camelwaba.quarkus.plain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without the extension: Quarkus finds component, converters and options in the jar by its Jandex index.
 */
@QuarkusTest
@QuarkusTestResource(PlainJarTest.Simulated360Dialog.class)
class PlainJarTest {

    WabaSimulator simulator;

    @Test
    void theBotAnswers() {
        Customer ada = simulator.customer("4915550001111", "Ada Park");

        ada.say("hi");

        assertThat(ada.awaitMessage(Duration.ofSeconds(10)).text()).isEqualTo("You said: hi");
    }

    public static class Simulated360Dialog implements QuarkusTestResourceLifecycleManager {

        private WabaSimulator simulator;

        @Override
        public Map<String, String> start() {
            simulator = WabaSimulator.builder().port(0).hosting("cloud").build().start();
            int port = freePort();
            return Map.of(
                    "quarkus.http.test-port", String.valueOf(port),
                    "camel.component.waba.base-url", simulator.baseUrl(),
                    "camel.component.waba.callback-url", "http://127.0.0.1:" + port + "/waba/webhook",
                    "camel.component.waba.inbox-directory", "target/waba-inbox/" + System.nanoTime());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(simulator, new TestInjector.MatchesType(WabaSimulator.class));
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
}
