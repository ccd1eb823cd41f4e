package io.github.camelwaba.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WabaErrorTest {

    @Test
    void readsOnPremisesShape() {
        assertThat(WabaError.read(WabaJson.parse("{\"code\":1011,\"title\":\"T\",\"details\":\"D\",\"href\":\"H\"}")))
                .isEqualTo(new WabaError(1011, "T", "D", "H"));
    }

    @Test
    void readsCloudsShape() {
        assertThat(WabaError.read(WabaJson.parse("{\"code\":131047,\"message\":\"M\",\"error_data\":{\"details\":\"D\"}}")))
                .isEqualTo(new WabaError(131047, "M", "D", null));
    }

    @Test
    void toleratesAnErrorThatSaysNothing() {
        assertThat(WabaError.list(WabaJson.parse("{\"errors\":[{},7,null,{\"code\":\"x\",\"title\":1}]}")))
                .containsExactly(new WabaError(null, null, null, null), new WabaError(null, null, null, null));
        assertThat(WabaError.read(null)).isNull();
    }

    @Test
    void showsTheCodeOnly() {
        assertThat(new WabaError(1013, "T", "4915550001111", "H")).hasToString("WabaError[code=1013]");
    }
}
