package io.github.camelwaba.health;

import java.util.Map;

import io.github.camelwaba.webhook.WebhookRegistration;

import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Down while 360dialog does not deliver to the webhook (not registered yet, or registered by another system), while the
 * application's HTTP server does not serve it, and while the inbox cannot take what is delivered.
 */
public final class WebhookHealthCheck extends AbstractHealthCheck {

    private final WebhookStatus status;

    public WebhookHealthCheck(String routeId, WebhookStatus status) {
        super("camel", "waba-webhook-" + routeId);
        this.status = status;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.detail("waba.path", status.path());
        builder.detail("waba.inbox", status.inbox());
        builder.detail("waba.pending", status.pending());
        builder.detail("waba.dead", status.dead());
        WebhookRegistration.State registration = status.registration();
        if (registration != null) {
            builder.detail("waba.registration", registration.name());
        }
        if (status.serverTrouble() != null) {
            builder.message(status.serverTrouble()).down();
        } else if (status.trouble() != null) {
            builder.message(status.trouble()).down();
        } else if (registration == WebhookRegistration.State.PENDING) {
            builder.message("The webhook is not registered with 360dialog yet").down();
        } else if (registration == WebhookRegistration.State.FOREIGN) {
            builder.message("360dialog delivers to another system (option callbackReplace)").down();
        } else {
            builder.up();
        }
    }
}
