package io.github.camelwaba;

import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The inbox runs a route again only where its failure says that this may help, and cannot send twice.
 */
class InboxAdviceTest extends WabaTestSupport {

    private static final String MESSAGES = "/v1/messages";

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setCallbackUrl(webhookUrl());
        waba.getConfiguration().setRetryDelay(50);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook").routeId("bot").setBody(simple("${header.CamelWabaText}")).to("waba:send");
            }
        };
    }

    private WabaConsumer bot() {
        return (WabaConsumer) context.getRoute("bot").getConsumer();
    }

    private static long sends() {
        return SIMULATOR.simulator().requests().stream().filter(request -> request.path().equals(MESSAGES)).count();
    }

    @Test
    void aSendWhoseAnswerWasLostIsNotMadeAgain() {
        SIMULATOR.simulator().faults().onCall("POST", MESSAGES).next(1).loseAnswer();
        Customer ada = ada();

        ada.say("once");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("once");
        await().atMost(SOON).until(() -> bot().dead() == 1);
        assertThat(sends()).isEqualTo(1);
    }

    @Test
    void aSendThatIsRefusedForGoodIsNotMadeAgain() {
        SIMULATOR.simulator().faults().onCall("POST", MESSAGES).always().answer(400,
                "{\"errors\":[{\"code\":1009,\"title\":\"Parameter value is not valid\"}]}");

        ada().say("refused");

        await().atMost(SOON).until(() -> bot().dead() == 1);
        assertThat(sends()).isEqualTo(1);
    }

    @Test
    void aFailureThatPassesIsTriedAgain() {
        SIMULATOR.simulator().faults().onCall("POST", MESSAGES).next(2).answer(503, "{}");
        Customer ada = ada();

        ada.say("at last");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("at last");
        assertThat(sends()).isEqualTo(3);
    }

    @Test
    void aWaitThatIsAskedForIsKept() {
        SIMULATOR.simulator().faults().onCall("POST", MESSAGES).next(1).tooManyRequests(Duration.ofSeconds(1));
        Customer ada = ada();
        long start = System.nanoTime();

        ada.say("slowly");

        ada.awaitMessage(SOON);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
