package io.github.camelwaba.example.springboot;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dsl which of the three has the routes: java, yaml or xml
 */
@ConfigurationProperties("appointments")
public record AppointmentsProperties(String dsl) {

    public AppointmentsProperties {
        if (!Set.of("java", "yaml", "xml").contains(String.valueOf(dsl))) {
            throw new IllegalArgumentException("appointments.dsl is '" + dsl + "'. Use java, yaml or xml");
        }
    }
}
