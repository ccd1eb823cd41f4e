package io.github.camelwaba.health;

import java.util.Map;

import io.github.camelwaba.webhook.WebhookRegistration;

/**
 * How a webhook is doing.
 */
public interface WebhookStatus {

    String path();

    /** Which inbox it has. */
    String inbox();

    int pending();

    int dead();

    /** What keeps the inbox from taking events; null when all is well. */
    String trouble();

    /** Why the webhook is not reached over the HTTP server that is to serve it; null when it is. */
    String serverTrouble();

    /** How often each HTTP status was answered. */
    Map<Integer, Long> answers();

    /** How the registration with 360dialog stands; null when the consumer does not register. */
    WebhookRegistration.State registration();
}
