package io.github.camelwaba.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** One message of a chat, from either side, with the JSON that travelled for it and how far it got. */
public final class Entry {
    private static final int MAX_PAYLOADS = 12;

    private final long sequence;
    private final String id;
    private final boolean fromCustomer;
    private final Instant at;
    private final ObjectNode message;
    private final Preview preview;
    private final List<ObjectNode> payloads = new ArrayList<>();
    private String status;
    private ObjectNode error;
    private boolean acknowledged;

    Entry(long sequence, String id, boolean fromCustomer, Instant at, ObjectNode message, Preview preview) {
        this.sequence = sequence;
        this.id = id;
        this.fromCustomer = fromCustomer;
        this.at = at;
        this.message = message;
        this.preview = preview;
        this.status = fromCustomer ? "received" : "accepted";
    }

    /** Grows with every message of the simulator, over all chats. */
    public long sequence() {
        return sequence;
    }

    public String id() {
        return id;
    }

    public boolean fromCustomer() {
        return fromCustomer;
    }

    /** When it was sent, by the simulator's clock. */
    public Instant at() {
        return at;
    }

    /** The request body of a sent message, the message object of a received one. */
    public ObjectNode message() {
        return message;
    }

    public String type() {
        String type = Json.text(message, "type");
        return type.isEmpty() ? "text" : type;
    }

    public Preview preview() {
        return preview;
    }

    public synchronized String status() {
        return status;
    }

    /** Moves on to a status; false when it is there already or has failed. */
    public synchronized boolean status(String next) {
        if (status.equals(next) || status.equals("failed") || status.equals("read")) {
            return false;
        }
        status = next;
        return true;
    }

    public synchronized void fail(ObjectNode cause) {
        status = "failed";
        error = cause;
    }

    /** Why it failed, empty when it did not. */
    public synchronized Optional<ObjectNode> error() {
        return Optional.ofNullable(error);
    }

    /** Remembers a webhook payload that told of this message. */
    public synchronized void told(ObjectNode payload) {
        if (payloads.size() < MAX_PAYLOADS) {
            payloads.add(payload);
        }
    }

    /** The business's webhook answered 200 for this message. */
    public synchronized void acknowledge() {
        acknowledged = true;
    }

    /** Everything about this message, for the phone page and the control API. */
    public synchronized ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("sequence", sequence).put("id", id).put("fromCustomer", fromCustomer);
        json.put("at", at.toString()).put("type", type()).put("status", status).put("acknowledged", acknowledged);
        json.set("preview", preview.toJson());
        json.set("message", message);
        if (error != null) {
            json.set("error", error);
        }
        ArrayNode webhooks = json.putArray("webhooks");
        payloads.forEach(webhooks::add);
        return json;
    }

    @Override
    public String toString() {
        return "Entry[id=" + id + ", type=" + type() + ", status=" + status() + "]";
    }
}
