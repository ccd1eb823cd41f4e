package io.github.camelwaba.springboot;

import java.util.List;

import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends from within a split and a multicast, which Camel starts before it starts components.
 */
class EipTest {

    private static final String PHONE = "4915550001111";
    private static final String SEND = "waba:send?channel=sales&to=" + PHONE;

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    @SpringBootApplication
    // not the other applications of this package
    @ComponentScan(useDefaultFilters = false)
    static class Application {

        @Bean
        RoutesBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:split").split(body()).to(SEND);
                    from("direct:multicast").setBody(constant("Hi")).multicast().to(SEND, SEND);
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "direct:split", "direct:multicast" })
    void sends(String route) {
        SIMULATOR.customer(PHONE, "Ada Park").say("Hello");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE).run(
                        "--camel.component.waba.channels.sales.api-key=" + SIMULATOR.key(),
                        "--camel.component.waba.channels.sales.phone-number=" + SIMULATOR.number().phoneNumber(),
                        "--camel.component.waba.hosting=cloud",
                        "--camel.component.waba.base-url=" + SIMULATOR.baseUrl())) {
            application.getBean(ProducerTemplate.class).requestBody(route, List.of("One", "Two"));

            assertThat(SIMULATOR.number().sentMessages()).hasSize(2);
        }
    }
}
