package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.simulator.delivery.Policy;
import io.github.camelwaba.simulator.state.Hosting;

/**
 * A local stand-in for 360dialog: its HTTP API, webhook delivery, and a phone in the browser at {@code /}. All state is in
 * memory.
 */
public final class WabaSimulator implements AutoCloseable {
    /** The port unless another is set. */
    public static final int DEFAULT_PORT = 9360;
    /** The key of the default number unless another is set. */
    public static final String DEFAULT_KEY = "simulator";
    /** The default number unless another is set. */
    public static final String DEFAULT_PHONE_NUMBER = "4930555000111";

    private final Builder options;
    private Server server;

    private WabaSimulator(Builder options) {
        this.options = options;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts and returns when connections are accepted.
     *
     * @throws IllegalStateException when it has been started before, or cannot listen; the message says why
     */
    public synchronized WabaSimulator start() {
        if (server != null) {
            throw new IllegalStateException("The simulator was started already");
        }
        server = new Server(options);
        return this;
    }

    /** Stops; open connections are cut. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server().port();
    }

    /** Address without {@code /v1}, as in {@code http://127.0.0.1:9360}. */
    public String baseUrl() {
        return server().baseUrl();
    }

    /** The default number. */
    public SimulatedNumber number() {
        return new SimulatedNumber(server().world(), server().world().main());
    }

    /** All numbers, the default number first. */
    public List<SimulatedNumber> numbers() {
        return server().world().lines().stream().map(line -> new SimulatedNumber(server().world(), line)).toList();
    }

    /**
     * Adds an On-Premise number, or a sandbox number when its key ends in {@code _sandbox}; gives the one that is there with
     * this key and phone number.
     *
     * @throws IllegalArgumentException when one of the two is taken
     */
    public SimulatedNumber addNumber(String key, String phoneNumber) {
        return addNumber("", key, phoneNumber);
    }

    /**
     * Adds a number with a hosting: on-premise, cloud or sandbox.
     *
     * @throws IllegalArgumentException when key or phone number is taken, or there is no such hosting
     */
    public SimulatedNumber addNumber(String hosting, String key, String phoneNumber) {
        return new SimulatedNumber(server().world(), server().add(hosting, key, phoneNumber));
    }

    /** A phone that talks to the default number; phone is digits with country code. */
    public Customer customer(String phone, String name) {
        return customer(number(), phone, name);
    }

    /** Somebody whose phone number is hidden from the default number; userId is as in {@code DE.1a2b3c}. */
    public Customer customerWithUserId(String userId, String name) {
        if (!userId.matches("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}")) {
            throw new IllegalArgumentException("A user id is a country code, a dot, and letters and digits");
        }
        return customer(number(), userId, name);
    }

    /** A phone that talks to a number. */
    public Customer customer(SimulatedNumber number, String phone, String name) {
        return new Customer(server().world(), number.line(), phone, name);
    }

    public Faults faults() {
        return new Faults(server().world().faults());
    }

    public Clock clock() {
        return new Clock(server().world().clock());
    }

    /** API calls received so far, oldest first; the last 2,000. */
    public List<RecordedRequest> requests() {
        return server().calls().all().stream().map(RecordedRequest::of).toList();
    }

    /**
     * Back to how it started: no messages, faults, recorded calls, or webhook (unless the builder set one), and the wall
     * clock's time. Numbers stay.
     */
    public void reset() {
        server().reset();
    }

    private synchronized Server server() {
        if (server == null) {
            throw new IllegalStateException("The simulator was not started");
        }
        return server;
    }

    /** Options of a simulator. */
    public static final class Builder {
        int port = DEFAULT_PORT;
        String host = "127.0.0.1";
        String key = DEFAULT_KEY;
        String hosting = "";
        String phoneNumber = DEFAULT_PHONE_NUMBER;
        String webhookUrl = "";
        Map<String, String> webhookHeaders = Map.of();
        String businessName = "";
        Policy policy = Policy.DEFAULT;

        private Builder() {
        }

        /** The port, 0 for a free one; 9360 unless set. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The address to listen on; loopback unless set. Whoever reaches another address may read all chats. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /** The key of the default number. */
        public Builder key(String value) {
            key = value;
            return this;
        }

        /** Where the default number is hosted: on-premise, which it is unless set, cloud or sandbox. */
        public Builder hosting(String name) {
            hosting = name;
            return this;
        }

        /** The default number: digits with country code. */
        public Builder phoneNumber(String digits) {
            phoneNumber = digits;
            return this;
        }

        /** The name that customers see in the phone page. */
        public Builder businessName(String name) {
            businessName = name;
            return this;
        }

        /** A webhook that is registered from the start. */
        public Builder webhook(String url, Map<String, String> headers) {
            webhookUrl = url;
            webhookHeaders = Map.copyOf(headers);
            return this;
        }

        /** Signs webhooks with {@code x-360dialog-signature}. */
        public Builder webhookSecret(String secret) {
            policy = policy.secret(secret);
            return this;
        }

        /** What is added to the wait before a redelivery for each failure; 3 s unless set. */
        public Builder redeliveryDelay(Duration base) {
            policy = policy.backoff(base);
            return this;
        }

        /** How many POSTs to a number's webhook may be on their way at the same time; 6 unless set. */
        public Builder concurrentDeliveries(int most) {
            policy = policy.concurrent(most);
            return this;
        }

        /** The time that a webhook has to answer; 5 s unless set. */
        public Builder webhookTimeout(Duration limit) {
            policy = policy.timeout(limit);
            return this;
        }

        public WabaSimulator build() {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("The port must be 0 to 65535");
            }
            if (key.isBlank() || !phoneNumber.matches("\\d{6,20}")) {
                throw new IllegalArgumentException("A number needs a key, and a phone number of 6 to 20 digits");
            }
            Hosting.of(hosting, key);
            return new WabaSimulator(this);
        }
    }
}
