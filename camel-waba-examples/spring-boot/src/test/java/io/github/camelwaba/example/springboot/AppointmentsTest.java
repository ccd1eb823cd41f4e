package io.github.camelwaba.example.springboot;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.apache.camel.CamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The application as a patient meets it, with its routes in Java, YAML and XML.
 */
class AppointmentsTest {

    @ParameterizedTest
    @CsvSource({ "java, AppointmentRoutes", "yaml, appointments.yaml", "xml, appointments.xml" })
    void remindsAndTakesTheAnswers(String dsl, String source) throws Exception {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud").build().start()) {
            int port = freePort();
            try (ConfigurableApplicationContext application = start(dsl, "--server.port=" + port,
                    "--camel.component.waba.base-url=" + simulator.baseUrl(),
                    "--camel.component.waba.callback-url=http://127.0.0.1:" + port + "/waba/webhook",
                    "--camel.component.waba.inbox-directory=target/appointments-test-" + UUID.randomUUID())) {
                assertThat(application.getBean(CamelContext.class).getRoute("answers").getSourceLocationShort())
                        .contains(source);

                new Conversation(simulator, URI.create("http://127.0.0.1:" + port),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
                assertThat(simulator.number().sentMessages()).filteredOn(message -> message.type().equals("template"))
                        .as("one for each row").extracting(ReceivedMessage::text).containsExactly(
                                "Hi Ada, we expect you on Monday at 10:30.", "Hi Ben, we expect you on Monday at 11:15.");
                assertThat(application.getBean(ReminderController.class).remind()).as("nobody is reminded twice").isZero();
                // before the application, or it would go on delivering statuses to one that is going away
                simulator.close();
            }
        }
    }

    @Test
    void takesARowAgainWhoseMessageFailed() throws Exception {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud").build().start();
                ConfigurableApplicationContext application = start("java", "--server.port=0",
                        "--camel.component.waba.base-url=" + simulator.baseUrl(),
                        "--camel.component.waba.callback-url=http://127.0.0.1:1/waba/webhook",
                        "--camel.component.waba.inbox-directory=target/appointments-test-" + UUID.randomUUID())) {
            ReminderController reminders = application.getBean(ReminderController.class);
            // the template is not there yet
            assertThatThrownBy(reminders::remind).hasRootCauseInstanceOf(WabaException.class);
            assertThat(simulator.number().sentMessages()).isEmpty();

            Conversation.addTemplate(simulator);

            assertThat(reminders.remind()).isEqualTo(2);
            assertThat(simulator.number().sentMessages()).hasSize(2);
            assertThat(reminders.remind()).isZero();
        }
    }

    @Test
    void saysWhichDslsThereAre() {
        assertThatThrownBy(() -> start("perl", "--server.port=0"))
                .hasRootCauseMessage("appointments.dsl is 'perl'. Use java, yaml or xml");
    }

    private static ConfigurableApplicationContext start(String dsl, String... arguments) {
        return new SpringApplicationBuilder(AppointmentsApplication.class).bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=WARN", "camel.main.source-location-enabled=true")
                .run(Stream.concat(Stream.of("--appointments.dsl=" + dsl), Stream.of(arguments)).toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
