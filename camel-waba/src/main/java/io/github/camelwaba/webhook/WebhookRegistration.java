package io.github.camelwaba.webhook;

import java.util.Map;

import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.config.CallbackUrl;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.result.WebhookSettings;

/**
 * Tells 360dialog where the webhook is: an empty or own address is set and kept, with its credentials; that of another
 * system is left alone unless it is to be replaced.
 */
public final class WebhookRegistration {

    private static final String AUTHORIZATION = "Authorization";

    /** How the registration stands. */
    public enum State {
        /** 360dialog was not reached yet, or the webhook was not reached over its own server. */
        PENDING,
        /** 360dialog delivers to this webhook. */
        REGISTERED,
        /** 360dialog delivers to another system. */
        FOREIGN
    }

    private final WabaClient client;
    private final Channel channel;
    private final CallbackUrl url;
    private final BasicCredentials credentials;
    private final boolean replace;

    /**
     * @param credentials what 360dialog is to send along; null for nothing
     * @param replace     whether the address of another system is replaced
     */
    public WebhookRegistration(WabaClient client, Channel channel, CallbackUrl url, BasicCredentials credentials,
            boolean replace) {
        this.client = client;
        this.channel = channel;
        this.url = url;
        this.credentials = credentials;
        this.replace = replace;
    }

    /**
     * Asks 360dialog for the registration, and leaves it as it is.
     *
     * @throws io.github.camelwaba.api.WabaException if 360dialog could not be asked
     */
    void look() {
        client.getWebhook(channel);
    }

    /**
     * Looks at the registration and sets it right where that is allowed.
     *
     * @return                                      whose address 360dialog has now
     * @throws io.github.camelwaba.api.WabaException if 360dialog could not be asked or told
     */
    public State check() {
        WebhookSettings current = client.getWebhook(channel);
        boolean empty = current.url() == null || current.url().isBlank();
        boolean own = url.isSameAs(current.url());
        if (own && hasCredentials(current)) {
            return State.REGISTERED;
        }
        if (empty || own || replace) {
            Map<String, String> headers = credentials == null ? Map.of() : Map.of(AUTHORIZATION, credentials.header());
            client.setWebhook(channel, WebhookSettings.of(url.address(), headers));
            return State.REGISTERED;
        }
        return State.FOREIGN;
    }

    private boolean hasCredentials(WebhookSettings current) {
        if (credentials == null) {
            return true;
        }
        return current.headers().entrySet().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase(AUTHORIZATION)
                        && credentials.header().equals(header.getValue()));
    }
}
