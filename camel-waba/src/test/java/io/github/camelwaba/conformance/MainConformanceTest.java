package io.github.camelwaba.conformance;

import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.main.Main;

class MainConformanceTest extends RuntimeConformance {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private static int port;
    private static Main main;

    @BeforeAll
    static void startApplication() throws Exception {
        port = MainConformanceApp.freePort();
        main = MainConformanceApp.create(port, SIMULATOR.baseUrl(), SIMULATOR.key());
        main.start();
    }

    @AfterAll
    static void stopApplication() throws Exception {
        main.stop();
    }

    @Override
    protected String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    protected WabaSimulator simulator() {
        return SIMULATOR.simulator();
    }
}
