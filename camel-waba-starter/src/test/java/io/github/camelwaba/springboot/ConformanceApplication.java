package io.github.camelwaba.springboot;

import io.github.camelwaba.conformance.ConformanceRoutes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import org.apache.camel.RoutesBuilder;

/**
 * The application of the conformance suite; also to be run in a process of its own, with properties as its arguments. No
 * component, which {@link BotApplication} would find beside it.
 */
@EnableAutoConfiguration
class ConformanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ConformanceApplication.class, args);
    }

    @Bean
    RoutesBuilder routes() {
        return new ConformanceRoutes();
    }
}
