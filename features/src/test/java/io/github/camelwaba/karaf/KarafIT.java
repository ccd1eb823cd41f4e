package io.github.camelwaba.karaf;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Boots a real Karaf with the features as they are published and the example as its application, and the simulator as its
 * 360dialog. Each test leaves a Karaf that answers; the last one takes the feature away.
 */
@ExtendWith(JavaForKaraf.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KarafIT {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension
            .create(options -> options.hosting("cloud").redeliveryDelay(Duration.ofSeconds(1)))
            .keepWebhook();

    private static final String EXAMPLE = "camel-waba-example-karaf";
    // a busy machine takes ten times as long as an idle one
    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String PHONE = "4915550001111";

    private static Operator operator;
    private static Karaf karaf;
    private static int port;
    private static Path files;

    @BeforeAll
    static void boot() throws Exception {
        operator = new Operator();
        karaf = Karaf.unpack(operator.port());
        files = karaf.data().resolve("whatsapp");
        port = freePort();
        karaf.configureExample(configuration(port, SIMULATOR.key()));
        karaf.start();
        awaitRegistration(port);
    }

    @AfterAll
    static void shutDown() throws Exception {
        if (karaf != null) {
            karaf.stop();
            operator.close();
        }
    }

    @Order(1)
    @Test
    void answersAMessageAndFilesIt() throws Exception {
        assertAnswers("hello Karaf");

        assertThat(operator.call("inactive")).isEmpty();
        assertThat(filed()).anyMatch(json -> json.contains("hello Karaf"));
        assertThat(karaf.data().resolve("waba-inbox/whatsapp-files/journal.db")).isRegularFile();
        assertThat(karaf.log()).noneMatch(line -> line.contains("| ERROR |") || line.contains("| WARN "))
                .noneMatch(line -> line.contains("hello Karaf") || line.contains(PHONE));
    }

    @Order(2)
    @Test
    void sendsAFileThatIsPutOut() throws Exception {
        Customer ada = customer();
        ada.say("send me something");
        ada.awaitMessage(ANSWER);
        Path text = Files.writeString(files.resolve("text"), "your parcel is there");

        Files.move(text, Files.createDirectories(files.resolve("out")).resolve(PHONE + ".txt"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(ada.awaitMessage(ANSWER).text()).isEqualTo("your parcel is there");
    }

    @Order(3)
    @Test
    void goesOnAfterARestartOfTheBundle() throws Exception {
        assertThat(operator.call("restart " + EXAMPLE)).isEqualTo("done");

        assertAnswers("after the restart");
    }

    @Order(4)
    @Test
    void goesOnAfterARestartOfTheComponent() throws Exception {
        assertThat(operator.call("restart io.github.camelwaba.camel-waba")).isEqualTo("done");

        assertAnswers("after the restart of the component");
    }

    @Order(5)
    @Test
    void movesToAnotherPort() throws Exception {
        int old = port;
        port = freePort();

        karaf.configureExample(configuration(port, SIMULATOR.key()));

        awaitRegistration(port);
        assertAnswers("at the new port");
        assertThat(isServed(old)).isFalse();
    }

    @Order(6)
    @Test
    void saysThatTheKeyIsWrongAndTakesTheRightOne() throws Exception {
        int before = karaf.log().size();

        karaf.configureExample(configuration(port, "not-the-key"));

        assertThat(awaitProblem(before)).contains("key").doesNotContain("not-the-key");
        assertThat(operator.call("state " + EXAMPLE)).isEqualTo("active");
        assertThat(isServed(port)).isFalse();
        healed("with the right key");
    }

    @Order(7)
    @Test
    void saysThatThePortIsTakenAndTakesAFreeOne() throws Exception {
        int before = karaf.log().size();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            karaf.configureExample(configuration(other.getLocalPort(), SIMULATOR.key()));

            assertThat(awaitProblem(before)).contains("options host and port");
        }
        assertThat(operator.call("state " + EXAMPLE)).isEqualTo("active");
        healed("at a free port");
    }

    @Order(8)
    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").always().answer(503, "{}");
        List<Customer> customers = IntStream.range(0, 4)
                .mapToObj(i -> SIMULATOR.customer("491555000222" + i, "Customer " + i)).toList();
        for (int i = 0; i < 5; i++) {
            int number = i;
            customers.forEach(customer -> customer.say("message " + number));
        }
        await().atMost(ANSWER).until(() -> SIMULATOR.number().pending() == 0);

        karaf.kill();
        operator.hangUp();
        SIMULATOR.simulator().faults().clear();
        assertThat(customers).allMatch(customer -> customer.messages().isEmpty());
        karaf.start();

        for (Customer customer : customers) {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(customer.awaitMessage(BOOT).text());
            }
            // 360dialog delivers side by side: in which order is not said
            assertThat(answers).containsExactlyInAnyOrder(
                    "Filed: message 0", "Filed: message 1", "Filed: message 2", "Filed: message 3", "Filed: message 4");
        }
    }

    @Order(9)
    @Test
    void freesPortAndJournalWhenTheFeatureIsUninstalled() throws Exception {
        assertAnswers("for the last time");
        Path journal = karaf.data().resolve("waba-inbox/whatsapp-files");
        assertThat(canLock(journal.resolve("journal.lock"))).isFalse();

        assertThat(operator.call("uninstall " + EXAMPLE)).isEqualTo("done");

        assertThat(isServed(port)).isFalse();
        assertThat(canLock(journal.resolve("journal.lock"))).isTrue();
        assertThat(canLock(journal.resolve("journal.db"))).isTrue();
        assertThat(operator.call("state io.github.camelwaba.camel-waba")).contains("No bundle");
        assertThat(karaf.isRunning()).isTrue();
    }

    private static Customer customer() {
        return SIMULATOR.customer(PHONE, "Ada Park");
    }

    private static void assertAnswers(String text) {
        Customer ada = customer();
        ada.say(text);
        ReceivedMessage answer = ada.awaitMessage(ANSWER);
        assertThat(answer.text()).isEqualTo("Filed: " + text);
    }

    private static void healed(String text) throws Exception {
        karaf.configureExample(configuration(port, SIMULATOR.key()));

        assertAnswers(text);
    }

    /** The one line that says what is wrong; that no exception comes with it counts, too. */
    private static String awaitProblem(int before) throws IOException {
        await().atMost(ANSWER).until(() -> problems(before).stream().anyMatch(line -> line.contains("do not run")));
        List<String> problems = problems(before);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<String> problems(int before) throws IOException {
        List<String> log = karaf.log();
        return log.subList(before, log.size()).stream()
                .filter(line -> line.matches(".*\\| (ERROR|WARN ) \\|.*|\\s+at .*|Caused by:.*"))
                .toList();
    }

    private static void awaitRegistration(int at) {
        await().atMost(BOOT)
                .failFast("Karaf failed; its log is in " + karaf.data().resolve("log"),
                        () -> !karaf.isRunning() || bootFailed())
                .until(() -> String.valueOf(SIMULATOR.number().webhookUrl()).contains(":" + at + "/"));
    }

    private static boolean bootFailed() throws IOException {
        return karaf.log().stream().anyMatch(line -> line.contains("Error installing boot features"));
    }

    private static String configuration(int at, String key) {
        return """
                port = %s
                directory = ${karaf.data}/whatsapp
                waba.apiKey = %s
                waba.hosting = cloud
                waba.baseUrl = %s
                waba.callbackUrl = http://127.0.0.1:%s/waba/webhook
                # what is registered may be the port before
                waba.callbackReplace = true
                """.formatted(at, key, SIMULATOR.baseUrl(), at);
    }

    private static List<String> filed() throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> in = Files.newDirectoryStream(files.resolve("in"))) {
            for (Path file : in) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isServed(int at) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static boolean canLock(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
