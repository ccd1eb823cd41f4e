package io.github.camelwaba;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Keys, credentials, phone numbers, names and texts show nowhere, however much goes wrong and with every log turned on.
 */
class LeakTest extends WabaTestSupport {

    private static final String KEY = "k3y-th4t-must-not-show";
    private static final String TEXT = "the secret of my pudding";
    private static final String NAME = "Wilhelmina Zuckerbaecker";
    private static final String CUSTOMER = "4915559876543";

    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
    private final List<Logger> loggers = new ArrayList<>();

    @Override
    void configure(WabaComponent waba) {
        SIMULATOR.simulator().addNumber(KEY, "4930555000222");
        waba.getConfiguration().setApiKey(KEY);
        waba.getConfiguration().setMaxAttempts(2);
        waba.getConfiguration().setRetryDelay(10);
        waba.getConfiguration().setCallbackUrl(webhookUrl());
    }

    @BeforeEach
    void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        logs.start();
        for (String name : new String[]{ "io.github.camelwaba", "org.apache.camel" }) {
            Logger logger = context.getLogger(name);
            logger.setLevel(name.startsWith("io.github") ? Level.TRACE : Level.INFO);
            logger.setAdditive(false);
            logger.addAppender(logs);
            loggers.add(logger);
        }
        context.getLogger("io.github.camelwaba.simulator").setLevel(Level.OFF);
    }

    @AfterEach
    void stopListening() {
        loggers.forEach(logger -> {
            logger.detachAppender(logs);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    @Override
    protected boolean useJmx() {
        return true;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?events=all").choice()
                        .when(simple("${header.CamelWabaEventType} == 'message'")).to("direct:answer")
                        .otherwise().to("mock:status");
                from("direct:send").to("waba:send");
                from("direct:answer").setBody(simple("${header.CamelWabaText}")).to("waba:send").to("mock:sent");
            }
        };
    }

    private void assertNothingShows() {
        StringBuilder all = new StringBuilder();
        synchronized (logs) {
            for (ILoggingEvent event : List.copyOf(logs.list)) {
                all.append(event.getFormattedMessage()).append('\n');
                for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
                    all.append(t.getClassName()).append(": ").append(t.getMessage()).append('\n');
                }
            }
        }
        assertThat(all.toString()).isNotEmpty();
        assertClean(all.toString());
    }

    private static void assertClean(String text) {
        assertThat(text).doesNotContain(KEY, TEXT, "pudding", NAME, "Wilhelmina", CUSTOMER, "9876543", "Basic ",
                "authorization");
    }

    @Test
    void notInTheLogsOfAConversation() throws Exception {
        Customer customer = SIMULATOR.simulator().customer(
                SIMULATOR.simulator().addNumber(KEY, "4930555000222"), CUSTOMER, NAME);
        getMockEndpoint("mock:sent").expectedMessageCount(1);

        customer.say(TEXT);

        getMockEndpoint("mock:sent").assertIsSatisfied();
        Exchange exchange = getMockEndpoint("mock:sent").getExchanges().get(0);
        assertClean(exchange.toString() + exchange.getMessage().getBody());
        assertNothingShows();
    }

    @Test
    void notInTheLogsAndExceptionsOfAFailure() {
        SIMULATOR.simulator().faults().onCall("POST", "/v1/messages").always().answer(400,
                "{\"errors\":[{\"code\":1009,\"title\":\"" + TEXT + "\",\"details\":\"to " + CUSTOMER + " of " + NAME + ": "
                        + TEXT + "\"}]}");
        Customer customer = SIMULATOR.simulator().customer(
                SIMULATOR.simulator().addNumber(KEY, "4930555000222"), CUSTOMER, NAME);

        customer.say(TEXT + " and of " + NAME);

        WabaConsumer consumer = (WabaConsumer) context.getRoutes().get(0).getConsumer();
        await().atMost(SOON).until(() -> consumer.dead() == 1);
        assertNothingShows();
    }

    @Test
    void notInTheLogsOfRequestsThatAreTurnedAway() throws Exception {
        String body = "{\"messages\":[{\"from\":\"" + CUSTOMER + "\",\"text\":{\"body\":\"" + TEXT + "\"}}]";

        post(body);
        post(body, "Authorization", basic(NAME, TEXT));
        post(body + "}", "Authorization", basic(NAME, TEXT), "X-" + CUSTOMER, TEXT);

        assertNothingShows();
    }

    @Test
    void notInTheAttributesOfManagedBeans() throws Exception {
        template.sendBodyAndHeader("direct:send", TEXT, "CamelWabaTo", CUSTOMER);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();

        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            assertClean(name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                Object value;
                try {
                    value = server.getAttribute(name, attribute.getName());
                } catch (Exception e) {
                    // not every attribute can be read at every time
                    continue;
                }
                assertClean(String.valueOf(value));
            }
        }
    }
}
