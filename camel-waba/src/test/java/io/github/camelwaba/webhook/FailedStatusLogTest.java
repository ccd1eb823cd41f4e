package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.WabaEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FailedStatusLogTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailedStatusLog.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        timer.shutdownNow();
    }

    private static List<WabaEvent> failed(int code) {
        return EventReader.read(WabaJson.parse(("{\"statuses\":[{\"id\":\"gBEG1\",\"status\":\"failed\",\"errors\":[{\"code\":"
                + code + "}]}]}").getBytes()));
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void tellsOfTheFirstAtOnceAndCountsTheOthersUntilTheEndOfTheMinute() {
        FailedStatusLog statuses = new FailedStatusLog("/hook", timer, Duration.ofMillis(500));

        statuses.leftOut(failed(131047));
        statuses.leftOut(failed(131047));
        statuses.leftOut(failed(131047));
        statuses.leftOut(failed(131026));
        assertThat(lines()).singleElement().asString().contains("1 messages", "1 x code 131047", "USE_TEMPLATE");

        await().until(() -> lines().size() == 2);
        assertThat(lines().get(1)).contains("3 messages", "2 x code 131047", "1 x code 131026");
        await().during(Duration.ofMillis(700)).until(() -> lines().size() == 2);

        statuses.leftOut(failed(131047));
        assertThat(lines()).hasSize(3).last().asString().contains("1 messages");
    }

    @Test
    void keepsTheLineShort() {
        FailedStatusLog statuses = new FailedStatusLog("/hook", timer, Duration.ofMillis(300));
        for (int code = 900_000; code < 900_500; code++) {
            statuses.leftOut(failed(code));
        }

        await().until(() -> lines().size() >= 2);
        assertThat(lines().get(1)).contains("other codes").hasSizeLessThan(500);
    }
}
