package io.github.camelwaba.springboot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import io.github.camelwaba.conformance.RuntimeConformance;
import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.apache.camel.test.spring.junit5.CamelSpringBootTest;

/**
 * The starter on Tomcat does what camel-waba does everywhere.
 */
@CamelSpringBootTest
@SpringBootTest(classes = ConformanceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
class SpringBootConformanceTest extends RuntimeConformance {

    private static final int PORT = freePort();
    private static final Path INBOX = Path.of("target", "conformance-inbox-" + ProcessHandle.current().pid());

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("conformance.inboxDirectory", INBOX::toString);
        registry.add("camel.component.waba.api-key", SIMULATOR::key);
        registry.add("camel.component.waba.base-url", SIMULATOR::baseUrl);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String baseUrl() {
        return "http://127.0.0.1:" + PORT;
    }

    @Override
    protected WabaSimulator simulator() {
        return SIMULATOR.simulator();
    }
}
