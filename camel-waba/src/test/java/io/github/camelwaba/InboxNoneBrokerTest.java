package io.github.camelwaba;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * inbox=none before a broker: a route that fails, or waits for a broker that does not answer, says that the webhook is
 * unavailable.
 */
class InboxNoneBrokerTest extends InboxTestSupport {

    @Override
    String options() {
        return "&inbox=none&failureStatus=503&answerTimeout=800";
    }

    @Test
    void answers503WhileTheRouteFailsAnd200AfterIt() throws Exception {
        work.put("order", e -> {
            throw new IllegalStateException("the broker is away");
        });

        HttpResponse<String> answer = deliver(Payloads.text("1", "ABGG-order", "order"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).isEmpty();

        work.clear();
        assertThat(text("1", "order")).isEqualTo(200);
        assertThat(runs).containsExactly("order", "order");
    }

    @Test
    void answers503WhenTheRouteTakesTooLong() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        work.put("slow", e -> slow.await());

        assertThat(text("1", "slow")).isEqualTo(503);
        slow.countDown();
    }
}
