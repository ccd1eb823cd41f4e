package io.github.camelwaba;

import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A property that sets no option stops the start, without its value: what was misspelt may be the name of a key.
 */
class MisspeltPropertyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "api-kye                   | waba. Write it as one of: apiKey",
            "apikye                    | waba. Write it as one of: apiKey",
            "webhok-secret             | waba. Write it as one of: webhookPassword, webhookSecret, webhookUsername",
            "channels[sales].api-kye   | a channel. Write it as one of: apiKey",
            "channels[sales].phone     | a channel. Write it as one of: phoneNumber" })
    void isNamedWithTheOptionThatWasMeant(String option, String said) {
        assertThatThrownBy(() -> start(option, "key-that-nobody-may-see"))
                .hasMessage("The property camel.component.waba." + option + " sets no option of " + said)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({ "channels.sales.api-key, channels[sales].api-key",
            "channels.Sales-EU.phoneNumber, channels[Sales-EU].phoneNumber" })
    void aChannelWithoutBracketsIsNamedWithTheRightForm(String option, String right) {
        assertThatThrownBy(() -> start(option, "key-that-nobody-may-see"))
                .hasMessage("The property camel.component.waba." + option
                        + " does not name its channel in brackets. Write camel.component.waba." + right)
                .hasNoCause();
    }

    @Test
    void isNamedWithAllOptionsWhenNoneIsAlike() {
        assertThatThrownBy(() -> start("channels[sales].xyz", "1"))
                .hasMessageEndingWith("one of: apiKey, baseUrl, callbackUrl, hosting, phoneNumber, previousApiKey");
    }

    @ParameterizedTest
    @ValueSource(strings = { "api-key", "apiKey", "API-KEY", "api.key", "lazyStartProducer", "health-check-consumer-enabled",
            "channels[sales].apiKey", "channels[sales].api-key" })
    void letsEveryWayToWriteAnOptionPass(String option) {
        assertThatCode(() -> start(option, option.contains("-e") || option.contains("lazy") ? "true" : "key"))
                .doesNotThrowAnyException();
    }

    private static void start(String option, String value) {
        Main main = new Main();
        Properties properties = new Properties();
        properties.setProperty("camel.component.waba." + option, value);
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        try {
            main.start();
        } finally {
            main.stop();
        }
    }
}
