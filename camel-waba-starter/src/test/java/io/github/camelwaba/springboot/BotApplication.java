package io.github.camelwaba.springboot;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

/**
 * The bot of the README as a Spring Boot application: the starter, a route, and application.properties.
 */
@SpringBootApplication
class BotApplication {

    @Bean
    RoutesBuilder bot() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook").routeId("bot")
                        .setBody(simple("You said: ${header.CamelWabaText}"))
                        .to("waba:send");
            }
        };
    }
}
