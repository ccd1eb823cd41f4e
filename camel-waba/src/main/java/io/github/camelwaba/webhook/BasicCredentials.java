package io.github.camelwaba.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import javax.crypto.Mac;

/**
 * The user and password of the webhook's Basic authentication. 360dialog sends them with every delivery, in the header
 * Authorization that was registered with the webhook (360dialog, Callback URL Header Authentication).
 */
public final class BasicCredentials {

    private static final String DERIVED_USER = "waba";

    private final String header;

    private BasicCredentials(String header) {
        this.header = header;
    }

    public static BasicCredentials of(String username, String password) {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "The option webhookUsername has a colon, which ends the user in Basic. Leave it out");
        }
        return new BasicCredentials(
                "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The credentials that follow from a key and a path: the same on every node, other ones for every number. */
    public static BasicCredentials derived(String apiKey, String path) {
        Mac mac = Hmac.sha256(apiKey.getBytes(StandardCharsets.UTF_8));
        byte[] digest = mac.doFinal(("camel-waba webhook v1|" + path).getBytes(StandardCharsets.UTF_8));
        return of(DERIVED_USER, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** The value of the header Authorization. */
    public String header() {
        return header;
    }

    @Override
    public String toString() {
        return "BasicCredentials";
    }
}
