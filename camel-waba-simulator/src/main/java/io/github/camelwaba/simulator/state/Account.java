package io.github.camelwaba.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What only a Cloud number has: its Graph ids, health, and the webhooks beside its own. */
public final class Account {
    private final String phoneNumberId = Ids.digits(15);
    private final String businessAccountId = Ids.digits(15);
    private volatile ObjectNode health;
    private volatile WebhookTarget accountWebhook;
    private volatile ObjectNode multiWebhook;

    Account() {
        reset();
    }

    /** The {@code phone_number_id} of webhooks and of the health call. */
    public String phoneNumberId() {
        return phoneNumberId;
    }

    /** The id of the WhatsApp Business Account: {@code entry[].id} of webhooks. */
    public String businessAccountId() {
        return businessAccountId;
    }

    /** The value of {@code health_status} in the answer of a health call. */
    public ObjectNode health() {
        return health.deepCopy();
    }

    public void health(ObjectNode status) {
        health = status;
    }

    /** Where the events of all the account's numbers go that have no webhook of their own. */
    public WebhookTarget accountWebhook() {
        return accountWebhook;
    }

    public void accountWebhook(WebhookTarget target) {
        accountWebhook = target;
    }

    /** The last request body of {@code /multi_webhook}, or what it was before any. */
    public ObjectNode multiWebhook() {
        return multiWebhook.deepCopy();
    }

    public void multiWebhook(ObjectNode settings) {
        multiWebhook = settings;
    }

    void reset() {
        health = CloudHealthShapes.of(this, "AVAILABLE", "AVAILABLE");
        accountWebhook = WebhookTarget.NONE;
        multiWebhook = CloudHealthShapes.noDestinations();
    }

    @Override
    public String toString() {
        return "Account[]";
    }
}
