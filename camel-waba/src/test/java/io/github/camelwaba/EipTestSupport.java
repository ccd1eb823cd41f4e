package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A context that is not started yet, and a simulator that Ada has just written to.
 */
abstract class EipTestSupport {

    static final String SEND = "waba:send?to=" + WabaTestSupport.PHONE;

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    final DefaultCamelContext context = new DefaultCamelContext();
    final WabaComponent waba = context.getComponent("waba", WabaComponent.class);

    @BeforeEach
    void setUp() {
        SIMULATOR.customer(WabaTestSupport.PHONE, "Ada Park").say("Hello");
        waba.getConfiguration().setBaseUrl(SIMULATOR.baseUrl());
        waba.getConfiguration().setApiKey(SIMULATOR.key());
    }

    @AfterEach
    void tearDown() {
        context.stop();
    }

    static List<EipShape> shapes() {
        return EipShape.all();
    }

    static List<EipShape> startedEarly() {
        return EipShape.all().stream().filter(EipShape::isStartedEarly).toList();
    }

    /** @return what the route failed with, or null */
    Exception run(EipShape shape) {
        Exchange exchange = context.createProducerTemplate().request(shape.in(), hi -> hi.getMessage().setBody("Hi"));
        return exchange.getException();
    }
}
