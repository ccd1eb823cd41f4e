package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Settings;
import io.github.camelwaba.simulator.state.Template;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.github.camelwaba.simulator.state.WebhookUrl;

/** One business phone number with its key, as 360dialog hosts it. */
public final class SimulatedNumber {
    private final World world;
    private final Line line;

    SimulatedNumber(World world, Line line) {
        this.world = world;
        this.line = line;
    }

    /** The value of the header D360-API-KEY. */
    public String key() {
        return line.state().key();
    }

    /** Where it is hosted: on-premise, cloud or sandbox. */
    public String hosting() {
        return line.state().hosting().label();
    }

    /** The id that Cloud webhooks and health calls name. */
    public String phoneNumberId() {
        return line.state().account().phoneNumberId();
    }

    /** Digits with country code. */
    public String phoneNumber() {
        return line.state().phoneNumber();
    }

    /** A phone that talks to this number; phone is digits with country code. */
    public Customer customer(String phone, String name) {
        return new Customer(world, line, phone, name);
    }

    /** The registered webhook, empty when there is none. */
    public String webhookUrl() {
        return line.state().webhook().url();
    }

    public Map<String, String> webhookHeaders() {
        return line.state().webhook().headers();
    }

    /**
     * Registers a webhook as the API would; events that waited for one are delivered.
     *
     * @throws IllegalArgumentException when the API would refuse the URL
     */
    public SimulatedNumber setWebhook(String url, Map<String, String> headers) {
        WebhookUrl.problem(url).ifPresent(why -> {
            throw new IllegalArgumentException("A webhook's URL " + why);
        });
        line.webhook(new WebhookTarget(url, headers));
        return this;
    }

    /** Takes the webhook away; events wait until there is one again. */
    public SimulatedNumber clearWebhook() {
        line.webhook(WebhookTarget.NONE);
        return this;
    }

    /** Sets what health calls answer. */
    public SimulatedNumber health(HealthShape shape) {
        line.state().health(shape.json());
        return this;
    }

    /** Sets what Cloud health calls answer. */
    public SimulatedNumber health(CloudHealth health) {
        line.state().account().health(health.of(line.state().account()));
        return this;
    }

    /** Whether messages are read as soon as they are delivered; off unless set. */
    public SimulatedNumber autoRead(boolean on) {
        settings().autoRead(on);
        return this;
    }

    /** Whether the status {@code sent} is reported; on unless set. */
    public SimulatedNumber sentStatus(boolean on) {
        settings().sentStatus(on);
        return this;
    }

    /** Whether statuses are reported at all; on unless set. */
    public SimulatedNumber statusesEnabled(boolean on) {
        settings().statuses(on);
        return this;
    }

    /** Time from one status of a message to the next; 60 ms unless set. */
    public SimulatedNumber statusDelay(Duration delay) {
        settings().statusDelay(delay);
        return this;
    }

    /** Time until a created template is approved; 1 s unless set. */
    public SimulatedNumber approvalDelay(Duration delay) {
        settings().approvalDelay(delay);
        return this;
    }

    /** Adds an approved template, with its components as the API would take them, as a JSON array. */
    public SimulatedNumber addTemplate(String name, String language, String componentsJson) {
        ArrayNode components = (ArrayNode) Json.object("{\"c\":" + componentsJson + "}").get("c");
        line.state().templates().add(name, language, "UTILITY", "approved", components);
        return this;
    }

    /**
     * Changes the state of a template: approved, rejected, paused, disabled or pending. On Cloud a webhook tells of it.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public SimulatedNumber templateStatus(String name, String language, String status) {
        Template template = line.state().templates().find(name, language)
                .orElseThrow(() -> new IllegalArgumentException("No such template"));
        line.state().templates().status(template.id(), status);
        line.payloads().templateStatus(line.state(), template.withStatus(status))
                .ifPresent(news -> line.deliver(news, List.of()));
        world.changes().fire();
        return this;
    }

    /** Name, language and state of all templates, as in {@code order_update en approved}. */
    public List<String> templates() {
        return line.state().templates().all().stream().map(SimulatedNumber::describe).toList();
    }

    /** The WhatsApp id that answers name for a phone number, where it is another number (Brazil's ninth digit). */
    public SimulatedNumber waId(String phone, String waId) {
        line.state().contacts().alias(phone, waId);
        return this;
    }

    /**
     * This phone has no WhatsApp: On-Premise answers messages to it with code 1006 until a contact check with
     * {@code force_check}, on Cloud they fail with code 131026.
     */
    public SimulatedNumber unknownContact(String phone) {
        line.state().contacts().forget(phone);
        return this;
    }

    /** What a contact check answers for a phone: valid, invalid or failed. */
    public SimulatedNumber contactStatus(String phone, String status) {
        line.state().contacts().status(phone, status);
        return this;
    }

    /** Stores a file as if a customer had sent it, and returns its media id. */
    public String addMedia(String mimeType, byte[] content) {
        return line.state().media().add(mimeType, content.clone()).id();
    }

    /**
     * Posts any payload to the webhook, through the normal delivery with its signature and redelivery.
     *
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public void deliver(String rawJson) {
        line.deliver(Json.object(rawJson), List.of());
    }

    /** Attempts to deliver, oldest first; the last 1,000. */
    public List<WebhookDelivery> deliveries() {
        return line.outbox().attempts().stream().map(WebhookDelivery::of).toList();
    }

    /**
     * Tells a listener of each attempt to deliver as it ends, on the simulator's thread, until {@link WabaSimulator#reset()}:
     * for whoever needs them all, and not only the last 1,000.
     */
    public SimulatedNumber onDelivery(Consumer<WebhookDelivery> listener) {
        line.outbox().listen(attempt -> listener.accept(WebhookDelivery.of(attempt)));
        return this;
    }

    /** Events that are not accepted by the webhook yet. */
    public int pending() {
        return line.outbox().pending();
    }

    /** Everything that was sent from this number, failed messages included, oldest first. */
    public List<ReceivedMessage> sentMessages() {
        return line.state().chats().all().stream().flatMap(chat -> chat.entries().stream())
                .filter(entry -> !entry.fromCustomer())
                .sorted((a, b) -> Long.compare(a.sequence(), b.sequence())).map(ReceivedMessage::of).toList();
    }

    /** Whether the business shows this customer that it is typing. */
    public boolean isTyping(String phone) {
        return line.state().chats().find(phone).filter(chat -> chat.isTyping(world.clock().now())).isPresent();
    }

    /** Whether the business has blocked this customer. */
    public boolean isBlocked(String phone) {
        return line.state().contacts().isBlocked(phone);
    }

    /** Whether the business has marked this message of a customer as read. */
    public boolean isRead(String inboundMessageId) {
        return line.state().chats().message(inboundMessageId).map(Entry::status).filter("read"::equals).isPresent();
    }

    /** The about text of the profile. */
    public String about() {
        return line.state().profile().about();
    }

    /** The photo of the profile, no bytes when there is none. */
    public byte[] photo() {
        return line.state().profile().photo();
    }

    /** The fields of the business profile as JSON. */
    public String businessProfile() {
        return line.state().profile().business().toString();
    }

    /** The name that customers see in the phone page. */
    public SimulatedNumber businessName(String name) {
        line.state().profile().name(name);
        return this;
    }

    Line line() {
        return line;
    }

    private Settings settings() {
        return line.state().settings();
    }

    private static String describe(Template template) {
        return template.name() + " " + template.language() + " " + template.status();
    }

    @Override
    public String toString() {
        return "SimulatedNumber[webhook=" + line.state().webhook().isSet() + "]";
    }
}
