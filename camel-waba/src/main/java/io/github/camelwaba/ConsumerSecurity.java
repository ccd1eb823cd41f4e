package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;

import io.github.camelwaba.config.CallbackUrl;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Placeholders;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.webhook.BasicCredentials;
import io.github.camelwaba.webhook.WebhookGuard;

/**
 * Who may post to a webhook, by its options: given credentials, or those derived from the key when the webhook registers
 * itself; and the secret of the signature.
 *
 * @param guard      lets them in
 * @param registered what 360dialog is told to send; null for nothing
 */
record ConsumerSecurity(WebhookGuard guard, BasicCredentials registered) {

    /**
     * @param  channel                  the number; null when the webhook has no key
     * @param  url                      null when the webhook does not register itself
     * @throws IllegalArgumentException if nothing protects the webhook
     */
    static ConsumerSecurity of(WabaConfiguration options, Channel channel, String path, CallbackUrl url) {
        List<BasicCredentials> credentials = new ArrayList<>();
        BasicCredentials given = configuredCredentials(options);
        if (given != null) {
            credentials.add(given);
        } else if (url != null) {
            credentials.add(BasicCredentials.derived(channel.apiKey(), path));
            if (channel.previousApiKey() != null) {
                credentials.add(BasicCredentials.derived(channel.previousApiKey(), path));
            }
        }
        List<String> secrets = secrets(options);
        WebhookGuard guard = new WebhookGuard(credentials, secrets);
        if (guard.isOpen() && !options.isAllowUnauthenticated()) {
            throw new IllegalArgumentException(
                    "Anyone could post to waba:webhook. Set webhookUsername and webhookPassword, or webhookSecret, "
                            + "or a callbackUrl with the apiKey, which makes credentials by itself; or say allowUnauthenticated=true");
        }
        return new ConsumerSecurity(guard, credentials.isEmpty() ? null : credentials.get(0));
    }

    /** The credentials that the options give; null for none. */
    static BasicCredentials configuredCredentials(WabaConfiguration options) {
        String username = options.getWebhookUsername();
        String password = options.getWebhookPassword();
        if (isEmpty(username) && isEmpty(password)) {
            return null;
        }
        if (isEmpty(username) || isEmpty(password)) {
            throw new IllegalArgumentException(
                    "The option " + (isEmpty(username) ? "webhookUsername" : "webhookPassword")
                            + " is missing. Set both webhookUsername and webhookPassword, or neither");
        }
        Placeholders.refuse("webhookUsername", username);
        Placeholders.refuse("webhookPassword", password);
        return BasicCredentials.of(username, password);
    }

    private static List<String> secrets(WabaConfiguration options) {
        Placeholders.refuse("webhookSecret", options.getWebhookSecret());
        Placeholders.refuse("previousWebhookSecret", options.getPreviousWebhookSecret());
        List<String> secrets = new ArrayList<>();
        if (!isEmpty(options.getWebhookSecret())) {
            secrets.add(options.getWebhookSecret());
            if (!isEmpty(options.getPreviousWebhookSecret())) {
                secrets.add(options.getPreviousWebhookSecret());
            }
        } else if (!isEmpty(options.getPreviousWebhookSecret())) {
            throw new IllegalArgumentException("The option previousWebhookSecret is set without webhookSecret. Set both");
        }
        return secrets;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "ConsumerSecurity";
    }
}
