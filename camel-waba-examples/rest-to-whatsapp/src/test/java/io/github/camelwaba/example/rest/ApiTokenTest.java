package io.github.camelwaba.example.rest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiTokenTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "too short" })
    void theApplicationDoesNotStartWithoutAToken(String token) {
        Main main = RestApp.create();
        main.addOverrideProperty("camel.server.port", "0");
        if (token != null) {
            main.addOverrideProperty("shop.api-token", token);
        }
        try {
            assertThatThrownBy(main::start).isInstanceOf(IllegalArgumentException.class).hasMessage(
                    "The property shop.api-token is missing, or shorter than 16 characters. Set it to a secret that the order "
                            + "system sends as Authorization: Bearer <secret>");
        } finally {
            main.stop();
        }
    }
}
