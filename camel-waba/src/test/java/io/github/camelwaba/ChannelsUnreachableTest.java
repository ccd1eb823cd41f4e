package io.github.camelwaba;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelwaba.api.NumberWatch;
import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.apache.camel.CamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * 360dialog is down when the route starts, and a number is to be checked: nothing is sent until it was.
 */
class ChannelsUnreachableTest extends TransportTestSupport {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        log.start();
        ((Logger) LoggerFactory.getLogger(NumberWatch.class)).addAppender(log);
        return super.createCamelContext();
    }

    @AfterEach
    void detach() {
        ((Logger) LoggerFactory.getLogger(NumberWatch.class)).detachAppender(log);
    }

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setPhoneNumber(PHONE);
        server.answering(RawServer.answer("503 Service Unavailable", "{}"));
    }

    @Test
    void theStartGoesOnAndSendsFailUntilTheNumberWasChecked() {
        assertThat(context.isStarted()).isTrue();
        assertThat(log.list).hasSize(1).allSatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).startsWith(
                    "The key of the default number could not be compared with its phoneNumber; nothing is sent until it was: ")
                    .doesNotContain(PHONE, KEY);
        });
        assertThat(failedSend()).isExactlyInstanceOf(WabaTransientException.class);

        server.answering(RawServer.answer("200 OK", "{\"phone_number\":\"" + PHONE + "\",\"messages\":[{\"id\":\"gBEG1\"}]}"));
        await().atMost(Duration.ofSeconds(10)).until(() -> send().getException() == null);

        assertThat(server.requests()).filteredOn(request -> request.startsWith("POST")).hasSize(1);
    }
}
