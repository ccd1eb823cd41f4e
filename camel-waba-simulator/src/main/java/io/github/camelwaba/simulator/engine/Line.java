package io.github.camelwaba.simulator.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.delivery.Event;
import io.github.camelwaba.simulator.delivery.Intake;
import io.github.camelwaba.simulator.delivery.Outbox;
import io.github.camelwaba.simulator.delivery.Policy;
import io.github.camelwaba.simulator.state.Ids;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.WebhookTarget;

/** One number at work: its state, how its hosting writes, and the way to its webhook. */
public final class Line {
    private final World world;
    private final NumberState state;
    private final Payloads payloads;
    private final Outbox outbox;
    private final Intake intake;

    Line(World world, NumberState state, Payloads payloads, Policy policy) {
        this.world = world;
        this.state = state;
        this.payloads = payloads;
        this.outbox = new Outbox(state, world.webhooks(), policy, world.clock(), world.faults(), world.changes()::fire);
        this.intake = new Intake(outbox, world.faults(), world.clock(), this::merge);
    }

    public NumberState state() {
        return state;
    }

    public Payloads payloads() {
        return payloads;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Sets where events go; those that waited for it set out at once. */
    public void webhook(WebhookTarget target) {
        state.webhook(target);
        outbox.pump();
        world.changes().fire();
    }

    /** Sends a payload to the webhook as it is. */
    public void deliver(ObjectNode payload, List<String> messageIds) {
        deliver(payload, messageIds, sent -> {
        }, () -> {
        });
    }

    void deliver(ObjectNode payload, List<String> messageIds, Consumer<ObjectNode> onSent, Runnable onAccepted) {
        intake.offer(new Event(Ids.uuid(), payload, messageIds, world.clock().now(), onSent, onAccepted));
    }

    void reset() {
        intake.reset();
        outbox.reset();
        state.reset();
    }

    private List<Event> merge(List<Event> events) {
        ObjectNode together = payloads.merge(events.stream().map(Event::payload).collect(Collectors.toList()));
        List<String> ids = events.stream().flatMap(event -> event.messageIds().stream()).toList();
        return List.of(new Event(Ids.uuid(), together, ids, events.get(0).createdAt(),
                sent -> events.forEach(event -> event.onSent().accept(sent)),
                () -> events.forEach(event -> event.onAccepted().run())));
    }
}
