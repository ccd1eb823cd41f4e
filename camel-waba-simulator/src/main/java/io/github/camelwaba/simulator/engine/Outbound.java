package io.github.camelwaba.simulator.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Preview;

/** What becomes of a message that a business sends: it shows in the chat, then its statuses follow on the webhook. */
public final class Outbound {
    private final World world;

    public Outbound(World world) {
        this.world = world;
    }

    /**
     * Accepts a checked message.
     *
     * @param freeForm whether it is only allowed within 24 hours of the customer's last message
     */
    public Entry accept(Line line, String waId, ObjectNode request, Preview preview, boolean freeForm) {
        Chat chat = line.state().chats().with(waId);
        Optional<ObjectNode> failure = freeForm && !chat.windowOpen(world.clock().now())
                ? Optional.of(line.payloads().windowClosed())
                : line.payloads().undeliverable(line.state(), chat, request);
        Entry entry = chat.sent(line.payloads().messageId(chat, false), world.clock().now(), request, preview);
        if (failure.isEmpty()) {
            // one delay for each step, so that the answer of the call and the statuses arrive in their usual order
            after(line, 1, () -> sent(line, chat, entry));
        } else {
            entry.fail(failure.get());
            after(line, 1, () -> tell(line, chat, entry, "failed"));
        }
        world.changes().fire();
        return entry;
    }

    /** The customer looks at a chat: everything that was delivered there is read now. */
    public void read(Line line, Chat chat) {
        for (Entry entry : chat.entries()) {
            if (!entry.fromCustomer() && entry.status().equals("delivered")) {
                move(line, chat, entry, "read");
            }
        }
    }

    private void sent(Line line, Chat chat, Entry entry) {
        if (line.state().settings().sentStatus()) {
            move(line, chat, entry, "sent");
        } else {
            entry.status("sent");
        }
        if (!entry.type().equals("reaction")) {
            after(line, 1, () -> delivered(line, chat, entry));
        }
    }

    private void delivered(Line line, Chat chat, Entry entry) {
        move(line, chat, entry, "delivered");
        if (chat.open() || line.state().settings().autoRead()) {
            after(line, 1, () -> move(line, chat, entry, "read"));
        }
    }

    private void move(Line line, Chat chat, Entry entry, String status) {
        if (entry.status(status)) {
            tell(line, chat, entry, status);
            world.changes().fire();
        }
    }

    private void tell(Line line, Chat chat, Entry entry, String status) {
        if (line.state().settings().statuses()) {
            ObjectNode payload = line.payloads().status(line.state(), chat, entry, status, world.clock().now());
            line.deliver(payload, List.of(entry.id()), entry::told, () -> {
            });
        }
    }

    private void after(Line line, int steps, Runnable action) {
        Duration delay = line.state().settings().statusDelay().multipliedBy(steps);
        world.clock().schedule(delay, action);
    }
}
