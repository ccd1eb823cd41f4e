package io.github.camelwaba;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Starts, stops and restarts around <code>waba:send</code> in each of Camel's patterns.
 */
class EipLifecycleTest extends EipTestSupport {

    @Test
    void startsWhile360dialogIsUnreachableAndSendsWhenItIsBack() throws Exception {
        try (RawServer server = new RawServer()) {
            server.answering(RawServer.answer("503 Service Unavailable", "{}"));
            waba.getConfiguration().setBaseUrl(server.url());
            waba.getConfiguration().setPhoneNumber(SIMULATOR.number().phoneNumber());
            List<EipShape> shapes = shapes();
            for (EipShape shape : shapes) {
                shape.addTo(context, SEND);
            }
            context.start();
            assertThat(run(shapes.get(0))).isNotNull();

            server.answering(RawServer.answer("200 OK", "{\"phone_number\":\"" + SIMULATOR.number().phoneNumber()
                    + "\",\"messages\":[{\"id\":\"gBEG1\"}]}"));
            await().until(() -> run(shapes.get(0)) == null);
            for (EipShape shape : shapes) {
                long before = posts(server);
                assertThat(run(shape)).as("%s", shape).isNull();
                await().untilAsserted(() -> assertThat(posts(server) - before).as("%s", shape).isEqualTo(shape.calls()));
            }
        }
    }

    private static long posts(RawServer server) {
        return server.requests().stream().filter(request -> request.startsWith("POST")).count();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sendsAgainAfterTheRouteAndTheComponentWereStoppedAndStarted(EipShape shape) throws Exception {
        shape.addTo(context, SEND);
        context.start();
        assertThat(run(shape)).isNull();
        await().until(() -> SIMULATOR.number().sentMessages().size() == shape.calls());

        context.getRouteController().stopAllRoutes();
        waba.stop();
        waba.start();
        context.getRouteController().startAllRoutes();

        assertThat(run(shape)).isNull();
        await().untilAsserted(() -> assertThat(SIMULATOR.number().sentMessages()).hasSize(2 * shape.calls()));
    }

    @ParameterizedTest
    @MethodSource("startedEarly")
    void sendsAgainAfterTheContextWasSuspendedAndResumed(EipShape shape) throws Exception {
        shape.addTo(context, SEND);
        context.start();

        context.suspend();
        context.resume();

        assertThat(run(shape)).isNull();
        assertThat(SIMULATOR.number().sentMessages()).hasSize(shape.calls());
    }

    @Test
    void leavesNoThreadBehindWhenTheStartFailsOnAnotherRoute() throws Exception {
        waba.getConfiguration().setPhoneNumber(SIMULATOR.number().phoneNumber());
        shapes().get(0).addTo(context, SEND);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:wrong").to("waba:send?hosting=moon");
            }
        });
        assertThatThrownBy(context::start).rootCause().hasMessageContaining("hosting");
        // the check of the number, which starts a timer
        assertThat(SIMULATOR.simulator().requests()).hasSize(1);

        context.stop();

        await().until(() -> threads() == 0);
    }

    private long threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")") && name.contains("waba-")).count();
    }
}
