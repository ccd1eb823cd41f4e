package io.github.camelwaba;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelwaba.config.CallbackUrl;

/**
 * Sees to it that no two webhooks of a context share a path or a public address: 360dialog wants one address per number.
 */
final class WebhookClaims {

    private final Map<String, Object> owners = new ConcurrentHashMap<>();

    /**
     * @param  url                      null when the webhook does not register
     * @throws IllegalArgumentException if another webhook has one of them
     */
    void claim(String path, CallbackUrl url, Object owner) {
        take("path|" + path, owner, "Two waba:webhook consumers are on the path " + path
                + ". Give each a path of its own (option path)");
        if (url != null) {
            try {
                take("url|" + url.identity(), owner, "Two waba:webhook consumers have the same callbackUrl. "
                        + "Give each number an address of its own: 360dialog wants one per number");
            } catch (IllegalArgumentException e) {
                release(owner);
                throw e;
            }
        }
    }

    private void take(String what, Object owner, String refusal) {
        Object other = owners.putIfAbsent(what, owner);
        if (other != null && other != owner) {
            throw new IllegalArgumentException(refusal);
        }
    }

    void release(Object owner) {
        owners.values().removeIf(other -> other == owner);
    }
}
