package io.github.camelwaba;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.RecordedRequest;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A context with a simulator that has a number on each hosting, which Ada has just written to. Endpoints pick one by
 * {@link #ON_PREMISE}, {@link #CLOUD} or {@link #SANDBOX}.
 */
abstract class OperationTestSupport extends WabaTestSupport {

    static final String ON_PREMISE = "hosting=on-premise&apiKey=simulator";
    static final String CLOUD = "hosting=cloud&apiKey=cloud-key";
    static final String SANDBOX = "hosting=sandbox&apiKey=1234567_sandbox";

    private static final Map<String, Customer> PHONES = new HashMap<>();

    private static WabaSimulator known;
    private static SimulatedNumber cloud;
    private static SimulatedNumber sandbox;

    @Override
    void configure(WabaComponent waba) {
        // endpoints say which
        waba.getConfiguration().setApiKey(null);
        if (known != simulator()) {
            known = simulator();
            cloud = known.addNumber("cloud", "cloud-key", "4930555000222");
            sandbox = known.addNumber("sandbox", "1234567_sandbox", "4930555000333");
        }
        for (String hosting : new String[]{ "on-premise", "cloud", "sandbox" }) {
            // the phone that waits for a message waits for what comes after it was switched on
            Customer ada = simulator().customer(number(hosting), PHONE, "Ada Park");
            ada.say("Hello");
            PHONES.put(hosting, ada);
        }
    }

    static WabaSimulator simulator() {
        return SIMULATOR.simulator();
    }

    /** The number on that hosting. */
    static SimulatedNumber number(String hosting) {
        return switch (hosting) {
            case "on-premise" -> simulator().number();
            case "cloud" -> cloud;
            default -> sandbox;
        };
    }

    /** What picks that number in a URI. */
    static String options(String hosting) {
        return switch (hosting) {
            case "on-premise" -> ON_PREMISE;
            case "cloud" -> CLOUD;
            default -> SANDBOX;
        };
    }

    static Customer ada(String hosting) {
        return PHONES.get(hosting);
    }

    Exchange request(String uri, Object body, Map<String, ?> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    Exchange request(String uri, Object body) {
        return request(uri, body, Map.of());
    }

    /** Makes a call that has to succeed. */
    Exchange done(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = request(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    Exchange done(String uri, Object body) {
        return done(uri, body, Map.of());
    }

    static WabaException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(WabaException.class);
        return (WabaException) exchange.getException();
    }

    /** Method and path of each call that was made. */
    static List<String> calls() {
        return simulator().requests().stream().map(call -> call.method() + " " + call.path()).toList();
    }

    static RecordedRequest lastCall() {
        return simulator().requests().get(simulator().requests().size() - 1);
    }
}
