package io.github.camelwaba;

import org.junit.jupiter.api.Test;

import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThatCode;

class ComponentStopTest {

    @Test
    void stopsWithoutHavingBeenStarted() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            WabaComponent component = context.getComponent("waba", WabaComponent.class);

            assertThatCode(component::stop).doesNotThrowAnyException();
        }
    }
}
