package io.github.camelwaba.example.cluster;

import java.util.Properties;
import java.util.UUID;

import io.github.camelwaba.WabaComponent;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of a worker, without a broker: what fails the exchange is what a broker delivers again. */
class WorkerRoutesTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create(options -> options.hosting("cloud"));
    private static final String PHONE = "4915550001111";

    private CamelContext context;
    private Customer customer;
    private EventKeys begun;

    @BeforeEach
    void startWorker() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Database.at(database.getUrl());
        begun = new EventKeys(database, "begun");
        begun.start();
        context = new DefaultCamelContext();
        Properties properties = new Properties();
        properties.put("cluster.from", "direct:queue");
        properties.put("cluster.parked", "mock:parked");
        properties.put("cluster.dead", "mock:dead");
        properties.put("cluster.again", "direct:again");
        properties.put("cluster.to", "direct:queue");
        properties.put("cluster.node", "worker");
        // only what the broker sees of a failure
        properties.put("cluster.retries", "0");
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getComponent("sql", SqlComponent.class).setDataSource(database);
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setApiKey(SIMULATOR.key());
        waba.getConfiguration().setHosting("cloud");
        waba.getConfiguration().setBaseUrl(SIMULATOR.baseUrl());
        context.addRoutes(new WorkerRoutes(new EventKeys(database, "done"), begun, new EventKeys(database, "unknown")));
        context.start();
        customer = SIMULATOR.customer(PHONE, "Ada Park");
        customer.say("Hello");
    }

    @AfterEach
    void stopWorker() {
        context.stop();
        begun.stop();
    }

    private Exchange take(String id) {
        return context.createProducerTemplate().send("direct:queue", exchange -> exchange.getMessage().setBody(
                "{\"wabaEnvelope\":1,\"key\":\"0:|m|" + id + "\",\"event\":{\"messages\":[{\"from\":\"" + PHONE
                        + "\",\"id\":\"" + id + "\",\"type\":\"text\",\"text\":{\"body\":\"Hello\"}}]}}"));
    }

    private int aside(String queue) {
        return context.getEndpoint("mock:" + queue, MockEndpoint.class).getReceivedCounter();
    }

    @Test
    void answersOnceHoweverOftenTheBrokerHasTheEvent() {
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(take("wamid.1").getException()).isNull();

        assertThat(customer.messages()).singleElement().satisfies(
                message -> assertThat(message.text()).isEqualTo("You said: Hello"));
    }

    @Test
    void tellsTheCustomerWhenAnotherWorkerMayHaveAnsweredBefore() {
        begun.add("0:|m|wamid.1");

        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).singleElement().satisfies(
                message -> assertThat(message.text()).isEqualTo("You said: Hello (again)"));
    }

    @Test
    void givesBackToTheBrokerWhatWasNotSentAndMayBeLater() {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").next(2).cloudError(429, 130429, "Rate limit hit");

        assertThat(take("wamid.1").getException()).isNotNull();
        assertThat(take("wamid.1").getException()).isNotNull();
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).singleElement().satisfies(
                message -> assertThat(message.text()).isEqualTo("You said: Hello (again)"));
        assertThat(aside("parked") + aside("dead")).isZero();
    }

    @Test
    void parksWhatMayHaveBeenSentAndNeverSendsItAgain() {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").loseAnswer();

        assertThat(take("wamid.1").getException()).isNull();
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).hasSize(1);
        assertThat(aside("parked")).isOne();
        assertThat(aside("dead")).isZero();
    }

    @Test
    void setsAsideWhatWillNeverBeSent() {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").cloudError(400, 131047, "Re-engagement message");

        assertThat(take("wamid.1").getException()).isNull();
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).isEmpty();
        assertThat(aside("dead")).isOne();
        assertThat(aside("parked")).isZero();
    }

    @Test
    void sendsNothingAgainWhenParkingFails() {
        MockEndpoint parked = context.getEndpoint("mock:parked", MockEndpoint.class);
        parked.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the broker is away, as the test wants it");
        });
        SIMULATOR.simulator().faults().onCall("POST", "/messages").loseAnswer();

        assertThat(take("wamid.1").getException()).isNotNull();
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).hasSize(1);
        assertThat(parked.getReceivedCounter()).isEqualTo(2);
    }

    @Test
    void givesBackToTheBrokerWhatAnotherKeyMaySend() {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").cloudError(401, 190, "Access token has expired");

        assertThat(take("wamid.1").getException()).isNotNull();
        assertThat(aside("dead")).isZero();
        assertThat(take("wamid.1").getException()).isNull();
        assertThat(customer.messages()).hasSize(1);
    }

    @Test
    void doesAnewWhatIsMovedBack() {
        SIMULATOR.simulator().faults().onCall("POST", "/messages").cloudError(400, 131047, "Re-engagement message");
        take("wamid.1");
        Object dead = context.getEndpoint("mock:dead", MockEndpoint.class).getReceivedExchanges().get(0).getMessage().getBody();

        Exchange exchange = context.createProducerTemplate().send("direct:again", e -> e.getMessage().setBody(dead));

        assertThat(exchange.getException()).isNull();
        assertThat(customer.messages()).singleElement().satisfies(
                message -> assertThat(message.text()).isEqualTo("You said: Hello"));
    }

    @Test
    void setsAsideWhatIsNoEnvelope() {
        Exchange exchange = context.createProducerTemplate().send("direct:queue", e -> e.getMessage().setBody("rubbish"));

        assertThat(exchange.getException()).isNull();
        assertThat(aside("dead")).isOne();
    }
}
