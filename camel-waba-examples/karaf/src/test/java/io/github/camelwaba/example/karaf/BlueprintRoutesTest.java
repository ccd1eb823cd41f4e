package io.github.camelwaba.example.karaf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the routes of the Blueprint file, without Blueprint.
 */
class BlueprintRoutesTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void answersAMessageAndSendsAFile() throws Exception {
        try (CamelContext context = context()) {
            Customer ada = SIMULATOR.customer("4915550001111", "Ada Park");

            ada.say("hello Blueprint");
            assertThat(ada.awaitMessage(SOON).text()).isEqualTo("Filed: hello Blueprint");
            assertThat(directory.resolve("in")).isDirectoryContaining("glob:**.json");

            Path text = Files.writeString(directory.resolve("text"), "your parcel is there");
            Files.move(text, directory.resolve("out/4915550001111.txt"), StandardCopyOption.ATOMIC_MOVE);
            assertThat(ada.awaitMessage(SOON).text()).isEqualTo("your parcel is there");
        }
    }

    private CamelContext context() throws Exception {
        int port = freePort();
        CamelContext context = new DefaultCamelContext();
        context.getPropertiesComponent().addInitialProperty("directory", directory.toString());
        new Settings("127.0.0.1", port, directory.toString(), Map.of(
                "apiKey", SIMULATOR.key(), "hosting", "cloud", "baseUrl", SIMULATOR.baseUrl(), "inbox", "memory",
                "callbackUrl", "http://127.0.0.1:" + port + "/waba/webhook")).configure(context);
        VertxPlatformHttpServerConfiguration server = new VertxPlatformHttpServerConfiguration();
        server.setBindHost("127.0.0.1");
        server.setBindPort(port);
        context.addService(new VertxPlatformHttpServer(server));
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes.xml", routes()));
        context.start();
        return context;
    }

    private static String routes() throws IOException {
        String blueprint = Files.readString(Path.of("src/main/blueprint/whatsapp-files.xml"));
        String routes = blueprint.substring(blueprint.indexOf("<route "), blueprint.indexOf("</camelContext>"));
        return "<routes xmlns=\"http://camel.apache.org/schema/spring\">" + routes + "</routes>";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
