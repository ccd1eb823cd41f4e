package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Gestures;
import io.github.camelwaba.simulator.engine.Inbound;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.Outbound;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Chats;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Media;

/** A person with a phone who talks to one number. Safe for use by one test thread at a time. */
public final class Customer {
    private final World world;
    private final Line line;
    private final String phone;
    private final String name;
    private long seen = Chats.lastSequence();

    Customer(World world, Line line, String phone, String name) {
        this.world = world;
        this.line = line;
        this.phone = phone;
        this.name = name;
        chat();
    }

    /** The customer's WhatsApp id: digits with country code. */
    public String phone() {
        return phone;
    }

    public String name() {
        return name;
    }

    /** Writes a text and returns the id of that message. */
    public String say(String text) {
        return new Inbound(world).say(line, chat(), text).id();
    }

    /**
     * Taps a button of the newest message that has it, by title or id, and returns the id of the reply.
     *
     * @throws IllegalStateException when no message has such a button
     */
    public String tap(String buttonTitleOrId) {
        return new Inbound(world).tap(line, chat(), buttonTitleOrId, "").id();
    }

    /**
     * Chooses a row of the newest list that has it, by title or id, and returns the id of the reply.
     *
     * @throws IllegalStateException when no list has such a row
     */
    public String choose(String rowTitleOrId) {
        return new Inbound(world).choose(line, chat(), rowTitleOrId, "").id();
    }

    /** Answers a message with a text that quotes it, and returns the id of that text. */
    public String reply(String messageId, String text) {
        return gestures().reply(line, chat(), messageId, text).id();
    }

    /** Reacts to a message of either side; an empty emoji takes the reaction back. On-Premise tells of an unknown type. */
    public String react(String messageId, String emoji) {
        return gestures().react(line, chat(), messageId, emoji).id();
    }

    /** Rewrites an own text message. On-Premise tells of an unknown type. */
    public String edit(String ownMessageId, String text) {
        return gestures().edit(line, chat(), ownMessageId, text).id();
    }

    /** Deletes an own message for everyone. On-Premise tells of it as a status. */
    public String revoke(String ownMessageId) {
        return gestures().revoke(line, chat(), ownMessageId).id();
    }

    public String sendImage(byte[] content, String mimeType) {
        return sendImage(content, mimeType, "");
    }

    public String sendImage(byte[] content, String mimeType, String caption) {
        return sendFile("image", content, mimeType, caption, "");
    }

    public String sendVideo(byte[] content, String mimeType, String caption) {
        return sendFile("video", content, mimeType, caption, "");
    }

    public String sendAudio(byte[] content, String mimeType) {
        return sendFile("audio", content, mimeType, "", "");
    }

    /** Sends a recorded voice message. */
    public String sendVoice(byte[] content) {
        return sendFile("voice", content, "audio/ogg; codecs=opus", "", "");
    }

    public String sendDocument(byte[] content, String mimeType, String fileName, String caption) {
        return sendFile("document", content, mimeType, caption, fileName);
    }

    public String sendSticker(byte[] content) {
        return sendFile("sticker", content, "image/webp", "", "");
    }

    /** Sends a place, in answer to the newest message that asked for one; name and address may be empty. */
    public String sendLocation(double latitude, double longitude, String name, String address) {
        return gestures().location(line, chat(), latitude, longitude, name, address).id();
    }

    /** Sends the card of somebody else. */
    public String sendContact(String contactName, String contactPhone) {
        return gestures().contact(line, chat(), contactName, contactPhone).id();
    }

    /** Orders so many pieces of each product of a catalog. */
    public String order(String catalogId, Map<String, Integer> pieces) {
        return gestures().order(line, chat(), catalogId, pieces, "").id();
    }

    /**
     * Sends off the form of the newest flow with answers, a JSON object.
     *
     * @throws IllegalStateException when no message has a flow
     */
    public String submitFlow(String answersJson) {
        return gestures().form(line, chat(), "", Json.object(answersJson)).id();
    }

    /**
     * Sends a file that 360dialog cannot fetch, for instance because it is too large: undownloaded and without an id on
     * On-Premise, unsupported with code 131052 on Cloud.
     */
    public String sendUndownloadable(String fileName) {
        return gestures().undownloadable(line, chat(), fileName).id();
    }

    /** Sends what the API cannot express, such as a poll. */
    public String sendUnsupported() {
        return gestures().unsupported(line, chat()).id();
    }

    /** Sends a message object of any type; sender, id and time are added where they are missing. */
    public String send(ObjectNode rawMessage) {
        return new Inbound(world).send(line, chat(), rawMessage).id();
    }

    /** Looks at the chat: all delivered messages become read. */
    public void read() {
        new Outbound(world).read(line, chat());
    }

    /** What has arrived on this phone, oldest first; messages that failed never arrive. */
    public List<ReceivedMessage> messages() {
        return arrived(0).stream().map(ReceivedMessage::of).toList();
    }

    /**
     * Waits for the next message that this object has not returned yet.
     *
     * @throws AssertionError when none comes in time
     */
    public ReceivedMessage awaitMessage(Duration limit) {
        return awaitMessage(message -> true, limit);
    }

    /**
     * Waits for the next message that fits; those before it are passed over.
     *
     * @throws AssertionError when none comes in time, with the texts of those that came
     */
    public ReceivedMessage awaitMessage(Predicate<ReceivedMessage> fits, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long changes = world.changes().count();
            for (Entry entry : arrived(seen)) {
                ReceivedMessage message = ReceivedMessage.of(entry);
                if (fits.test(message)) {
                    seen = entry.sequence();
                    return message;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("No message that fits came within " + limit.toMillis() + " ms; " + cameInstead());
            }
            pause(changes, left);
        }
    }

    private String sendFile(String kind, byte[] content, String mimeType, String caption, String fileName) {
        Media media = line.state().media().add(mimeType, content.clone());
        return gestures().media(line, chat(), kind, media, caption, fileName).id();
    }

    private Gestures gestures() {
        return new Gestures(world);
    }

    private void pause(long changes, long millis) {
        try {
            world.changes().await(changes, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a message", e);
        }
    }

    private String cameInstead() {
        List<String> texts = new ArrayList<>();
        arrived(seen).forEach(entry -> texts.add(entry.type() + ": " + entry.preview().body()));
        String came = texts.isEmpty() ? "none came" : "came: " + texts;
        return line.state().webhook().isSet()
                ? came
                : came + "; no webhook is registered, " + line.outbox().pending() + " events wait for one";
    }

    private List<Entry> arrived(long after) {
        return chat().entries().stream()
                .filter(entry -> !entry.fromCustomer() && entry.sequence() > after && !entry.status().equals("failed"))
                .toList();
    }

    // looked up each time, since a reset begins new chats
    private Chat chat() {
        Chat chat = line.state().chats().with(phone);
        if (!chat.name().equals(name)) {
            chat.name(name);
        }
        return chat;
    }

    @Override
    public String toString() {
        return "Customer[messages=" + messages().size() + "]";
    }
}
