package io.github.camelwaba;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On Camel Main the summary of the configuration names every secret and shows none.
 */
class MainSecretsTest {

    private static final String PREFIX = "camel.component.waba.";
    private static final List<String> SECRETS = List.of("apiKey", "previousApiKey", "webhookSecret", "previousWebhookSecret",
            "webhookUsername", "webhookPassword", "channels[sales].apiKey", "channels[sales].previousApiKey");

    private static final Set<String> CONFIGURATION_LOGS = Set.of("org.apache.camel.main.BaseMainSupport",
            "org.apache.camel.main.MainHelper", "org.apache.camel.impl.engine.DefaultBeanIntrospection",
            "org.apache.camel.impl.engine.IntrospectionSupport");

    private final Map<String, String> given = new TreeMap<>();
    private Main main;

    @AfterEach
    void tearDown() {
        given.keySet().forEach(System::clearProperty);
        main.stop();
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "camelCase", "dashed", "lower" })
    void areMaskedInPropertiesFiles(String spelling) throws Exception {
        give(spelling);

        assertMasked(file());
    }

    @ParameterizedTest
    @ValueSource(strings = { "camelCase", "dashed", "lower" })
    void areMaskedInSystemProperties(String spelling) {
        give(spelling);
        given.forEach(System::setProperty);

        assertMasked("false");
    }

    // what is not a secret is shown, as ever
    @Test
    void leaveTheOthersReadable() throws Exception {
        give("dashed");
        given.put(PREFIX + "base-url", "http://127.0.0.1:1");
        given.put(PREFIX + "channels[sales].hosting", "cloud");

        try (CapturedLog log = CapturedLog.open()) {
            start(file());

            assertThat(log.text()).contains("webhookSecret = xxxxxx", "baseUrl = http://127.0.0.1:1",
                    "channels[sales].hosting = cloud");
        }
    }

    @Test
    void areMaskedBesideNamesOfTheApplication() throws Exception {
        give("dashed");
        given.put("camel.main.name", "bot");
        if (Stream.of(ExtendedCamelContext.class.getMethods()).anyMatch(m -> m.getName().endsWith("SensitiveKeywords"))) {
            given.put("camel.main.additional-sensitive-keywords", "duration-max-seconds,durationmaxseconds");
            given.put("camel.main.duration-max-seconds", "12345");
        }

        try (CapturedLog log = CapturedLog.open()) {
            start(file());

            assertThat(log.text()).contains("webhookSecret = xxxxxx").doesNotContain("s3cr3t", "12345");
        }
    }

    /** Below INFO, Camel shows each property that it reads and sets, of whatever component; nobody else does. */
    @Test
    void showBelowInfoInCamelsOwnLogsOfConfigurationOnly() throws Exception {
        give("dashed");

        try (CapturedLog log = CapturedLog.openForAll()) {
            start(file());

            assertThat(CONFIGURATION_LOGS).containsAll(log.loggersOf("s3cr3t"));
        }
    }

    @Test
    void addNoDevConsoles() throws Exception {
        give("dashed");
        start(file());

        assertThat(DevConsoleRegistry.get(main.getCamelContext())).isNull();
    }

    private void give(String spelling) {
        for (int i = 0; i < SECRETS.size(); i++) {
            given.put(PREFIX + spelled(SECRETS.get(i), spelling), "s3cr3t-" + i);
        }
    }

    private static String spelled(String option, String spelling) {
        return switch (spelling) {
            case "dashed" -> option.replaceAll("([A-Z])", "-$1").toLowerCase();
            case "lower" -> option.toLowerCase();
            default -> option;
        };
    }

    private String file() throws IOException {
        Path file = folder.resolve("application.properties");
        Files.write(file, given.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
        return "file:" + file;
    }

    private void assertMasked(String location) {
        try (CapturedLog log = CapturedLog.open()) {
            start(location);

            assertThat(log.text()).doesNotContain("s3cr3t");
            List<String> summary = log.atLeast(Level.INFO);
            assertThat(SECRETS).allSatisfy(name -> assertThat(summary)
                    .anyMatch(line -> line.toLowerCase().contains((PREFIX + name + " = xxxxxx").toLowerCase())));
        }
    }

    private void start(String location) {
        main = new Main();
        main.setDefaultPropertyPlaceholderLocation(location);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("waba:send?channel=sales");
            }
        });
        main.start();
    }
}
