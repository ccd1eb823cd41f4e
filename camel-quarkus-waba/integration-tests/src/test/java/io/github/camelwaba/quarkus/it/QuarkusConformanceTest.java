package io.github.camelwaba.quarkus.it;

import java.net.URI;

import io.github.camelwaba.conformance.RuntimeConformance;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The extension does what camel-waba does everywhere.
 */
@QuarkusTest
@QuarkusTestResource(Simulated360Dialog.class)
class QuarkusConformanceTest extends RuntimeConformance {

    WabaSimulator simulator;
    SimulatedNumber onPremise;

    @TestHTTPResource("/")
    URI application;

    @Override
    protected String baseUrl() {
        return "http://127.0.0.1:" + application.getPort();
    }

    @Override
    protected WabaSimulator simulator() {
        return simulator;
    }

    @Override
    protected SimulatedNumber number() {
        return onPremise;
    }
}
