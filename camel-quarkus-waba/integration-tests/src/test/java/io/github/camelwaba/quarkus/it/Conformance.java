package io.github.camelwaba.quarkus.it;

import io.github.camelwaba.conformance.ConformanceRoutes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Adds the routes of the conformance suite to the application under test, on a number of their own: that of the others has
 * its webhook set by the application. Quarkus looks for route builders here, and not in the suite's jar.
 */
public class Conformance extends RouteBuilder {

    static final String CHANNEL = "conformance";

    @Override
    public void configure() throws Exception {
        getContext().addRoutes(new ConformanceRoutes(CHANNEL));
    }
}
