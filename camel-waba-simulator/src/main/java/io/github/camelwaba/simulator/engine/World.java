package io.github.camelwaba.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camelwaba.simulator.delivery.Policy;
import io.github.camelwaba.simulator.delivery.WebhookClient;
import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.state.Hosting;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.time.SimClock;

/** The numbers and what they share: clock, armed faults, the client for webhooks, and the news of changes. */
public final class World {
    private static final int MAX_NUMBERS = 1_000;

    private final List<Line> lines = new ArrayList<>();
    private final SimClock clock = new SimClock();
    private final Changes changes = new Changes();
    private final FaultBook faults = new FaultBook(changes::fire);
    private final WebhookClient webhooks;
    private final Policy policy;

    public World(WebhookClient webhooks, Policy policy) {
        this.webhooks = webhooks;
        this.policy = policy;
    }

    public SimClock clock() {
        return clock;
    }

    public Changes changes() {
        return changes;
    }

    public FaultBook faults() {
        return faults;
    }

    WebhookClient webhooks() {
        return webhooks;
    }

    /**
     * Adds a number; the same key and phone number again gives the one that is there.
     *
     * @throws IllegalArgumentException when the key or the phone number is taken by another, or hosted elsewhere
     */
    public synchronized Line add(Hosting hosting, String key, String phoneNumber, Payloads payloads) {
        for (Line line : lines) {
            boolean sameKey = line.state().key().equals(key);
            boolean sameNumber = line.state().phoneNumber().equals(phoneNumber);
            if (sameKey && sameNumber && line.state().hosting() == hosting) {
                return line;
            }
            if (sameKey || sameNumber) {
                throw new IllegalArgumentException(
                        sameKey && sameNumber
                                ? "The number has another hosting"
                                : sameKey ? "The key belongs to another number" : "The phone number has another key");
            }
        }
        if (lines.size() >= MAX_NUMBERS) {
            throw new IllegalStateException("More than " + MAX_NUMBERS + " numbers");
        }
        Line line = new Line(this, new NumberState(hosting, key, phoneNumber), payloads, policy.of(hosting));
        lines.add(line);
        changes.fire();
        return line;
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public Optional<Line> byKey(String key) {
        return lines().stream().filter(line -> line.state().key().equals(key)).findFirst();
    }

    public Optional<Line> byPhoneNumber(String phoneNumber) {
        return lines().stream().filter(line -> line.state().phoneNumber().equals(phoneNumber)).findFirst();
    }

    /** The first number. */
    public Line main() {
        return lines().get(0);
    }

    /** Forgets messages, webhooks, faults and timers; the numbers stay. */
    public void reset() {
        clock.reset();
        lines().forEach(Line::reset);
        faults.clear();
    }
}
