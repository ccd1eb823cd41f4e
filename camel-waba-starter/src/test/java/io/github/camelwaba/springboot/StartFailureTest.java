package io.github.camelwaba.springboot;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What somebody reads whose configuration is wrong: which property, what is wrong with it, what to do, and never its value.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    private static void start(String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.address=127.0.0.1",
                "--spring.main.banner-mode=off", "--camel.component.waba.inbox=memory"));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        assertThatThrownBy(() -> {
            try (ConfigurableApplicationContext started = SpringApplication.run(BotApplication.class,
                    arguments.toArray(String[]::new))) {
                assertThat(started.isActive()).as("it started").isFalse();
            }
        }).isNotInstanceOf(AssertionError.class);
    }

    @Test
    void namesAMisspeltPropertyAndTheOneThatIsMeant(CapturedOutput output) {
        start("camel.component.waba.api-kye=s3cr3t", "camel.component.waba.nonsense=s3cr3t",
                "camel.component.waba.channels.sales.phone-numbr=4930555000222");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "There is no property camel.component.waba.api-kye (\"camel.component.waba.api-kye\" from property source")
                .contains("Write camel.component.waba.api-key if that is meant.")
                .contains("Write camel.component.waba.channels.sales.phone-number if that is meant.")
                .contains("Take camel.component.waba.nonsense out, or see the README of camel-waba for its options.")
                .doesNotContain("s3cr3t", "4930555000222");
    }

    // Spring looks for them in files and on the command line only
    @Test
    void namesAMisspeltSystemProperty(CapturedOutput output) {
        System.setProperty("camel.component.waba.api-kye", "s3cr3t");
        try {
            start("server.port=0", "camel.component.waba.api-key=none", "camel.component.waba.allow-unauthenticated=true");
        } finally {
            System.clearProperty("camel.component.waba.api-kye");
        }

        assertThat(output)
                .contains("The property camel.component.waba.api-kye sets no option of waba. Write it as one of: ")
                .doesNotContain("s3cr3t");
    }

    @Test
    void namesAPropertyWhoseValueIsNone(CapturedOutput output) {
        start("camel.component.waba.max-attempts=many");

        assertThat(output)
                .contains("The property camel.component.waba.max-attempts")
                .contains("has a wrong value. It cannot be read as java.lang.Integer.");
    }

    @Test
    void saysHowAnObjectIsSet(CapturedOutput output) {
        start("camel.component.waba.channels.sales=s3cr3t");

        assertThat(output)
                .contains("The property camel.component.waba.channels.sales")
                .contains("It is an object, which is set by a reference to a bean: write #bean:{name}.")
                .doesNotContain("s3cr3t");
    }

    @Test
    void namesABeanThatIsMissing(CapturedOutput output) {
        start("camel.component.waba.http-component=#bean:proxied");

        assertThat(output)
                .contains("There is no bean 'proxied' of the type org.apache.camel.component.http.HttpComponent.");
    }

    @Test
    void asksForTheKeyInTheWordsOfTheComponent(CapturedOutput output) {
        start("server.port=0", "camel.component.waba.allow-unauthenticated=true");

        assertThat(output).contains("Failed to start route: bot because: ", "There is no API key. Set the option apiKey to the "
                + "D360-API-KEY of the number, or channel to one of the component's channels");
    }

    @Test
    void namesAPortThatIsTaken(CapturedOutput output) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            start("server.port=" + taken.getLocalPort(), "camel.component.waba.api-key=s3cr3t");

            assertThat(output).contains("Port " + taken.getLocalPort() + " was already in use.")
                    .doesNotContain("s3cr3t");
        }
    }
}
